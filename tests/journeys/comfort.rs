//! What makes the page handy: the palette, numbers moved by keys and by dragging, the way back to the
//! defaults.

use journeys::{Visitor, journey};

#[test]
fn anything_is_found_by_name() {
    journey(Visitor::english(), |page| async move {
        page.goto("#/").await;
        page.element("[data-action=palette]").await;
        page.keys(&["\u{e009}k\u{e000}"]).await;
        page.element("dialog.palette [role=combobox]").await;
        page.keys(&["certainty wanted", "\u{e007}"]).await;
        page.wait_until("the field of another page has the focus", "return document.activeElement.dataset.input === 'hiring.certainty'")
            .await;
    });
}

#[test]
fn arrow_keys_move_a_number() {
    journey(Visitor::french(), |page| async move {
        page.goto("#/hiring").await;
        page.element("[data-action=palette]").await;
        page.script("document.querySelector('[data-input=\"hiring.certainty\"]').focus()").await;
        page.keys(&["\u{e013}"]).await;
        page.wait_until("one point more", "return document.activeElement.value.startsWith('91')").await;
        page.keys(&["\u{e015}", "\u{e015}"]).await;
        page.wait_until("and two less", "return document.activeElement.value.startsWith('89')").await;
        page.press("button", "Annuler").await;
        page.wait_until("one step back", "return document.querySelector('[data-input=\"hiring.certainty\"]').value.startsWith('90')").await;
    });
}
