//! A panic shows a plain page, which stands ready in `index.html`; the plan is kept.

/// Shows the plain page at a panic, and tells the console why.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(body) = web_sys::window()
            .and_then(|w| w.document())
            .and_then(|d| d.body())
        {
            // Nothing can be done about a refusal here.
            let _ = body.set_attribute("data-broken", "");
        }
    }));
}
