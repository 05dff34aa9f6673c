//! Nothing moves under the cursor while somebody types, and error messages are readable.

use journeys::{Language, ROUTES, SHIFT_BUDGET, Visitor, journey};
use serde_json::json;

/// Types text that cannot be parsed, and digits, into boxes spread over the page. Returns the
/// number of boxes, and those that moved by more than a line, were re-rendered, or have a message
/// that extends beyond the viewport. At either end of the page movement is ignored, since it cannot
/// scroll any further.
const TYPED: &str = "
    const [texts, most, done] = arguments;
    const frame = () => new Promise(then => requestAnimationFrame(() => setTimeout(then)));
    const boxes = [...document.querySelectorAll('main input[data-input][inputmode=decimal]:not([disabled])')].filter(box => box.checkVisibility());
    const type = (box, text) => { box.dispatchEvent(new InputEvent('beforeinput', { bubbles: true })); box.value = text; box.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    (async () => {
        const found = new Set();
        const count = Math.min(most, boxes.length);
        for (let turn = 0; turn < count; turn += 1) {
            const box = boxes[Math.floor(turn * boxes.length / count)];
            const held = box.value;
            box.scrollIntoView({ block: 'center' });
            box.focus();
            await frame(); await frame();
            const { top } = box.getBoundingClientRect();
            // A digit more than there are, too.
            for (const text of [...texts, '9876543210'.slice(0, held.replace(/\\D/g, '').length + 1)]) {
                type(box, text);
                for (let frames = 0; frames < 4; frames += 1) await frame();
                const at = `${box.dataset.input} with ${text}`;
                const atEnd = scrollY < 1 || scrollY + innerHeight > document.documentElement.scrollHeight - 1;
                const moved = box.getBoundingClientRect().top - top;
                if (!box.isConnected) found.add(`${at} is made again`);
                else if (Math.abs(moved) > 20 && !atEnd) found.add(`${at} moved by ${moved}`);
                const said = box.parentElement.querySelector('.error, .read-as')?.getBoundingClientRect();
                if (said && (said.left < 0 || said.right > innerWidth)) found.add(`what is said of ${at} stands from ${said.left} to ${said.right}`);
            }
            type(box, held);
            box.blur();
            await frame();
        }
        done([boxes.length, [...found]]);
    })();";

#[test]
fn what_is_typed_into_stays_where_it_is() {
    for (language, width, height) in [(Language::English, 1440, 900), (Language::French, 390, 844)]
    {
        let visitor = Visitor::reading(language).with_screen(width, height);
        journey(visitor, |page| {
            let (mut found, mut boxes) = (Vec::new(), 0);
            for (_, route) in ROUTES {
                page.goto(route);
                page.wait_until("the page is there", || page.count("main h1") == 1);
                let told = page.script_then(TYPED, &[json!(["25", "x"]), json!(4)]);
                boxes += told[0].as_u64().unwrap_or_default();
                let told = told[1].as_array().into_iter().flatten();
                found.extend(told.map(|what| format!("{route} at {width}: {what}")));
            }
            assert!(boxes > 50, "{boxes} boxes");
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}

/// What is fetched late, and what is measured before it is shown, has its place from the start.
#[test]
fn nothing_moves_while_a_page_loads() {
    for (language, width, height) in [(Language::English, 320, 700), (Language::French, 390, 844)] {
        let visitor = Visitor::reading(language).with_screen(width, height);
        journey(visitor, |page| {
            let mut found = Vec::new();
            // A new plan has short pages, whose ends are on view.
            page.goto("#/first-plan");
            for (name, route) in ROUTES {
                page.goto(route);
                page.reload();
                page.wait_until(&format!("{name} has its headline"), || {
                    page.count("main h1") == 1
                });
                if page.count("main .assumptions") == 1 && name != "report" {
                    page.element("main .questions");
                }
                let (shift, moved) = page.layout_shift();
                if shift > SHIFT_BUDGET {
                    found.push(format!("{name} at {width}: {shift} {moved}"));
                }
            }
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}

/// The click that leaves a box hits its target, and the message is not rendered again.
#[test]
fn nothing_moves_under_a_press() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.fill("capacity.resources[0].average", "97");
        page.wait_for_text("It cannot be less than 97%.");
        page.script("self.said = document.querySelector('main .error')", &[]);
        page.settle();
        let toggle = "[data-row='1'] .toggle";
        let top = || {
            let top = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
            page.script(top, &[toggle.into()])
        };
        let before = top();
        page.hold(page.element(toggle));
        page.settle();
        assert_eq!(top(), before);
        page.let_go();
        page.element("[data-row='1'] + .more");
        assert_eq!(page.script("return self.said.isConnected", &[]), true);
    });
}
