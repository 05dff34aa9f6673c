//! Export of SVG drawings as PNG pictures.

use js_sys::encode_uri_component;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// Pixels of the picture per unit of the drawing.
const SHARP: f64 = 2.0;

/// Downloads a drawing as PNG; returns whether the browser could draw it. `size` is width and
/// height in units of the drawing.
pub async fn save_picture(name: &str, svg: &str, size: [f64; 2]) -> bool {
    let drawn = picture(&address(svg), size).await;
    if let Some(drawn) = &drawn {
        save(name, drawn);
    }
    drawn.is_some()
}

async fn picture(address: &str, [width, height]: [f64; 2]) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few thousand at most
    let points = |length: f64| (length * SHARP).round() as u32;
    canvas.set_width(points(width));
    canvas.set_height(points(height));
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (across, down) = (width * SHARP, height * SHARP);
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down)
        .ok()?;
    canvas.to_data_url_with_type("image/png").ok()
}

fn address(svg: &str) -> String {
    let svg = String::from(encode_uri_component(svg));
    ["data:image/svg+xml;charset=utf-8,", &svg].concat()
}

fn save(name: &str, address: &str) {
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(address);
        link.set_download(name);
        link.click();
    }
}
