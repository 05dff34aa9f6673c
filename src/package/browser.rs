//! What a script does for the page: `browser.js`, and through it the package.

use js_sys::Array;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/package/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = ask)]
    fn ask_package(name: &str, given: &Array, answer: &JsValue);
    /// Puts another fragment into the address; the history stays as long as it was.
    pub fn address(fragment: &str);
    /// How many days ago a moment was, in words.
    pub fn ago(language: &str, then: f64) -> String;
    /// Hands a text out as a file.
    #[wasm_bindgen(js_name = handOut)]
    pub fn hand_out(name: &str, text: &str);
    /// Says in the panel of workings why there is none.
    pub fn unworked(why: &str);
    /// Shows the plain page of a panic, with the saved plans.
    pub fn broken(why: &str);
    /// Does something once the browser has nothing better to do.
    pub fn later(act: &JsValue);
}

/// An answer of the package: a text, or the reason why there is none.
pub type Answer = Result<String, String>;

/// Asks the package, which answers later.
pub fn ask(name: &str, given: &[JsValue], answer: impl FnOnce(Answer) + 'static) {
    let answer: Box<dyn FnOnce(Answer)> = Box::new(answer);
    let answer = Closure::once_into_js(move |text: String, reason: String| {
        answer(if reason.is_empty() {
            Ok(text)
        } else {
            Err(reason)
        });
    });
    ask_package(name, &given.iter().collect(), &answer);
}
