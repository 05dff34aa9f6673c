//! The link as a QR code, black on white in every theme.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Width of the quiet zone around the code, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// QR code of a text: the smallest version that holds it, with the highest error correction that
/// fits. A text that is too long for a QR code shows `too_long` instead.
#[component]
pub fn Code(
    /// Text to encode; nothing is drawn while it is `None`.
    text: Signal<Option<String>>,
    /// Accessible name of the image.
    label: &'static str,
    /// Message for a text that is too long.
    too_long: &'static str,
) -> impl IntoView {
    move || {
        let text = text.get()?;
        Some(match QrCode::encode_text(&text, QrCodeEcc::Low) {
            Ok(code) => {
                let whole = (code.size() + 2 * QUIET).to_string();
                let view_box = ["0 0 ", &whole, " ", &whole].concat();
                view! {
                    <svg viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
                        <rect width=whole.clone() height=whole fill="#fff"></rect>
                        <path d=dark(&code) fill="#000"></path>
                    </svg>
                }
                .into_any()
            }
            Err(_) => view! { <p class="quiet">{too_long}</p> }.into_any(),
        })
    }
}

/// Returns the path of the dark modules; each horizontal run is one rectangle.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let [left, top, wide] = [from + QUIET, y + QUIET, x - from].map(|n| n.to_string());
                path.extend(["M", &left, " ", &top, "h", &wide, "v1h-", &wide, "z"]);
            }
            x += 1;
        }
    }
    path
}
