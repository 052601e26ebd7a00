//! Pictures drawn by the browser on a canvas: an SVG as a PNG, a file's picture made small.

use super::{dom, files};
use better_off::export::png::{self, PngSize};
use better_off::report::cover_picture::{MOST_KEPT, PictureKind, fitted};
use gloo::file::futures::read_as_data_url;
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
    let image = decoded(&files::blob(&svg.into(), PictureKind::Svg.mime())?).await?;
    let scaled = |pixels: u32| (f64::from(pixels) * scale).round() as u32;
    let size = (scaled(image.natural_width()), scaled(image.natural_height()));
    encoded(&drawn(&image, size, false)?, None).await
}

/// A file's picture as it is kept: its address with the picture in it, its size in pixels, its bytes.
pub(crate) struct SmallPicture {
    pub(crate) url: String,
    pub(crate) size: (u32, u32),
    pub(crate) bytes: usize,
}

/// Draws a file's picture anew, as large as it may be kept. What else the file holds (where a photo was taken, what an
/// SVG would run) stays behind.
pub(crate) async fn small_picture(
    bytes: &[u8],
    kind: PictureKind,
) -> Result<SmallPicture, JsValue> {
    let image = decoded(&files::blob(&Uint8Array::from(bytes).into(), kind.mime())?).await?;
    let natural = (image.natural_width(), image.natural_height());
    if natural.0 == 0 || natural.1 == 0 {
        return Err("the picture has no size of its own".into());
    }
    for (edge, quality) in kind.attempts() {
        let size = fitted(kind, natural, edge);
        let blob = encoded(&drawn(&image, size, quality.is_some())?, quality).await?;
        let bytes = blob.size() as usize;
        if bytes <= MOST_KEPT {
            let url = read_as_data_url(&blob.into()).await;
            let url = url.map_err(|_| JsValue::from("the picture could not be read back"))?;
            return Ok(SmallPicture { url, size, bytes });
        }
    }
    Err("the picture could not be made small enough".into())
}

async fn decoded(blob: &Blob) -> Result<HtmlImageElement, JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let outcome = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    outcome.map(|_| image)
}

/// An image so large on a canvas; `on_paper` where what it does not cover must be white.
fn drawn(
    image: &HtmlImageElement,
    (width, height): (u32, u32),
    on_paper: bool,
) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = dom::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or("this browser has no canvas to draw on")?.unchecked_into();
    let (width, height) = (f64::from(width), f64::from(height));
    if on_paper {
        context.set_fill_style_str("#ffffff");
        context.fill_rect(0.0, 0.0, width, height);
    }
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// A canvas as a PNG, or as a JPEG of that quality.
async fn encoded(canvas: &HtmlCanvasElement, quality: Option<f64>) -> Result<Blob, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let done = done.unchecked_ref();
        let asked = match quality {
            None => canvas.to_blob(done),
            Some(quality) => canvas.to_blob_with_type_and_encoder_options(
                done,
                PictureKind::Jpeg.mime(),
                &quality.into(),
            ),
        };
        if let Err(error) = asked {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(promise)
        .await?
        .dyn_into::<Blob>()
        .map_err(|_| "the picture was too large to draw".into())
}
