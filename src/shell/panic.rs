//! A panic shows a plain page, which stands ready in `index.html`; the plan is kept.

/// Shows the plain page at a panic, and tells the console why.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let document = web_sys::window().and_then(|window| window.document());
        // Nothing can be done about a refusal here.
        if let Some(body) = document.as_ref().and_then(web_sys::Document::body) {
            let _ = body.set_attribute("data-broken", "");
        }
        if let Some(page) = document.and_then(|document| document.get_element_by_id("broken")) {
            let _ = page.remove_attribute("hidden");
        }
    }));
}
