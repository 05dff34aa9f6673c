//! The palette: anything on any page, found by typing a part of its name.

use super::super::dom::{View, button, el, listen};
use super::super::live::{self, Live};
use super::entries::{Deed, Entry, answering, below, entries};
use super::{part, words};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The name of the button that opens it.
pub const ACTION: &str = "palette";
/// The most that is listed.
const MOST: usize = 40;

thread_local! {
    /// What is to be shown as soon as its page stands, or its row is unfolded.
    static SOUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on Ctrl+K, or ⌘K, opens it.
pub fn begin() {
    listen(None, "keydown", |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let chord = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if chord && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            live::with(open);
        }
    });
}

/// Puts its button in its place in the bar, and shows what was sought on another page.
pub fn drawn(live: &Live) {
    let words = words::of(live.reader.language);
    let there = part(&["[data-action=", ACTION, "]"].concat()).is_some();
    if let (false, Some(place)) = (there, part(".bar > .search")) {
        let open = button(ACTION, words.search, || {
            live::with(open);
        });
        place.child(
            &open
                .attr("aria-keyshortcuts", "Control+K Meta+K")
                .attr("title", "Ctrl K"),
        );
    }
    seek();
}

/// Shows what was sought before it was there.
pub fn seek() {
    if let Some(selector) = SOUGHT.take() {
        show(&selector);
    }
}

/// Unfolds the row that something is in, which is made only then.
fn unfold(selector: &str) {
    let rows = web_sys::window().and_then(|window| window.document());
    let rows = rows.and_then(|document| {
        document
            .query_selector_all("[data-inside]:not([open])")
            .ok()
    });
    let Some(rows) = rows else { return };
    for place in 0..rows.length() {
        let Some(row) = rows
            .item(place)
            .and_then(|row| row.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let inside = row.get_attribute("data-inside");
        if inside.is_some_and(|inside| below(selector, &inside)) {
            SOUGHT.set(Some(selector.to_owned()));
            // An attribute of the page's own element cannot be refused.
            let _ = row.set_attribute("open", "");
        }
    }
}

/// Brings something into view, with the focus on it. What is folded away is opened.
fn show(selector: &str) {
    let part = part(selector);
    let Some(element) = part.as_ref().and_then(View::element) else {
        return unfold(selector);
    };
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        // An attribute of the page's own element cannot be refused.
        let _ = details.set_attribute("open", "");
        around = details
            .parent_element()
            .and_then(|parent| parent.closest("details").ok().flatten());
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    element.scroll_into_view();
}

/// What the open palette lists, and which of it is chosen.
struct Listed {
    entries: Vec<Entry>,
    shown: Vec<Entry>,
    chosen: usize,
}

/// Opens the palette.
fn open(live: &Live) {
    let words = words::of(live.reader.language);
    let listed = Rc::new(RefCell::new(Listed {
        entries: entries(live),
        shown: Vec::new(),
        chosen: 0,
    }));
    let list = el("ul")
        .attr("role", "listbox")
        .attr("id", "found")
        .attr("aria-label", words.found);
    let none = el("p").attr("class", "told").attr("role", "status");
    let field = el("input")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("aria-expanded", "true")
        .attr("aria-controls", "found")
        .attr("aria-autocomplete", "list")
        .attr("aria-label", words.search)
        .attr("placeholder", words.search_hint)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    let dialog = el("dialog")
        .attr("class", "palette")
        .attr("aria-label", words.search)
        .child(&field)
        .child(&list)
        .child(&none);
    let write = {
        let (listed, field, list) = (listed.clone(), field.clone(), list.clone());
        move || {
            let text = field.input().map(web_sys::HtmlInputElement::value);
            let mut listed = listed.borrow_mut();
            let found = answering(&listed.entries, &text.unwrap_or_default());
            let found: Vec<Entry> = found.into_iter().take(MOST).cloned().collect();
            listed.shown = found;
            listed.chosen = 0;
            list.say("");
            for (place, entry) in listed.shown.iter().enumerate() {
                list.clone().child(&option(place, entry));
            }
            none.say(if listed.shown.is_empty() {
                words.none_found
            } else {
                ""
            });
            mark(&list, &field, 0);
            if listed.shown.is_empty() {
                // There is none to point at.
                field.set("aria-activedescendant", false);
            }
        }
    };
    write();
    field.clone().on("input", write);
    let run = {
        let (listed, dialog) = (listed.clone(), dialog.clone());
        move |place: usize| {
            let entry = listed.borrow().shown.get(place).cloned();
            if let Some(entry) = entry {
                dialog.close();
                act(entry.deed);
            }
        }
    };
    let keys = {
        let (run, list, field) = (run.clone(), list.clone(), field.clone());
        move |event: &web_sys::Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let (count, chosen) = {
                let listed = listed.borrow();
                (listed.shown.len(), listed.chosen)
            };
            let next = match event.key().as_str() {
                "ArrowDown" if count > 0 => (chosen + 1) % count,
                "ArrowUp" if count > 0 => (chosen + count - 1) % count,
                "Enter" => {
                    event.prevent_default();
                    return run(chosen);
                }
                _ => return,
            };
            event.prevent_default();
            listed.borrow_mut().chosen = next;
            mark(&list, &field, next);
        }
    };
    listen(field.element(), "keydown", keys);
    listen(list.element(), "click", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let option = target.and_then(|target| target.closest("[role=option]").ok().flatten());
        let id = option.map(|option| option.id()).unwrap_or_default();
        if let Some(place) = id.strip_prefix(ID).and_then(|place| place.parse().ok()) {
            run(place);
        }
    });
    super::super::modal(&dialog.value());
}

/// How the ids of the options begin.
const ID: &str = "found-";

fn option(place: usize, entry: &Entry) -> View {
    el("li")
        .attr("role", "option")
        .attr("id", &[ID, &place.to_string()].concat())
        .child(&el("span").text(&entry.name))
        .child(&el("small").text(entry.kind))
}

/// Marks the chosen option, for the eye and for those who hear it.
fn mark(list: &View, field: &View, chosen: usize) {
    let Some(list) = list.element() else { return };
    let id = [ID, &chosen.to_string()].concat();
    let options = list.children();
    for place in 0..options.length() {
        let Some(option) = options.item(place) else {
            continue;
        };
        let marked = option.id() == id;
        // Attributes of our own elements cannot be refused.
        let _ = option.set_attribute("aria-selected", if marked { "true" } else { "false" });
        if marked {
            super::super::nearest(&option);
        }
    }
    // Where nothing is found, nothing is chosen.
    let id = if options.length() == 0 { "" } else { &id };
    field.clone().attr("aria-activedescendant", id);
}

fn act(deed: Deed) {
    match deed {
        Deed::Press(button) => button.click(),
        Deed::Go(href, sought) => {
            let here = live::with(page).unwrap_or_default();
            if let (true, Some(sought)) = (here == href, &sought) {
                return show(sought);
            }
            SOUGHT.set(sought);
            // A link of the page, and no address: during a visit the page leads it on within the visit.
            let link = el("a").attr("href", &href);
            if let Some(body) = part("body") {
                body.child(&link);
            }
            if let Some(link) = link.element() {
                if let Some(link) = link.dyn_ref::<HtmlElement>() {
                    link.click();
                }
                link.remove();
            }
        }
    }
}

/// The address of the page on view.
fn page(live: &Live) -> String {
    use planner::Plan;
    use planner::model::{Field, Group};
    let field = Plan::FIELDS.iter().find(|field| field.id == live.place);
    ["#/", field.map_or("", Field::key)].concat()
}
