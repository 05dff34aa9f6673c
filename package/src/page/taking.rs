//! Tables and the report, taken from where they stand: copied for a spreadsheet, or as a file.

use super::dom::{View, el, heard, listen, pressing};
use super::live::{self, Live};
use super::pen::Pen;
use super::words::Words;
use super::{copy_text, download, files, of_copy};
use planner::calculators::NEXT;
use planner::model::{Path, path};
use planner::report::{PAGE, Sheet, World, cells, decisions, due, sheet, tables};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The buttons that hand on a table, and what is said of it.
#[derive(Clone)]
pub struct Taking {
    words: &'static Words,
    copying: View,
    filing: View,
    told: View,
}

impl Taking {
    /// For a table, whose first button says `word`: `cells` gives its cells, `name` that of its file, both
    /// of the table that the button stands at.
    pub fn new(
        words: &'static Words,
        word: &'static str,
        cells: impl Fn(&Element, Sheet) -> Option<String> + Clone + 'static,
        name: impl Fn() -> String + 'static,
    ) -> Self {
        let (copied, file) = (cells.clone(), cells);
        Self {
            words,
            copying: copying(words, "copy-table", word, move |button| {
                copied(button, Sheet::Clipboard)
            }),
            filing: pressing("table-file", words.take_file, move |button| {
                if let Some(text) = file(button, Sheet::File) {
                    download(&[&name(), ".csv"].concat(), "text/csv", &text);
                }
            }),
            told: said(),
        }
    }

    /// From now on the table is called this.
    pub fn call(&self, title: &str) {
        let name = |button: &View, of: &str| {
            button.clone().attr("aria-label", &[of, title].concat());
        };
        name(&self.copying, self.words.take_cells_of);
        name(&self.filing, self.words.take_file_of);
    }

    /// The buttons, and what is said.
    pub fn views(&self) -> [View; 3] {
        [self.copying.clone(), self.filing.clone(), self.told.clone()]
    }
}

/// What is said of a copy.
fn said() -> View {
    el("span").attr("role", "status").attr("class", "told")
}

/// A button that copies a text, and says so beside it as long as the focus is on it.
fn copying(
    words: &'static Words,
    action: &str,
    word: &str,
    text: impl Fn(&Element) -> Option<String> + 'static,
) -> View {
    let beside = |button: &Element| {
        let parent = button.parent_element();
        parent.map(|parent| View::of(parent).within("[role=status]"))
    };
    let copying = pressing(action, word, move |button| {
        if let (Some(text), Some(told)) = (text(button), beside(button)) {
            copy_text(&text, &of_copy(&told, words, words.take_by_hand));
        }
    });
    listen(copying.element(), "blur", move |event| {
        if let Some(told) = heard(event).and_then(|button| beside(&button)) {
            told.say("");
        }
    });
    copying
}

/// A page was drawn.
pub fn drawn(live: &Live) {
    changed(live);
    if live.place != PAGE {
        return;
    }
    let words = live.reader.words;
    let copying = copying(words, "report-copy", words.copy_report, |_| {
        live::with(whole)
    });
    let filing = pressing("report-file", words.report_file, |_| {
        let file = live::with(|live| ([&*live.plan.facts.name, ".md"].concat(), whole(live)));
        if let Some((name, text)) = file {
            download(&name, "text/markdown", &text);
        }
    });
    let deeds = el("div").attr("class", "deeds");
    let card = el("section")
        .attr("class", "card after")
        .child(&el("h2").text(words.report))
        .child(&deeds.child(&copying).child(&filing).child(&said()));
    View::of(live.main.clone()).child(&card);
}

/// The report as it stands.
fn whole(live: &Live) -> String {
    files::report_of(live.reader, &live.plan, &live.outcome)
}

/// The plan changed: a table may have got its first row, or lost its last.
pub fn changed(live: &Live) {
    let Ok(found) = live.main.query_selector_all(".card.table") else {
        return;
    };
    for place in 0..found.length() {
        let card = found.get(place).and_then(|node| node.dyn_into().ok());
        if let Some(card) = card {
            offer(live, &card);
        }
    }
}

/// Gives a card its buttons where it has a table, and hides them where it has none.
fn offer(live: &Live, card: &Element) {
    let Some(heading) = heading(card) else { return };
    let before = heading.previous_element_sibling();
    let there = before.filter(|before| before.class_list().contains("takes"));
    let has = rows_of(card).is_some();
    match there {
        Some(there) => {
            // Attributes of our own elements cannot be refused.
            let _ = there.toggle_attribute_with_force("hidden", !has);
        }
        None if has => {
            let views = buttons(live, &heading);
            let takes = el("div").attr("class", "takes").children(views);
            if let (Some(takes), Some(parent)) = (takes.element(), heading.parent_node()) {
                // It was found in the page a moment ago.
                let _ = parent.insert_before(takes, Some(&heading));
            }
        }
        None => {}
    }
}

/// The heading of a card, in it or right above it.
fn heading(card: &Element) -> Option<Element> {
    let is = |element: &Element| element.tag_name() == "H2";
    let inside = card.query_selector(":scope > h2").ok().flatten();
    inside.or_else(|| card.previous_element_sibling().filter(is))
}

/// The card of a button: its heading is the next thing after the buttons.
fn card_of(button: &Element) -> Option<Element> {
    let takes = button.closest(".takes").ok().flatten()?;
    let title = takes.next_element_sibling()?;
    let around = [title.parent_element(), title.next_element_sibling()];
    let mut cards = around.into_iter().flatten();
    cards.find(|card| card.class_list().contains("table") && heading(card).as_ref() == Some(&title))
}

/// The rows of a card's own table.
fn rows_of(card: &Element) -> Option<Element> {
    let own = ":scope > table > tbody, :scope > div > table > tbody";
    card.query_selector(own).ok().flatten()
}

fn buttons(live: &Live, heading: &Element) -> [View; 3] {
    let title = heading.text_content().unwrap_or_default();
    let called = title.clone();
    let text = |button: &Element, kind| live::with(|live| cells_of(live, &card_of(button)?, kind))?;
    let name = move || {
        let plan = live::with(|live| live.plan.facts.name.to_string());
        [&plan.unwrap_or_default(), " - ", &called].concat()
    };
    let taking = Taking::new(live.reader.words, live.reader.words.take_cells, text, name);
    taking.call(&title);
    taking.views()
}

/// The cells of a card's table: those of the plan's table that its figures stand in, or the decisions.
fn cells_of(live: &Live, card: &Element, kind: Sheet) -> Option<String> {
    let (plan, outcome, language) = (&live.plan, &live.outcome, live.reader.language);
    let figure = rows_of(card)?
        .query_selector(":scope > tr:not(.inner) [data-figure]")
        .ok()?;
    let Some(figure) = figure else {
        let write = Pen::new(live.reader, plan);
        let world = World {
            plan,
            outcome,
            write: &write,
        };
        let mut decisions = decisions(plan, outcome);
        decisions.truncate(NEXT);
        let table = due(&world, &decisions);
        return Some(cells(&table, &plan.facts.currency, language, kind));
    };
    let at = path::parse(outcome, &figure.get_attribute("data-figure")?)?;
    sheet(plan, outcome, &table_of(live, at)?, language, kind)
}

/// The table that a figure stands in.
fn table_of(live: &Live, mut at: Path) -> Option<String> {
    let all = tables(&live.plan, &live.outcome);
    while at.pop().is_some() {
        let name = path::words(&live.outcome, &at);
        if all.contains(&name) {
            return Some(name);
        }
    }
    None
}
