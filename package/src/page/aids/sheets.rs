//! Sheets: a row for each thing that is marked, a column for each who marks.

use super::super::dom::{View, button, el, listen};
use super::super::live::{self, Live};
use super::super::{Reader, settle};
use super::words::{self, Words};
use planner::calculators::aids::{Aids, Marking, Sheet, SheetRow};
use planner::model::Unit;
use planner::words::reading;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What is shown.
struct Shown {
    place: View,
    sheets: Vec<Sheet>,
}

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Adds the sheets to a page that has any to offer, above its fields.
pub fn drawn(live: &Live, aids: &'static Aids) {
    SHOWN.set(None);
    // A page has sheets where one can be added.
    let mut plan = live.plan.clone();
    (aids.mark)(&mut plan, Marking::Add);
    if plan == live.plan {
        return;
    }
    let words = words::of(live.reader.language);
    let place = el("div");
    let card = el("section")
        .attr("class", "card wide sheets")
        .attr("aria-label", words.sheets)
        .child(&el("h2").text(words.sheets))
        .child(&el("p").attr("class", "told").text(words.sheets_hint))
        .child(&place)
        .child(&button("add-sheet", words.add_sheet, move || {
            act(aids, Marking::Add);
        }));
    let before = live.main.query_selector(".card").ok().flatten();
    match (before, card.element()) {
        (Some(before), Some(card)) => {
            if let Some(parent) = before.parent_node() {
                // It was found in the page a moment ago.
                let _ = parent.insert_before(card, Some(&before));
            }
        }
        _ => {
            View::of(live.main.clone()).child(&card);
        }
    }
    if let Some(place) = place.element() {
        let heard = move |event: &web_sys::Event| entered(aids, event);
        listen(Some(place), "change", heard);
        listen(Some(place), "click", move |event| pressed(aids, event));
    }
    let sheets = (aids.sheets)(&live.plan);
    write(live.reader, &place, &sheets);
    SHOWN.set(Some(Shown { place, sheets }));
}

/// Writes what is different.
pub fn changed(live: &Live, aids: &Aids) {
    if SHOWN.with_borrow(Option::is_none) {
        return;
    }
    let sheets = (aids.sheets)(&live.plan);
    let different = SHOWN.with_borrow_mut(|shown| {
        let shown = shown.as_mut().filter(|shown| shown.sheets != sheets)?;
        let made = el("div");
        write(live.reader, &made, &sheets);
        shown.sheets = sheets;
        Some((shown.place.value(), made.value()))
    });
    // Nothing is borrowed any more: a box that is taken away while somebody types in it says that it
    // changed, and is heard.
    if let Some((place, made)) = different {
        settle(&place, &made);
    }
}

fn write(reader: Reader, place: &View, sheets: &[Sheet]) {
    let words = words::of(reader.language);
    for (number, sheet) in sheets.iter().enumerate() {
        place.clone().child(&one(reader, words, number, sheet));
    }
}

/// The name of a box, which says what it marks.
fn id(parts: &[usize]) -> String {
    let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
    ["mark-", &parts.join("-")].concat()
}

fn one(reader: Reader, words: &Words, number: usize, sheet: &Sheet) -> View {
    let name = el("input")
        .attr("id", &id(&[number]))
        .attr("aria-label", words.sheet_name)
        .attr("placeholder", words.sheet_name)
        .attr("value", &sheet.name);
    let deed = |action: &str, word: &str, place: String| {
        el("button")
            .attr("type", "button")
            .attr("data-action", action)
            .attr("data-at", &place)
            .text(word)
    };
    let heads = sheet.columns.iter().enumerate().map(|(column, name)| {
        let at = id(&[number, column]);
        let input = el("input")
            .attr("id", &at)
            .attr("aria-label", words.column_name)
            .attr("placeholder", words.column_name)
            .attr("value", name);
        let leave = deed("remove-column", "×", at)
            .attr("title", words.remove_column)
            .attr("aria-label", words.remove_column);
        el("th").attr("scope", "col").child(&input).child(&leave)
    });
    let head = el("tr").child(&el("td")).children(heads);
    let rows = sheet.rows.iter().enumerate().flat_map(|(place, row)| {
        let section = row.section.as_ref().map(|section| {
            let words = &section[reader.language as usize];
            let wide = (sheet.columns.len() + 1).to_string();
            let head = el("th").attr("colspan", &wide).attr("scope", "rowgroup");
            el("tr").attr("class", "section").child(&head.text(words))
        });
        section
            .into_iter()
            .chain([marks(reader, words, sheet, [number, place], row)])
    });
    let table = el("table")
        .child(&el("thead").child(&head))
        .child(&el("tbody").children(rows));
    let deeds = el("p")
        .attr("class", "deeds")
        .child(&deed("add-column", words.add_column, id(&[number])))
        .child(&deed("remove-sheet", words.remove_sheet, id(&[number])));
    el("section")
        .attr("class", "marking")
        .child(&name)
        .child(&el("div").attr("class", "table").child(&table))
        .child(&deeds)
}

fn marks(reader: Reader, words: &Words, sheet: &Sheet, at: [usize; 2], row: &SheetRow) -> View {
    let writer = super::super::writing::Writer::new(reader.language, "");
    let most = writer.typed(row.most, Unit::Plain);
    let thing = &row.words[reader.language as usize];
    let head = el("th")
        .attr("scope", "row")
        .text(thing)
        .text(" ")
        .child(&el("small").text(&["/ ", &most].concat()));
    let cells = row.marks.iter().enumerate().map(|(column, mark)| {
        let value = mark.map(|mark| writer.typed(mark, Unit::Plain));
        let who = &sheet.columns[column];
        let who = if who.is_empty() {
            words.column_name
        } else {
            who
        };
        let input = el("input")
            .attr("id", &id(&[at[0], column, at[1]]))
            .attr("inputmode", "decimal")
            .attr("autocomplete", "off")
            .attr(
                "aria-label",
                &[who, ", ", thing, ", ", words.of, " ", &most].concat(),
            )
            .attr("value", value.as_deref().unwrap_or_default());
        el("td").child(&input)
    });
    el("tr").child(&head).children(cells)
}

/// What is at a box or a button: a sheet, its column, its row.
fn at(id: &str) -> Option<Vec<usize>> {
    let parts = id.strip_prefix("mark-")?.split('-');
    parts.map(|part| part.parse().ok()).collect()
}

fn entered(aids: &'static Aids, event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let Some(input): Option<HtmlInputElement> = target else {
        return;
    };
    let (text, place) = (input.value(), at(&input.id()).unwrap_or_default());
    let marking = match place[..] {
        [sheet] => Marking::Name(sheet, text),
        [sheet, column] => Marking::Column(sheet, column, text),
        [sheet, column, row] => match points(&text, sheet, row) {
            Ok(points) => Marking::Mark(sheet, column, row, points),
            Err(said) => return refuse(&input, &said),
        },
        _ => return,
    };
    input.set_default_value(&input.value());
    accept(&input);
    act(aids, marking);
}

/// The points that are typed, or why there are none.
fn points(text: &str, sheet: usize, row: usize) -> Result<Option<f64>, String> {
    let known = live::with(|live| live.reader).zip(SHOWN.with_borrow(|shown| {
        let sheet = shown.as_ref()?.sheets.get(sheet)?;
        sheet.rows.get(row).map(|row| row.most)
    }));
    let Some((reader, most)) = known else {
        return Ok(None);
    };
    let asked = reading::Asked {
        unit: Unit::Points,
        whole: false,
        negative: false,
        currency: "",
    };
    match reading::read(text, &asked, reader.language) {
        Err(reading::Unread::Empty) => Ok(None),
        Ok(read) if read.low == read.high && (0.0..=most).contains(&read.low) => Ok(Some(read.low)),
        _ => {
            let writer = super::super::writing::Writer::new(reader.language, "");
            let most = writer.typed(most, Unit::Plain);
            Err([words::of(reader.language).unread, " ", &most].concat())
        }
    }
}

/// What cannot be read stays in its box, with a sentence below it.
fn refuse(input: &HtmlInputElement, said: &str) {
    accept(input);
    // Attributes of our own box cannot be refused.
    let _ = input.set_attribute("aria-invalid", "true");
    if let Some(parent) = input.parent_element() {
        let said = el("p")
            .attr("class", "error")
            .attr("role", "alert")
            .text(said);
        View::of(parent).child(&said);
    }
}

/// What was refused before is forgotten.
fn accept(input: &HtmlInputElement) {
    let parent = input.parent_element();
    let before = parent.and_then(|parent| parent.query_selector(".error").ok().flatten());
    if let Some(before) = before {
        before.remove();
    }
    // An attribute of our own box cannot be refused.
    let _ = input.remove_attribute("aria-invalid");
}

fn pressed(aids: &'static Aids, event: &web_sys::Event) {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let button = target.and_then(|target| target.closest("[data-at]").ok().flatten());
    let Some(button) = button else { return };
    let place = at(&button.get_attribute("data-at").unwrap_or_default()).unwrap_or_default();
    let action = button.get_attribute("data-action").unwrap_or_default();
    let marking = match (action.as_str(), &place[..]) {
        ("add-column", [sheet]) => Marking::Join(*sheet),
        ("remove-sheet", [sheet]) => Marking::Remove(*sheet),
        ("remove-column", [sheet, column]) => Marking::Leave(*sheet, *column),
        _ => return,
    };
    act(aids, marking);
}

fn act(aids: &Aids, marking: Marking) {
    let plan = live::with(|live| {
        let mut plan = live.plan.clone();
        (aids.mark)(&mut plan, marking);
        // What changes nothing is no step to take back.
        (plan != live.plan).then_some(plan)
    });
    if let Some(plan) = plan.flatten() {
        live::replace(&plan);
    }
}
