//! Files and copies: the whole plan, the report, the decisions as a calendar, tables for a spreadsheet.

use super::comfort::part;
use super::dom::{View, button, el};
use super::pen::Pen;
use super::{Handed, LINK, Reader, beside, compared, copy, download, of_copy, open, plan_of};
use js_sys::Date;
use planner::model::{Day, Table, path};
use planner::report::{World, csv, ics, markdown, report, tables};
use planner::{Outcome, Plan, evaluate};
use std::rc::Rc;

/// The report of a plan, as Markdown.
pub fn report_of(reader: Reader, plan: &Plan, outcome: &Outcome) -> String {
    markdown(&report(&World {
        plan,
        outcome,
        write: &Pen::new(reader, plan),
    }))
}

/// A plan and its figures.
struct Filed {
    reader: Reader,
    plan: Plan,
    outcome: Outcome,
    /// What sets its calendar apart from those of other plans.
    of: String,
}

/// The part of the dialog.
pub fn contents(handed: &Handed) -> Vec<View> {
    let (reader, words) = (handed.reader, handed.reader.words);
    let plan = plan_of(handed.shown);
    let filed = Rc::new(Filed {
        reader,
        outcome: evaluate(&plan),
        plan,
        of: handed.of.to_owned(),
    });
    let (shown, name) = (handed.shown.to_owned(), filed.name());
    let own = handed.of != LINK;
    let whole = button("download", words.download, move || {
        // One's own plan is handed out by the page itself, which notes when.
        let page = part("#plans [data-action=export]");
        if let Some(export) = page.filter(|_| own) {
            return export.click();
        }
        download(
            &[&name, ".palier.json"].concat(),
            "application/json",
            &shown,
        );
    });
    let (mine, of) = (handed.shown.to_owned(), handed.of.to_owned());
    let comparing = button("compare-with", words.compare_with, move || {
        open(
            reader,
            words.compare_with,
            beside::contents(reader, &mine, &of),
        );
    });
    let deeds = el("div").attr("class", "deeds");
    vec![
        el("h3").text(words.files),
        el("p").attr("class", "told").text(words.files_hold),
        deeds
            .child(&whole)
            .child(&filed.report_file())
            .child(&filed.calendar())
            .child(&comparing),
        filed.report_text(),
        filed.tables(),
    ]
}

impl Filed {
    /// The plan's name; what a file may not be called differs from system to system: the browser sees
    /// to it.
    fn name(&self) -> String {
        self.plan.facts.name.to_string()
    }

    fn written(&self) -> Pen {
        Pen::new(self.reader, &self.plan)
    }

    fn report(&self) -> String {
        report_of(self.reader, &self.plan, &self.outcome)
    }

    fn report_file(self: &Rc<Self>) -> View {
        let filed = self.clone();
        button("report", self.reader.words.report_file, move || {
            let name = [&filed.name(), ".md"].concat();
            download(&name, "text/markdown", &filed.report());
        })
    }

    /// The decisions for a calendar, where there are any.
    fn calendar(self: &Rc<Self>) -> View {
        let (filed, words) = (self.clone(), self.reader.words);
        let write = self.written();
        let world = World {
            plan: &self.plan,
            outcome: &self.outcome,
            write: &write,
        };
        match ics(&world, today(), &self.of) {
            Some(calendar) => button("calendar", words.calendar, move || {
                let name = [&filed.name(), ".ics"].concat();
                download(&name, "text/calendar", &calendar);
            }),
            None => el("span").attr("class", "told").text(words.no_calendar),
        }
    }

    /// The report to be read, and copied.
    fn report_text(self: &Rc<Self>) -> View {
        let words = self.reader.words;
        let text = el("textarea")
            .attr("id", "report")
            .attr("readonly", "")
            .attr("rows", "12")
            .attr("aria-label", words.report)
            .text(&self.report());
        let told = el("p").attr("role", "status");
        let (copied, said) = (text.clone(), told.clone());
        let copying = button("copy-report", words.copy_report, move || {
            copy(
                &copied.value(),
                &of_copy(&said, words, words.report_by_hand),
            );
        });
        el("details")
            .child(&el("summary").text(words.report))
            .child(&text)
            .child(&el("div").attr("class", "deeds").child(&copying))
            .child(&told)
    }

    /// Every table that has rows, for a spreadsheet.
    fn tables(self: &Rc<Self>) -> View {
        let words = self.reader.words;
        let choice = el("select").attr("id", "table");
        let all = tables(&self.plan, &self.outcome);
        let options = all.iter().map(|at| {
            let option = el("option").attr("value", at);
            option.text(&self.label(at))
        });
        let choice = choice.children(options);
        let (filed, chosen) = (self.clone(), choice.clone());
        let taking = button("table", words.table_file, move || {
            let at = chosen.text_in();
            if let Some(text) = csv(&filed.plan, &filed.outcome, &at, filed.reader.language) {
                let name = [&filed.name(), " - ", &filed.label(&at), ".csv"].concat();
                download(&name, "text/csv", &text);
            }
        });
        el("div")
            .child(&el("label").attr("for", "table").text(words.table))
            .child(&choice)
            .child(&el("div").attr("class", "deeds").child(&taking))
    }

    /// A table in words: its calculator, the rows above it, its own name.
    fn label(&self, at: &str) -> String {
        let known = [&self.plan as &dyn Table, &self.outcome]
            .into_iter()
            .find_map(|table| Some((table, path::parse(table, at)?)));
        known.map_or_else(
            || at.to_owned(),
            |(table, at)| compared::label(self.reader, table, &self.plan, &at),
        )
    }
}

/// Today, as the reader's clock has it.
fn today() -> Day {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    Day::of(year, now.get_month() + 1, now.get_date())
}
