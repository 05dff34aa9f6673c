//! The static page, which stands until the app has started: its headline, language and theme.

use crate::embed::{NO_WASM, assert_wasm_alone_is_refused};
use journeys::{Host, Language, Page, Visitor, journey};
use serde_json::json;

const HEADLINES: [&str; 2] = [
    "What will growth break first?",
    "Qu’est-ce qui saturera en premier",
];

/// Opens an address and checks the language and the theme of its static page.
fn opens(page: &Page, address: &str, language: Language, theme: &str) {
    page.wait(page.client().goto(address));
    let shown = "return [...document.querySelectorAll('h1, .lede')].filter(e => e.checkVisibility()).map(e => e.lang)";
    assert_eq!(
        page.script(shown, &[]),
        json!([language.code(), language.code()])
    );
    page.wait_for_text(HEADLINES[usize::from(language == Language::French)]);
    let root = "return [document.documentElement.lang, document.documentElement.dataset.theme]";
    assert_eq!(page.script(root, &[]), json!([language.code(), theme]));
}

#[test]
fn the_static_page_has_the_readers_language_and_theme() {
    for (language, other) in [
        (Language::English, Language::French),
        (Language::French, Language::English),
    ] {
        journey(Visitor::reading(language), |page| {
            // The app never starts here.
            let server = Host::with_policy(page, NO_WASM);
            let address = &server.address;
            opens(page, address, language, "auto");
            let chosen = "localStorage.setItem('palier.language', arguments[0]); localStorage.setItem('palier.theme', 'dark')";
            page.script(chosen, &[other.code().into()]);
            opens(page, address, other, "dark");
            let asked = format!(
                "{address}?embed=capacity&lang={}&theme=light",
                language.code()
            );
            opens(page, &asked, language, "light");
            assert_wasm_alone_is_refused(page);
        });
    }
}
