//! Saving, and each way in which it can fail, made to happen for real: nothing is lost, and it is said.

use journeys::{Language, Page, Visitor, journey};
use planner::{document, saves};
use serde_json::{Value, json};

use journeys::taken::download;

pub const GROWTH: &str = "facts.monthly_growth";

pub fn click(page: &Page, action: &str) {
    // On a narrow screen the navigation stays above what is scrolled to.
    page.script("window.scrollTo(0, 0)", &[]);
    page.wait(page.element(&format!("[data-action='{action}']")).click());
}

/// Types a number, and waits until the page says that it is kept.
fn keep(page: &Page, growth: &str) {
    page.goto("#/facts");
    page.fill(GROWTH, growth);
    stands(
        page,
        &format!(
            "[...Object.keys(localStorage)].some(k => k.startsWith('palier.plan.') && JSON.parse(localStorage[k]).plan.facts.monthly_growth === {growth} / 100)"
        ),
    );
    page.wait_for_text("saved");
}

/// Waits until a script says yes.
fn stands(page: &Page, script: &str) {
    page.wait_until(script, || {
        page.script(&format!("return {script}"), &[]) == true
    });
}

pub fn stored(page: &Page, key: &str) -> Option<String> {
    let text = page.script("return localStorage.getItem(arguments[0])", &[json!(key)]);
    text.as_str().map(str::to_owned)
}

/// The names in the list of plans; that of the plan on view first.
pub fn names(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#plans li > :first-child')].map(e => e.value || e.textContent)";
    let names = page.script(script, &[]);
    let names = names.as_array().into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

pub fn holds(page: &Page, growth: &str) {
    page.wait_until(&format!("growth is {growth}"), || {
        page.value(GROWTH).starts_with(growth)
    });
}

#[test]
fn plans_are_made_named_copied_and_deleted() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language).with_screen(320, 640), |page| {
            page.goto("#/facts");
            page.wait_for_text(["example, not saved", "exemple, non enregistré"][place]);
            assert_eq!(stored(page, "palier.index"), None, "nothing was made yet");
            page.fill(GROWTH, "8");
            page.wait_for_text(["saved", "enregistré"][place]);
            stands(page, "localStorage.getItem('palier.plan.1') !== null");

            click(page, "plans");
            click(page, "plan-new");
            page.wait_until("there are two plans", || names(page).len() == 2);
            let fresh = ["New plan", "Nouveau plan"][place];
            assert_eq!(names(page)[1], fresh);
            page.wait(
                page.element("li:nth-child(2) [data-action='plan-name']")
                    .click(),
            );
            page.keys("\u{e009}a\u{e000}");
            page.keys("Series B");
            page.enter();
            stands(
                page,
                "JSON.parse(localStorage['palier.plan.2']).plan.facts.name === 'Series B'",
            );
            page.wait_until("the list has the new name", || names(page)[1] == "Series B");

            // One that is not on view is renamed where it stands; the one on view stays there.
            page.wait(
                page.element("li:nth-child(1) [data-action='plan-name']")
                    .click(),
            );
            page.keys("\u{e009}a\u{e000}");
            page.keys("Ours <b>");
            page.tab();
            stands(
                page,
                "JSON.parse(localStorage['palier.plan.1']).plan.facts.name === 'Ours <b>'",
            );
            stands(
                page,
                "localStorage['palier.index'].includes('Ours <b>') && JSON.parse(localStorage['palier.plan.1']).plan.facts.monthly_growth === 0.08",
            );
            assert_eq!(names(page), ["Ours <b>", "Series B"]);
            // The list is made again once the new name is saved.
            stands(
                page,
                "document.querySelector('li:nth-child(1) [data-action=plan-duplicate]').ariaLabel.endsWith('Ours <b>')",
            );
            stands(
                page,
                "document.querySelector('li:nth-child(2) [data-action=plan-open]').disabled",
            );

            let copy = "li:nth-child(2) [data-action='plan-duplicate']";
            page.wait(page.element(copy).click());
            page.wait_until("there are three plans", || {
                names(page)
                    .get(2)
                    .is_some_and(|name| name == "Series B (2)")
            });
            // The one on view goes; its neighbour is on view, and it can be taken back.
            let gone = stored(page, "palier.plan.3");
            page.wait(
                page.element("li:nth-child(3) [data-action='plan-delete']")
                    .click(),
            );
            page.wait_until("there are two plans", || names(page).len() == 2);
            assert_eq!(stored(page, "palier.plan.3"), None);
            page.wait_for_text(["Deleted: Series B (2)", "Supprimé : Series B (2)"][place]);
            click(page, "undelete");
            page.wait_until("there are three plans", || names(page).len() == 3);
            let plan =
                |text: Option<String>| saves::read(&text.unwrap_or_default()).map(|s| s.plan);
            assert_eq!(plan(stored(page, "palier.plan.3")), plan(gone));

            // The first is as it was, also after a reload.
            page.wait(
                page.element("li:nth-child(1) [data-action='plan-open']")
                    .click(),
            );
            holds(page, "8");
            page.reload();
            holds(page, "8");
            let wide =
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            stands(page, wide);
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

#[test]
fn a_plan_is_saved_when_the_page_is_left() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "9");
        // At once: the half second behind typing is not waited for.
        page.reload();
        holds(page, "9");
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
            // Another plan does not take this one away.
            click(page, "plans");
            click(page, "plan-new");
            page.wait_until("the new plan is on view", || page.value(GROWTH) != "8");
            page.keys("\u{e00c}");
            click(page, "undo");
            page.wait_until("the plan is back", || page.value(GROWTH).starts_with('8'));
            assert!(download(page, "rescue").contains("\"monthly_growth\":0.08"));
        });
    }
}

#[test]
fn storage_that_is_full_is_said_and_saving_goes_on_when_there_is_room() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.script(
                "let size = 1 << 22; while (size > 0) { try { localStorage.setItem('other' + size + Math.random(), 'x'.repeat(size)); } catch { size >>= 1; } }",
                &[],
            );
            page.fill(GROWTH, "8");
            page.wait_for_text(
                [
                    "not saved: this browser’s storage is full",
                    "non enregistré : le stockage de ce navigateur est plein",
                ][place],
            );
            assert!(download(page, "rescue").contains("\"monthly_growth\":0.08"));
            page.script("localStorage.clear()", &[]);
            page.fill(GROWTH, "9");
            page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
            page.reload();
            holds(page, "9");
        });
    }
}

/// Broken, cut off, refused by the door, and of a release to come.
#[test]
fn what_cannot_be_read_is_kept_word_for_word() {
    let newer = r#"{"format":9,"revision":4,"saved_at":1,"plan":{"what":[1,2]}}"#;
    let refused = r#"{"format":1,"revision":4,"saved_at":1,"plan":{"format":1,"facts":{"monthly_growth":99}}}"#;
    for (place, broken) in ["{\"format\":1,\"revi", newer, refused, "é\u{0}{"]
        .into_iter()
        .enumerate()
    {
        let language = Language::ALL[place % 2];
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.script(
                "localStorage.setItem('palier.plan.7', arguments[0]); localStorage.setItem('palier.index', 'palier.index 1\\nlast 7\\nopen 7\\nplan 7 1 Ours')",
                &[json!(broken)],
            );
            page.reload();
            page.wait_for_text(
                [
                    "A saved plan could not be read.",
                    "Un plan enregistré n’a pas pu être lu.",
                ][place % 2],
            );
            page.fill(GROWTH, "8");
            page.wait_until("the other plan is saved", || {
                stored(page, "palier.plan.8").is_some()
            });
            page.reload();
            let key = "palier.kept.1.palier.plan.7";
            assert_eq!(stored(page, key).as_deref(), Some(broken));
            click(page, "plans");
            assert_eq!(download(page, "kept-download"), broken);
            // The same again, as long as this release cannot read it.
            click(page, "kept-again");
            page.wait_for_text(["This could not be read", "Ceci n’a pas pu être lu"][place % 2]);
            assert_eq!(stored(page, key).as_deref(), Some(broken));
            // Mended by hand, it is a plan again.
            let good = saves::write(&planner::Plan::default(), None, 4, 1);
            page.script(
                "localStorage.setItem(arguments[0], arguments[1])",
                &[json!(key), json!(good)],
            );
            click(page, "kept-again");
            page.wait_until("it is a plan", || {
                stored(page, key).is_none() && names(page).len() == 2
            });
        });
    }
}

#[test]
fn a_lost_index_is_made_again_from_the_plans() {
    journey(Visitor::english(), |page| {
        keep(page, "8");
        click(page, "plans");
        click(page, "plan-new");
        page.wait_until("there are two plans", || names(page).len() == 2);
        for index in ["", "{", "[1]"] {
            page.script(
                "localStorage.setItem('palier.index', arguments[0])",
                &[json!(index)],
            );
            page.reload();
            page.wait_until("there are two plans", || names(page).len() == 2);
        }
    });
}

#[test]
fn two_windows_keep_in_step_and_neither_overwrites_the_other() {
    journey(Visitor::english(), |page| {
        keep(page, "8");
        let client = page.client();
        let first = page.wait(client.window());
        let second = page.wait(client.new_window(false)).handle;
        page.wait(client.switch_to_window(second.clone()));
        page.goto("#/facts");
        holds(page, "8");
        keep(page, "9");
        page.wait(client.switch_to_window(first.clone()));
        holds(page, "9");

        // Both are typed in before either has saved: this one's save waits until the other's is done.
        page.script(
            "const now = window.setTimeout; window.held = []; window.setTimeout = (act, wait) => wait > 100 ? held.push(act) : now(act, wait); window.release = () => { window.setTimeout = now; held.forEach((act) => act()); }",
            &[],
        );
        page.fill(GROWTH, "11");
        page.wait_for_text("saving…");
        page.wait(client.switch_to_window(second.clone()));
        keep(page, "10");
        page.wait(client.switch_to_window(first.clone()));
        assert!(
            page.value(GROWTH).starts_with("11"),
            "what was typed stands"
        );
        page.script("release()", &[]);
        page.wait_for_text("This plan was changed in another window, too. Both are kept");
        page.wait_until("both are listed", || {
            names(page) == ["Sample", "Sample (2)"]
        });
        holds(page, "11");
        click(page, "other");
        holds(page, "10");

        // Cleared, or deleted, in the other window: it is said here, and can be saved again.
        page.reload();
        holds(page, "10");
        page.wait(client.switch_to_window(second));
        page.script("localStorage.clear()", &[]);
        let windows = page.wait(client.windows());
        page.wait(client.switch_to_window(windows[0].clone()));
        page.wait_for_text("not saved: it was removed from this browser elsewhere");
        click(page, "keep");
        page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
    });
}
