//! A panic shows a plain page, which stands ready in `index.html`, with the saved plans to download.

/// Shows the plain page at a panic, and tells the console why.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        crate::package::broken(&info.to_string());
    }));
}
