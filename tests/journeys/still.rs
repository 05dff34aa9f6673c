//! Nothing moves while somebody types.

use journeys::{Language, ROUTES, Visitor, journey};
use serde_json::json;

/// Types into boxes spread over the page, what cannot be read and digits, and tells what then stood
/// elsewhere than when the box was entered: charts and bands follow, so each time until they stand.
/// What is said of it lies on view, and once the box is left over nothing that is said of others.
const TYPED: &str = "
    const [texts, most] = arguments, done = arguments[arguments.length - 1];
    const frame = () => new Promise(then => requestAnimationFrame(() => setTimeout(then)));
    const parts = () => [...document.querySelectorAll('main > *, main .card, main .card > *, main .row, main .field, main tr, main .figures > *')];
    const called = (part) => {
        const inside = part.id || part.dataset.figure || part.dataset.headline || part.className;
        const card = part.parentElement.closest('.card')?.querySelector('h2, h3, caption, .head')?.textContent ?? '';
        return `${part.localName} ${inside} in ${card.slice(0, 24)}`;
    };
    // What begins on view, and where.
    const stand = () => new Map(parts().map(part => [part, part.getBoundingClientRect()])
        .filter(([, at]) => at.height > 0 && at.top >= 0 && at.top < innerHeight).map(([part, at]) => [part, at.top]));
    const boxes = [...document.querySelectorAll('main input[data-input][inputmode=decimal]:not([disabled])')].filter(box => box.checkVisibility());
    const type = (box, text) => { box.value = text; box.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    // As with a phone's keyboard that goes.
    const leave = async (box) => {
        box.blur();
        while (document.querySelector('.afloat')) await frame();
        await frame();
    };
    // Sentences of neighbours that lie over each other.
    const told = () => {
        const lines = [...document.querySelectorAll('main .said p')].map(line => [line, line.getBoundingClientRect()]);
        const over = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
        return lines.flatMap(([line, at], place) => lines.slice(place + 1).filter(([, other]) => over(at, other))
            .map(([other]) => `${line.textContent} under ${other.textContent}`));
    };
    (async () => {
        const moved = new Map();
        for (let turn = 0; turn < Math.min(most, boxes.length); turn += 1) {
            const box = boxes[Math.floor(turn * boxes.length / Math.min(most, boxes.length))];
            const held = box.value;
            box.scrollIntoView({ block: 'center' });
            box.focus();
            await frame(); await frame(); await frame();
            const before = stand();
            // A digit more than there are, too.
            const more = '9876543210'.slice(0, held.replace(/\\D/g, '').length + 1);
            for (const text of [...texts, more, '7']) {
                type(box, text);
                await frame(); await frame(); await frame(); await frame();
                const said = box.closest('.field').querySelector('.afloat')?.getBoundingClientRect();
                if (said && (said.left < 0 || said.right > innerWidth)) moved.set(box, `said of ${box.dataset.input} is not on view with ${text}`);
                for (const [part, top] of before) {
                    const now = part.getBoundingClientRect();
                    if (Math.abs(now.top - top) < 2) continue;
                    const name = called(part);
                    if (!moved.has(name)) moved.set(name, `${name}: at ${top}, then ${now.top}, with ${text} in ${box.dataset.input}`);
                }
            }
            await leave(box);
            for (const lines of told()) moved.set(lines, lines);
            box.focus();
            type(box, held);
            await leave(box);
        }
        done([...moved.values()]);
    })();";

/// The press that leaves a box hits what it was made on: what was said takes its room after it.
#[test]
fn nothing_moves_under_a_press() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        let deed = "[data-action='down:capacity.resources[0]']";
        let top = || {
            let top = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
            page.script(top, &[deed.into()])
        };
        page.fill("capacity.resources[0].average", "97");
        page.element(".afloat");
        page.settle();
        let stood = || (top(), page.count(".afloat"));
        let before = stood();
        page.hold(page.element(deed));
        // Longer than it takes to tell that the box was left.
        page.script_then("setTimeout(arguments[0], 300)", &[]);
        assert_eq!(stood(), before);
        page.let_go();
        page.wait_until("memory comes first", || {
            page.value("capacity.resources[0].id")
                .to_lowercase()
                .contains("memory")
        });
        page.wait_until("what was said has its room", || page.count(".afloat") == 0);
    });
}

/// What was said takes its room as it is: screen readers would read another text aloud again.
#[test]
fn what_was_said_is_said_once() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        page.fill("capacity.resources[0].average", "97");
        page.element(".afloat");
        page.script("window.said = document.querySelector('.afloat > p')", &[]);
        page.tab();
        page.wait_until("it has its room", || page.count(".afloat") == 0);
        assert_eq!(page.script("return said.isConnected", &[]), true);
        assert!(page.count(".said > div > p") > 0);
    });
}

/// What somebody is at lies over what is beside it, and under the navigation, which stays on view.
#[test]
fn the_navigation_of_a_phone_is_never_covered() {
    journey(Visitor::english().with_screen(390, 600), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        let over =
            "const box = document.querySelector(`[data-input='capacity.resources[2].average']`);
            box.focus();
            box.scrollIntoView({ block: 'center' });
            return Boolean(document.elementFromPoint(195, 12).closest('nav'))";
        assert_eq!(page.script(over, &[]), true);
    });
}

/// What moved on any page, in both languages.
fn moved(width: u32, height: u32) {
    let mut found = Vec::new();
    for (language, called) in Language::ALL.into_iter().zip(["English", "French"]) {
        let visitor = Visitor::reading(language).with_screen(width, height);
        journey(visitor, |page| {
            for (_, fragment) in ROUTES {
                page.goto(fragment);
                page.element("[data-action=palette]");
                let texts = json!(["25", "x"]);
                let moved = page.script_then(TYPED, &[texts, json!(16)]);
                let moved = moved.as_array().into_iter().flatten();
                found.extend(moved.map(|what| format!("{fragment}, {called}: {what}")));
            }
        });
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_moves_on_a_wide_screen() {
    moved(1440, 900);
}

#[test]
fn nothing_moves_on_a_phone() {
    moved(390, 844);
}
