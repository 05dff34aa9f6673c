//! The link as a QR code, for a camera: drawn when it is asked for, black on white in any theme.

use super::Reader;
use super::dom::{View, drawn, el};
use qrcodegen::{QrCode, QrCodeEcc};
use std::cell::RefCell;
use std::rc::Rc;

/// Light modules around the code, which readers look for (ISO/IEC 18004).
const QUIET: usize = 4;

/// Pixels of the screen a module, where there is room.
const SIZE: usize = 4;

/// A part of the dialog that opens on the code of a link.
#[derive(Clone)]
pub struct Code {
    view: View,
    place: View,
    address: Rc<RefCell<String>>,
    reader: Reader,
}

impl Code {
    /// The part, closed.
    pub fn new(reader: Reader) -> Self {
        let (view, place) = (el("details"), el("div").attr("class", "code"));
        let address = Rc::new(RefCell::new(String::new()));
        let code = Self {
            view: view
                .child(&el("summary").text(reader.words.code))
                .child(&place),
            place,
            address,
            reader,
        };
        let opened = code.clone();
        // The element is the same, and keeps its handler.
        let _ = code.view.clone().on("toggle", move || opened.draw());
        code
    }

    /// The part.
    pub fn view(&self) -> View {
        self.view.clone()
    }

    /// From now on it is the code of this link.
    pub fn show(&self, address: &str) {
        address.clone_into(&mut self.address.borrow_mut());
        self.draw();
    }

    fn draw(&self) {
        self.place.say("");
        if !self.view.has("open") {
            return;
        }
        let address = self.address.borrow();
        if address.is_empty() {
            return;
        }
        // The place is the same, and what is put into it stays.
        let _ = match picture(&address, self.reader.words.code_of_link) {
            Some(picture) => self.place.clone().child(&picture),
            None => self.place.clone().text(self.reader.words.code_too_long),
        };
    }
}

/// The code of a text; none where it is too long. The smallest that holds it, with as much correction
/// of errors as that one has room for.
fn picture(text: &str, label: &str) -> Option<View> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = usize::try_from(code.size()).ok()?;
    let whole = (side + 2 * QUIET).to_string();
    let pixels = ((side + 2 * QUIET) * SIZE).to_string();
    let picture = drawn("svg")
        .attr("viewBox", &["0 0 ", &whole, " ", &whole].concat())
        .attr("width", &pixels)
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("shape-rendering", "crispEdges")
        .child(
            &drawn("rect")
                .attr("width", &whole)
                .attr("height", &whole)
                .attr("fill", "#fff"),
        )
        .child(&drawn("path").attr("d", &dark(&code)).attr("fill", "#000"));
    Some(picture)
}

/// The dark modules, those that stand side by side in one piece.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    let quiet = i32::try_from(QUIET).unwrap_or_default();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let [left, top, wide] = [from + quiet, y + quiet, x - from].map(|n| n.to_string());
                path.extend(["M", &left, " ", &top, "h", &wide, "v1h-", &wide, "z"]);
            }
            x += 1;
        }
    }
    path
}
