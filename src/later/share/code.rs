//! A link as a QR code, for a camera: black on white in any theme.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, which readers look for (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code of a text: the smallest that holds it, with as much correction of errors as that one has
/// room for. Where it is too long for one, that is said.
#[component]
pub fn Code(
    /// The text; none while there is none.
    text: Signal<Option<String>>,
    /// What a screen reader calls the code.
    label: &'static str,
    /// What is said of a text that is too long.
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

/// The dark modules, those that stand side by side in one piece.
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
