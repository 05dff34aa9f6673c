//! From phone to wide screen: what tables hold stands where it is seen whole.

use journeys::{Language, Page, ROUTES, Visitor, journey};

const RANGES: &str = include_str!("../../planner/tests/data/ten-ranges.json");

/// What is wider than the card that it stands in, whose edge would cut it off, and which words of
/// tables are broken.
const CUT_OFF: &str = "
    // What is not on view is not laid out.
    for (const part of document.querySelectorAll('.card, .row, tr')) part.style.contentVisibility = 'visible';
    const broken = [], range = document.createRange();
    for (const cell of document.querySelectorAll('.card :is(td, th, .head > span)')) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let text; (text = texts.nextNode());) {
            for (const word of text.data.matchAll(/[^\\s\\/-]+/g)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const lines = new Set([...range.getClientRects()].filter(line => line.width).map(line => Math.round(line.top)));
                if (lines.size > 1) broken.push(`broken: ${word[0]} in ${cell.closest('.card').innerText.slice(0, 30)}`);
            }
        }
    }
    const found = [...document.querySelectorAll('.card')].filter(card => card.scrollWidth > card.clientWidth + 1);
    const right = (part) => part.getBoundingClientRect().right;
    const past = (card) => [...card.querySelectorAll('*')].sort((a, b) => right(b) - right(a))[0].outerHTML.slice(0, 120);
    for (const figure of document.querySelectorAll('.card td > :is(.figure, .band)')) {
        const [own, cell] = [figure, figure.parentElement].map(part => part.getBoundingClientRect());
        const out = own.right > cell.right + 3 || own.left < cell.left - 3 || own.top < cell.top - 3 || own.bottom > cell.bottom + 3;
        if (out) broken.push(`outside its cell: ${figure.innerText} in ${figure.closest('.card').innerText.slice(0, 30)}`);
        const below = figure.matches('.band') && figure.previousElementSibling?.getBoundingClientRect();
        if (below && own.top < below.bottom - 3) broken.push(`not below its figure: ${figure.innerText}`);
    }
    const root = document.documentElement;
    return [
        ...found.map(card => `${past(card)}: ${card.scrollWidth} in ${card.clientWidth}`),
        ...(root.scrollWidth > root.clientWidth ? ['the page'] : []),
        ...broken,
    ];";

/// What is cut off on the page at hand, at all widths.
fn cut_off(page: &Page, route: &str, language: Language, found: &mut Vec<String>) {
    for width in [320, 768, 1100, 1440] {
        page.resize(width, 900);
        let cut = page.script(CUT_OFF, &[]);
        let cut = cut.as_array().into_iter().flatten();
        let language = language.code();
        found.extend(cut.map(|what| format!("{what} on {route}, {width}, {language}")));
    }
}

/// From phone to wide screen nothing is cut off by a card or scrolled to sideways.
#[test]
fn nothing_is_cut_off() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            let mut found = Vec::new();
            for (_, route) in ROUTES {
                page.goto(route);
                cut_off(page, route, language, &mut found);
            }
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}

/// Nor is what ranges make of the figures, which stands below each of them.
#[test]
fn no_band_is_cut_off() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            page.script(
                "localStorage.setItem('palier.plan', arguments[0])",
                &[RANGES.into()],
            );
            page.reload();
            let mut found = Vec::new();
            for (_, route) in ROUTES {
                if ["#/facts", "#/interview"].contains(&route) {
                    // None of their figures follows from a range.
                    continue;
                }
                page.goto(route);
                page.wait_until("the ranges are followed", || page.count(".band") > 0);
                cut_off(page, route, language, &mut found);
            }
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}
