//! An SVG as a PNG, drawn by the browser on a canvas.

use super::{dom, files};
use better_off::export::png::{self, PngSize};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Draws an SVG so large, and finishes its file, which carries a text where one is given.
pub(crate) async fn png(svg: &str, size: PngSize, inside: Option<&str>) -> Result<Blob, JsValue> {
    let drawn = png_as_drawn(svg, size.scale).await?;
    let bytes = Uint8Array::new(&JsFuture::from(drawn.array_buffer()).await?).to_vec();
    let finished = png::finished(&bytes, size.pixels_per_metre, inside);
    let finished = finished.ok_or("the browser drew no PNG")?;
    files::blob(&Uint8Array::from(finished.as_slice()).into(), "image/png")
}

async fn png_as_drawn(svg: &str, scale: f64) -> Result<Blob, JsValue> {
    let url = Url::create_object_url_with_blob(&files::blob(&svg.into(), "image/svg+xml")?)?;
    let drawn = draw(&url, scale).await;
    Url::revoke_object_url(&url)?;
    drawn
}

async fn draw(url: &str, scale: f64) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    let scaled = |pixels: u32| (f64::from(pixels) * scale).round() as u32;
    let (width, height) = (scaled(image.natural_width()), scaled(image.natural_height()));
    let canvas: HtmlCanvasElement = dom::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or("this browser has no canvas to draw on")?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    let promise = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if let Err(error) = canvas.to_blob(done.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(promise)
        .await?
        .dyn_into::<Blob>()
        .map_err(|_| "the picture was too large to draw".into())
}
