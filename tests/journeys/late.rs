//! Late callbacks: timers, frames, promises, observers and events that fire after their element,
//! page, plan or language is gone. Each is held back until then, and then released.

use crate::saving::{GROWTH, act};
use journeys::{Page, ROUTES, Visitor, journey};
use planner::Plan;
use planner::link::{self, Include};

/// Holds back everything asynchronous from now on. On release, observers report their last entries
/// again and an empty list, and detached elements get events that browsers may send after their
/// removal.
const HOLD: &str = "
    const late = window.late = { holding: true, held: new Map(), observers: [], elements: new Set(), count: 1e9 };
    for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback']) {
        const real = window[name];
        if (!real) continue;
        window[name] = (act, wait) => {
            // The longest wait is the driver's own, for a script that does not come back.
            if (!late.holding || wait > 9999) return real.call(window, act, wait);
            late.held.set(++late.count, () => act(performance.now()));
            return late.count;
        };
    }
    for (const name of ['clearTimeout', 'cancelAnimationFrame', 'cancelIdleCallback']) {
        const real = window[name];
        if (real) window[name] = id => { late.held.delete(id); real.call(window, id); };
    }
    const delay = (object, name) => {
        const real = object?.[name];
        if (real) object[name] = function (...given) {
            const made = real.apply(this, given);
            // What is refused meanwhile is told when it is let go.
            made.catch(() => {});
            return late.holding ? new Promise((done, fail) => late.held.set(++late.count, () => made.then(done, fail))) : made;
        };
    };
    delay(window, 'fetch');
    delay(Blob.prototype, 'text');
    delay(HTMLImageElement.prototype, 'decode');
    delay(window.StorageManager?.prototype, 'persist');
    for (const name of ['write', 'writeText']) delay(window.Clipboard?.prototype, name);
    for (const name of ['importKey', 'deriveKey', 'encrypt', 'decrypt']) delay(window.SubtleCrypto?.prototype, name);
    for (const name of ['IntersectionObserver', 'ResizeObserver']) {
        const Real = window[name];
        window[name] = class extends Real {
            constructor(report, options) {
                const told = entries => { late.observers.push(() => report(entries, this)); report(entries, this); };
                super(told, options);
                late.observers.push(() => report([], this));
            }
        };
    }
    late.notice = () => document.querySelectorAll('body *').forEach(element => late.elements.add(element));
    late.release = () => {
        late.holding = false;
        const held = [...late.held.values()];
        late.held.clear();
        for (const act of [...held, ...late.observers]) act();
        const gone = [...late.elements].filter(element => !element.isConnected);
        const after = ['blur', 'focusout', 'change', 'pointerleave', 'pointermove', 'toggle', 'close', 'cancel', 'keydown', 'input'];
        for (const element of gone) for (const name of after) element.dispatchEvent(new Event(name, { bubbles: true }));
        return [held.length, late.observers.length, gone.length];
    };
";

/// Uses the page as a person would, without waiting for the effects: types into the first boxes,
/// queries a chart, opens a row, a menu and a figure.
const TOUCH: &str = "
    const all = selector => [...document.querySelectorAll(`main ${selector}`)].filter(element => element.checkVisibility());
    for (const box of all('input[inputmode=decimal]').slice(0, 2)) {
        box.focus();
        box.value = '7';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    for (const button of all('[aria-expanded=false]').slice(0, 2)) button.click();
    for (const menu of all('details.menu').slice(0, 2)) menu.open = true;
    for (const name of ['copy-table', 'png']) document.querySelector(`main [data-action=${name}]`)?.click();
    const mark = all('[data-mark] input')[0];
    mark?.focus();
    mark?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    const drawing = all('.drawing')[0];
    drawing?.focus();
    drawing?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    all('[data-figure]')[0]?.click();
    late.notice();
";

fn run(page: &Page, script: &str) {
    page.script(script, &[]);
}

/// Loads all lazy chunks, then holds back everything asynchronous.
fn hold(page: &Page) {
    page.goto("#/interview");
    page.element("main h1");
    page.goto("#/capacity");
    page.input("capacity.resources[0].peak");
    act(page, "share");
    page.element("#link");
    act(page, "close");
    page.wait_until("the dialog is closed", || page.count("dialog[open]") == 0);
    run(page, HOLD);
}

/// Releases at least this many held callbacks, observers and detached elements; checks that nothing
/// breaks.
fn release(page: &Page, least: [u64; 3]) {
    let came = page.script("return late.release()", &[]);
    for (place, least) in least.into_iter().enumerate() {
        assert!(
            came[place].as_u64() >= Some(least),
            "what came late: {came}"
        );
    }
    page.settle();
    page.assert_no_errors();
    assert_eq!(page.count("[data-broken]"), 0, "the page stands");
}

fn stored(page: &Page) -> String {
    let all = page.script("return JSON.stringify(Object.values(localStorage))", &[]);
    all.as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_comes_after_its_page_is_gone() {
    journey(Visitor::english(), |page| {
        hold(page);
        for (name, route) in ROUTES {
            page.goto(route);
            page.wait_until(&format!("{name} is on view"), || page.count("main h1") == 1);
            run(page, TOUCH);
        }
        page.goto("#/facts");
        page.input(GROWTH);
        release(page, [20, 10, 500]);
        page.fill(GROWTH, "9");
        page.wait_until("the page goes on", || stored(page).contains("0.09"));
    });
}

#[test]
fn what_comes_after_its_language_is_gone() {
    journey(Visitor::english(), |page| {
        hold(page);
        for (name, route) in ROUTES {
            page.goto(route);
            page.wait_until(&format!("{name} is on view"), || page.count("main h1") == 1);
            run(page, TOUCH);
            let before = page.language();
            run(
                page,
                "document.querySelector('[data-action=language]').click()",
            );
            page.wait_until("the language is another", || page.language() != before);
        }
        release(page, [20, 10, 500]);
        page.goto("#/facts");
        page.fill(GROWTH, "9");
        page.wait_until("the page goes on", || stored(page).contains("0.09"));
    });
}

/// An edit is saved to the plan that it was made in, however late, and never to another one.
#[test]
fn what_comes_after_its_plan_is_gone() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill("facts.name", "First");
        page.tab();
        page.wait_until("it is saved", || stored(page).contains("First"));
        hold(page);
        page.goto("#/facts");
        page.fill(GROWTH, "31");
        run(
            page,
            "late.notice(); document.querySelector('[data-action=plans]').click()",
        );
        page.element("[data-action=plan-new]");
        run(
            page,
            "document.querySelector('[data-action=plan-new]').click()",
        );
        page.wait_until("another plan is on view", || {
            !page.value(GROWTH).starts_with("31")
        });
        page.fill("facts.name", "Second");
        page.fill(GROWTH, "32");
        release(page, [1, 0, 50]);
        page.wait_until("both are saved", || {
            let all = stored(page);
            all.contains("0.31") && all.contains("0.32")
        });
        let kept = page.script("return Object.values(localStorage).filter(kept => kept.includes('0.31')).every(kept => kept.includes('First'))", &[]);
        assert_eq!(kept, true, "each under its own name");
    });
}

/// A link is copied as the dialog closes; a visit is left with a pending edit, and another one
/// while its passphrase is being checked.
#[test]
fn what_comes_after_its_dialog_or_visit_is_gone() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = 0.2.into();
    let payload = link::encode(&plan, Include::ALL).unwrap_or_else(|error| panic!("{error}"));
    journey(Visitor::english(), |page| {
        // Creates a link protected by a passphrase.
        page.goto("#/facts");
        act(page, "share");
        page.wait(page.element("dialog .pass summary").click());
        page.wait(page.element("#protect-passphrase").send_keys("eau tiède"));
        let sealed = page.wait_for(|| {
            let link = page
                .wait(page.element("#link").prop("value"))
                .unwrap_or_default();
            let payload = link.rsplit('/').next().unwrap_or_default();
            match link::decode(payload) {
                Err(link::LinkError::Sealed) => Ok(payload.to_owned()),
                _ => Err(format!("the link is not protected: “{link}”")),
            }
        });
        act(page, "close");
        // Loads the chunk that reads links now, since a later fetch would be held back.
        page.goto(&format!("#/facts/{payload}"));
        act(page, "leave");
        hold(page);
        act(page, "share");
        page.element("#link");
        run(
            page,
            "late.notice(); document.querySelector('[data-action=copy]').click(); document.querySelector('dialog [data-action=close]').click()",
        );
        page.wait_until("the dialog is closed", || page.count("dialog[open]") == 0);
        // Edits in a visit are written to the URL after a debounce.
        page.goto(&format!("#/facts/{payload}"));
        act(page, "try");
        page.fill(GROWTH, "33");
        run(page, "late.notice()");
        act(page, "leave");
        page.goto(&format!("#/facts/{sealed}"));
        page.wait(page.element("#passphrase").send_keys("eau tiède"));
        act(page, "open-sealed");
        run(page, "late.notice()");
        page.wait(page.element("main a[href='#/facts']").click());
        page.input(GROWTH);
        release(page, [4, 0, 100]);
        assert_eq!(page.fragment(), "#/facts");
        assert_eq!(page.count("[data-action='leave']"), 0, "no link is on view");
        assert!(page.value(GROWTH).starts_with("15"));
    });
}
