//! ECharts with its SVG renderer: our own small binding, fetched with the first curve.

use super::parts;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = echarts, js_name = init, catch)]
    fn init(element: &JsValue, theme: &JsValue, options: &JsValue) -> Result<Drawing, JsValue>;

    type Drawing;

    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option(this: &Drawing, option: &JsValue, not_merge: bool) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option_later(this: &Drawing, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn resize(this: &Drawing);

    #[wasm_bindgen(method, js_name = dispatchAction, catch)]
    fn dispatch_action(this: &Drawing, action: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn dispose(this: &Drawing);

    #[wasm_bindgen(method, js_name = renderToSVGString, catch)]
    fn render_to_svg_string(this: &Drawing) -> Result<String, JsValue>;
}

/// A chart on the page. Dropping it takes it off again.
pub(crate) struct Chart(Drawing);

impl Chart {
    /// Draws in an element that has a size.
    pub(crate) fn new(element: &HtmlElement) -> Result<Self, JsValue> {
        init(element, &JsValue::NULL, &js_sys::JSON::parse(r#"{"renderer":"svg"}"#)?).map(Self)
    }

    /// Shows a chart definition in place of the one before. It is drawn in the next frame, a task of its own.
    pub(crate) fn show(&self, option: &str) -> Result<(), JsValue> {
        let how = js_sys::JSON::parse(r#"{"notMerge":true,"lazyUpdate":true}"#)?;
        self.0.set_option_later(&js_sys::JSON::parse(option)?, &how)
    }

    /// Makes a point stand out, and the line it is on.
    pub(crate) fn stand_out(&self, series: usize, index: usize) {
        self.step_back();
        for action in ["highlight", "showTip"] {
            self.act(&format!(
                r#"{{"type":"{action}","seriesIndex":{series},"dataIndex":{index}}}"#
            ));
        }
    }

    /// Lets every point be as it is.
    pub(crate) fn step_back(&self) {
        self.act(r#"{"type":"downplay"}"#);
        self.act(r#"{"type":"hideTip"}"#);
    }

    fn act(&self, action: &str) {
        // What cannot stand out is there all the same.
        let _ = js_sys::JSON::parse(action).and_then(|action| self.0.dispatch_action(&action));
    }

    /// Fits the chart to its element, and keeps its shape where the element is of another width on paper.
    pub(crate) fn fit(&self, element: &HtmlElement) -> Result<(), JsValue> {
        self.0.resize();
        let shape = format!("0 0 {} {}", element.client_width(), element.client_height());
        match element.query_selector("svg")? {
            Some(drawing) => drawing.set_attribute("viewBox", &shape),
            None => Ok(()),
        }
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.0.dispose();
    }
}

/// Fetches ECharts when it is first needed. What draws with it comes in a task of its own, so that the page stays
/// live between the two.
pub(crate) async fn load() -> Result<(), JsValue> {
    if !js_sys::Reflect::has(&js_sys::global(), &"echarts".into())? {
        parts::script("echarts.js").await?;
        for option in WARMING {
            TimeoutFuture::new(0).await;
            svg(option, 400, 200)?;
        }
        TimeoutFuture::new(0).await;
    }
    Ok(())
}

/// What is drawn, unseen, when ECharts has come: its code is cold then, and a whole first curve would hold the page
/// for longer than a person should notice. Each is a task of its own and warms another part.
const WARMING: [&str; 3] = [
    r#"{"xAxis":{"type":"value"},"yAxis":{"type":"value"}}"#,
    r#"{"xAxis":{"type":"value"},"yAxis":{"type":"value"},"series":[{"type":"line","data":[[0,0],[1,1]],"label":{"show":true}}]}"#,
    r#"{"aria":{"enabled":true},"tooltip":{},"xAxis":{"type":"value"},"yAxis":{"type":"value"},"series":[{"type":"line","areaStyle":{},"lineStyle":{"type":"dashed"},"data":[[0,0],[1,1]],"markLine":{"data":[{"yAxis":1}]},"markPoint":{"data":[{"coord":[1,1]}]}}]}"#,
];

/// A chart definition as an SVG string of that size, for print and files. Needs [`load`].
pub(crate) fn svg(option: &str, width: u32, height: u32) -> Result<String, JsValue> {
    let options = format!(r#"{{"renderer":"svg","ssr":true,"width":{width},"height":{height}}}"#);
    let drawing = init(&JsValue::NULL, &JsValue::NULL, &js_sys::JSON::parse(&options)?)?;
    let drawn = js_sys::JSON::parse(option)
        .and_then(|option| drawing.set_option(&option, true))
        .and_then(|()| drawing.render_to_svg_string());
    drawing.dispose();
    drawn
}
