//! Saving, and every way it can fail, caused for real: nothing is lost, and a message says so.

use journeys::downloads::{download, folder};
use journeys::{Language, Page, Visitor, journey};
use planner::{Plan, document, saves};
use serde_json::json;
use std::fs;

pub const GROWTH: &str = "facts.monthly_growth";

/// Fills `localStorage` to the last character.
const FILL: &str = "let size = 1 << 22; while (size > 0) { try { localStorage.setItem('other' + size + Math.random(), 'x'.repeat(size)); } catch { size >>= 1; } }";

/// Drops a text as a file on the page; returns whether the browser may handle it, because nothing
/// prevented that.
pub const DROP: &str = "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'x.json')); return document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";

/// Clicks the control with this `data-action`.
pub fn act(page: &Page, action: &str) {
    page.click(&format!("[data-action='{action}']"));
}

pub fn stored(page: &Page, key: &str) -> Option<String> {
    let text = page.script("return localStorage.getItem(arguments[0])", &[json!(key)]);
    text.as_str().map(str::to_owned)
}

/// Waits until a script returns true.
fn stands(page: &Page, script: &str) {
    page.wait_until(script, || {
        page.script(&format!("return {script}"), &[]) == true
    });
}

fn holds(page: &Page, growth: &str) {
    page.wait_until(&format!("growth is {growth}"), || {
        page.value(GROWTH).starts_with(growth)
    });
}

/// Returns the names in the list of plans.
fn names(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('[data-action=plan-name]')].map(e => e.value)";
    let names = page.script(script, &[]);
    let names = names.as_array().into_iter().flatten();
    names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

/// Replaces the text of a box, and leaves it.
fn overwrite(page: &Page, selector: &str, text: &str) {
    page.wait(page.element(selector).click());
    page.keys("\u{e009}a\u{e000}");
    page.keys(text);
    page.tab();
}

#[test]
fn plans_are_named_copied_deleted_and_restored() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.wait_for_text(["example, not saved", "exemple, non enregistré"][place]);
            assert_eq!(stored(page, "palier.index"), None, "nothing was made yet");
            page.fill(GROWTH, "8");
            stands(page, "localStorage.getItem('palier.plan.1') !== null");
            act(page, "plans");
            overwrite(page, "[data-action='plan-name']", "Ours <b>");
            stands(
                page,
                "JSON.parse(localStorage['palier.plan.1']).plan.facts.name === 'Ours <b>'",
            );
            act(page, "plan-duplicate");
            page.wait_until("there are two plans", || {
                names(page) == ["Ours <b>", "Ours <b> (2)"]
            });
            let gone = stored(page, "palier.plan.2");
            page.wait(
                page.element("li:nth-child(2) [data-action='plan-delete']")
                    .click(),
            );
            page.wait_until("there is one plan", || names(page).len() == 1);
            assert_eq!(stored(page, "palier.plan.2"), None);
            act(page, "close");
            page.wait_for_text(["Deleted: Ours <b> (2)", "Supprimé : Ours <b> (2)"][place]);
            act(page, "undelete");
            let plan =
                |text: Option<String>| saves::read(&text.unwrap_or_default()).map(|s| s.plan);
            page.wait_until("it is back", || {
                plan(stored(page, "palier.plan.2")) == plan(gone.clone())
            });
            page.reload();
            holds(page, "8");
        });
    }
}

#[test]
fn what_was_saved_before_there_were_several_plans_opens() {
    journey(Visitor::english(), |page| {
        let old = document::read_plan(r#"{"facts": {"name": "Ours", "monthly_growth": 0.21}}"#);
        let old = document::write_plan(&old.unwrap_or_default());
        page.script(
            "localStorage.setItem('palier.plan', arguments[0])",
            &[old.into()],
        );
        page.goto("#/facts");
        page.reload();
        holds(page, "21");
        assert_eq!(stored(page, "palier.plan"), None);
        let save = saves::read(&stored(page, "palier.plan.1").unwrap_or_default());
        assert!(save.is_ok_and(|save| save.revision == 1 && save.plan.facts.name == "Ours"));
    });
}

/// Edits are saved when the page is left, and otherwise 250 ms after typing.
#[test]
fn what_is_typed_is_saved_soon() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "9");
        page.reload();
        holds(page, "9");
        page.script(
            "window.saved = 0; const box = document.querySelector(`[data-input='facts.monthly_growth']`);
             box.addEventListener('input', () => { const from = performance.now(), before = localStorage['palier.plan.1'];
               const look = () => localStorage['palier.plan.1'] === before ? setTimeout(look, 5) : window.saved = performance.now() - from; look(); }, { once: true });",
            &[],
        );
        page.fill(GROWTH, "7");
        stands(page, "window.saved > 0");
        let behind = page.script("return window.saved", &[]).as_f64();
        // Timers can be late on a busy machine, so allow more than the page's own 250 ms.
        assert!(behind < Some(500.0), "{behind:?} ms");
    });
}

#[test]
fn storage_that_is_blocked_is_said() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let visitor = Visitor::reading(language).without_storage();
        journey(visitor, |page| {
            let sentence = [
                "not saved: this browser keeps nothing here",
                "non enregistré : ce navigateur ne garde rien ici",
            ][place];
            page.wait_for_text(sentence);
            page.goto("#/facts");
            page.fill(GROWTH, "8");
            page.wait_for_text(sentence);
            assert!(download(page, "rescue").contains("\"monthly_growth\":0.08"));
        });
    }
}

#[test]
fn storage_that_is_full_is_said_and_saving_goes_on_when_there_is_room() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.script(FILL, &[]);
            let full = [
                "not saved: this browser’s storage is full",
                "non enregistré : le stockage de ce navigateur est plein",
            ][place];
            let told = || page.count("[data-notice='unsaved']");
            let saved = |growth: &str| {
                let plan = || stored(page, "palier.plan.1").unwrap_or_default();
                page.wait_until("it is saved", || plan().contains(growth));
            };
            page.fill(GROWTH, "8");
            page.wait_for_text(full);
            assert!(download(page, "rescue").contains("\"monthly_growth\":0.08"));
            act(page, "notice-close");
            page.wait_until("it is told no more", || told() == 0);
            page.script("localStorage.clear()", &[]);
            page.fill(GROWTH, "7");
            saved(":0.07");
            // A repeated failure shows the message again.
            page.script(FILL, &[]);
            page.fill(
                "facts.name",
                "A name that is longer than the room that is left",
            );
            page.wait_until("it is told again", || told() == 1);
            page.script("localStorage.clear()", &[]);
            page.fill(GROWTH, "9");
            saved(":0.09");
            page.reload();
            holds(page, "9");
        });
    }
}

/// Truncated JSON, a newer format, a value out of range, and text that is not JSON.
#[test]
fn what_cannot_be_read_is_kept_word_for_word() {
    let newer = r#"{"format":9,"revision":4,"saved_at":1,"plan":{"what":[1,2]}}"#;
    let refused = r#"{"format":1,"revision":4,"saved_at":1,"plan":{"format":1,"facts":{"monthly_growth":99}}}"#;
    for broken in ["{\"format\":1,\"revi", newer, refused, "é\u{0}{"] {
        journey(Visitor::english(), |page| {
            page.goto("#/facts");
            page.script(
                "localStorage.setItem('palier.plan.7', arguments[0]); localStorage.setItem('palier.index', 'palier.index 1\\nlast 7\\nopen 7\\nplan 7 1 Ours')",
                &[json!(broken)],
            );
            page.reload();
            page.wait_for_text("A saved plan could not be read.");
            page.fill(GROWTH, "8");
            page.wait_until("the other plan is saved", || {
                stored(page, "palier.plan.8").is_some()
            });
            page.reload();
            let key = "palier.kept.1.palier.plan.7";
            assert_eq!(stored(page, key).as_deref(), Some(broken));
            act(page, "plans");
            assert_eq!(download(page, "kept-download"), broken);
            // After a manual repair it is a plan again.
            let good = saves::write(&Plan::default(), None, 4, 1);
            page.script(
                "localStorage.setItem(arguments[0], arguments[1])",
                &[json!(key), json!(good)],
            );
            act(page, "kept-again");
            page.wait_until("it is a plan", || {
                stored(page, key).is_none() && names(page).len() == 2
            });
        });
    }
}

#[test]
fn two_tabs_keep_in_step_and_neither_overwrites_the_other() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
        let client = page.client();
        let first = page.wait(client.window());
        let second = page.wait(client.new_window(false)).handle;
        page.wait(client.switch_to_window(second.clone()));
        page.goto("#/facts");
        holds(page, "8");
        page.fill(GROWTH, "9");
        page.wait(client.switch_to_window(first.clone()));
        holds(page, "9");

        // Both tabs are edited before either has saved. This tab's save is held back until the
        // other's is done, although some drivers blur its box when they switch tabs. Timeouts of
        // 10 s and more are the driver's own.
        page.script(
            "const now = window.setTimeout, held = [], leaving = ['focusout', 'visibilitychange'];
             const stop = (event) => event.stopImmediatePropagation();
             leaving.forEach((name) => addEventListener(name, stop, true));
             window.setTimeout = (act, wait) => wait > 100 && wait < 9999 ? held.push(act) : now(act, wait);
             window.release = () => {
                 window.setTimeout = now;
                 leaving.forEach((name) => removeEventListener(name, stop, true));
                 held.forEach((act) => act());
             }",
            &[],
        );
        page.fill(GROWTH, "11");
        page.wait(client.switch_to_window(second.clone()));
        page.fill(GROWTH, "10");
        stands(
            page,
            "JSON.parse(localStorage['palier.plan.1']).plan.facts.monthly_growth === 0.1",
        );
        page.wait(client.switch_to_window(first.clone()));
        assert!(
            page.value(GROWTH).starts_with("11"),
            "what was typed stands"
        );
        page.script("release()", &[]);
        page.wait_for_text("This plan was changed in another tab, too. Both are kept");
        holds(page, "11");
        // A reload keeps the plan that each tab shows, whatever the other one did.
        page.wait(client.switch_to_window(second.clone()));
        page.reload();
        holds(page, "10");
        page.wait(client.switch_to_window(first.clone()));
        act(page, "other");
        holds(page, "10");

        // If storage is cleared in the other tab, this one says so, and can save again.
        page.wait(client.switch_to_window(second));
        page.script("localStorage.clear()", &[]);
        page.wait(client.switch_to_window(first));
        page.wait_for_text("not saved: it was removed from this browser elsewhere");
        act(page, "keep");
        page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
    });
}

#[test]
fn a_plan_goes_out_as_a_file_and_comes_in_again() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "8");
            page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
            act(page, "plans");
            let text = download(page, "export");
            let index = stored(page, "palier.index").unwrap_or_default();
            assert!(index.contains("\nexported 1"), "{index}");
            page.wait_for_text(["(today)", "(aujourd’hui)"][place]);
            let file = folder().join(format!("next-{place}.palier.json"));
            fs::write(&file, text.replace("0.08", "0.12")).expect("the file is written");
            let input = page.element("[data-action='import']");
            page.wait(input.send_keys(&file.to_string_lossy()));
            holds(page, "12");

            // A dropped file is refused with the path and a message; nothing changes.
            page.script(DROP, &[json!(r#"{"facts":{"monthly_growth":99}}"#)]);
            page.wait_for_text(
                [
                    "This could not be read: facts.monthly_growth",
                    "Ceci n’a pas pu être lu : facts.monthly_growth",
                ][place],
            );
            holds(page, "12");
            page.script(DROP, &[json!(r#"{"format":9}"#)]);
            page.wait_for_text(
                [
                    "It comes from a newer Palier.",
                    "Il vient d’un Palier plus récent.",
                ][place],
            );
            holds(page, "12");
            page.script(DROP, &[json!(r#"{"facts":{"monthly_growth":0.3}}"#)]);
            holds(page, "30");
            // The age of the last export is given in words, counted in calendar days of the
            // reader's time zone.
            page.script(
                "const then = new Date(); then.setDate(then.getDate() - 1);
                 const index = localStorage['palier.index'].split('\\n').filter(line => !line.startsWith('exported'));
                 index.splice(2, 0, 'exported ' + then.getTime());
                 localStorage['palier.index'] = index.join('\\n')",
                &[],
            );
            page.reload();
            act(page, "plans");
            page.wait_for_text(["(yesterday)", "(hier)"][place]);
            assert_eq!(names(page).len(), 3, "each stands beside the others");
        });
    }
}
