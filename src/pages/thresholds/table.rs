//! Table of the metrics against their lines, in groups, worst first.

use super::metric::{Metric, MetricState};
use super::row::MetricRow;
use super::unmeasured::Unmeasured;
use super::words::{self, Words};
use crate::browser::focus_soon;
use crate::components::{
    Button, FocusWithin, ListExportItems, Menu, add_row, dynamic, each, only_reading, stable_order,
    use_focus_within,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, World, use_state};
use leptos::html::Section;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::thresholds::{Band, Inputs, KNOWN, Metrics as Said, Status};
use planner::model::sorted;

/// View state of the table, shared by its parts. Cheap to copy.
#[derive(Clone, Copy)]
pub struct TableView {
    /// Metrics shown without a value, because the reader asked to enter one.
    wanted: RwSignal<Vec<Metric>>,
    /// Metrics shown: the measured, the wanted and the reader's own.
    pub all: Memo<Vec<Metric>>,
    /// Metric whose row is open.
    pub open: RwSignal<Option<Metric>>,
    root: NodeRef<Section>,
}

impl TableView {
    fn new(root: NodeRef<Section>) -> Self {
        let state = use_state();
        let wanted = RwSignal::new(Vec::new());
        let all = Memo::new(move |before: Option<&Vec<Metric>>| {
            let world = state.plan.world();
            let own = (0..world.plan.thresholds.metrics.own.len()).map(Metric::Own);
            let known = (0..KNOWN.len()).map(Metric::Known);
            // What was shown stays, so that no row vanishes while its value is cleared and typed
            // again.
            let kept = known.filter(|metric| {
                before.is_some_and(|before| before.contains(metric))
                    || wanted.with(|wanted: &Vec<Metric>| wanted.contains(metric))
                    || metric.seen(&world).status != Status::Unknown
            });
            kept.chain(own).collect()
        });
        Self {
            wanted,
            all,
            open: RwSignal::new(None),
            root,
        }
    }

    /// Shows a metric without a value, and focuses the input for it.
    pub fn want(self, metric: Metric) {
        self.wanted.update(|wanted| wanted.push(metric));
        self.focus(metric, "[data-input]");
    }

    /// Opens a row, or closes it if it is open.
    pub fn toggle(self, metric: Metric) {
        self.open
            .update(|open| *open = (*open != Some(metric)).then_some(metric));
    }

    /// Opens a row, and focuses what a selector finds in it.
    pub fn open_at(self, metric: Metric, selector: &str) {
        self.open.set(Some(metric));
        self.focus(metric, selector);
    }

    /// Focuses what a selector finds in the rows of a metric, else the button that adds a metric.
    pub fn focus(self, metric: Metric, selector: &str) {
        if let Some(root) = self.root.get_untracked() {
            let row = ["[data-metric=\"", &metric.key(), "\"] "].concat();
            let add = "[data-action=\"add\"]".to_owned();
            focus_soon(root.into(), vec![[&row, selector].concat(), add]);
        }
    }
}

/// A line of the table: head of a group, or a metric.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Head(Option<Band>),
    Row(Metric),
}

/// Lines of the table: the group with the worst metric first, in a group the worst metric first,
/// the reader's own last.
fn lines(world: &World, shown: &[Metric]) -> Vec<Line> {
    let group = |band: Option<Band>| {
        let metrics = shown.iter().filter(|metric| metric.band() == band);
        let metrics: Vec<(Metric, MetricState)> = metrics.map(|m| (*m, m.seen(world))).collect();
        let metrics = sorted(&metrics, |one, other| one.1.worse_than(&other.1));
        (band, metrics)
    };
    let known: Vec<_> = Band::ALL.iter().map(|band| group(Some(*band))).collect();
    let known = sorted(&known, |one, other| {
        match (one.1.first(), other.1.first()) {
            (Some(one), Some(other)) => one.1.worse_than(&other.1),
            (one, _) => one.is_some(),
        }
    });
    let groups = known.into_iter().chain([group(None)]);
    let groups = groups.filter(|(_, metrics)| !metrics.is_empty());
    let lines = groups.flat_map(|(band, metrics)| {
        let rows = metrics.into_iter().map(|(metric, _)| Line::Row(metric));
        [Line::Head(band)].into_iter().chain(rows)
    });
    lines.collect()
}

/// Card with the table of metrics. Its order stays as it is while the focus is in the table.
#[component]
pub fn Metrics() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let root = NodeRef::<Section>::new();
    let shown = TableView::new(root);
    let focus_within: FocusWithin = use_focus_within(root);
    let lines = stable_order(focus_within, move || {
        let world = state.plan.world();
        shown.all.with(|all| lines(&world, all))
    });
    let line = move |line: Line| match line {
        Line::Head(band) => view! { <BandHead band shown /> }.into_any(),
        Line::Row(metric) => view! { <MetricRow metric shown /> }.into_any(),
    };
    let own = Place::at(Side::Input, &[Plan::thresholds, Inputs::metrics, Said::own]);
    let add = move || {
        let row = state.plan.now().plan.thresholds.metrics.own.len();
        if let Some(own) = &own {
            add_row(state, own);
            shown.open_at(Metric::Own(row), ".more [data-input]");
        }
    };
    let message = RwSignal::new("");
    let column = |class: &'static str, text: &'static str| {
        view! {
            <th scope="col" role="columnheader" class=class>
                {text}
            </th>
        }
    };
    view! {
        <section
            class="card list metrics"
            id="metrics"
            node_ref=root
            data-list="thresholds.metrics"
            on:focusin=move |_| focus_within.focus_in()
            on:focusout=move |event| focus_within.focus_out(&event)
        >
            <div class="head">
                <h2>{words.metrics}</h2>
                <p>{words.worst_first}</p>
                <span class="soft said" role="status">
                    {message}
                </span>
                <Menu label=reader.words.list_menu>
                    <li hidden=only_reading()>
                        <Button action="add-metric" words=words.add_metric on_press=add />
                    </li>
                    <ListExportItems list="thresholds.metrics".to_owned() message />
                </Menu>
            </div>
            <table role="table" aria-label=words.metrics>
                <thead role="rowgroup">
                    <tr role="row">
                        {column("c-name", words.metric)} {column("c-val n", words.value)}
                        <th scope="col" role="columnheader" class="n spare" colspan="2">
                            {words.before}
                        </th>
                        <th scope="col" role="columnheader" class="c-bar">
                            <div class="scale">
                                <span>{words.attention}</span>
                                <span>{words.critical}</span>
                            </div>
                        </th>
                        {column("c-lines n", words.lines)} {column("c-next n", words.months_to)}
                    </tr>
                </thead>
                {each(move || lines.get(), line)}
            </table>
            <Unmeasured shown />
        </section>
    }
}

/// Head of a group: name, and how many of its metrics are past or on a line.
#[component]
fn BandHead(
    /// The group; `None`: the reader's own.
    band: Option<Band>,
    /// View state of the table.
    shown: TableView,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let name = band.map_or(words.own, |band| reader.of(band.words()));
    let note = Memo::new(move |_| {
        let world = state.plan.world();
        let metrics = shown.all.get();
        let seen = metrics.into_iter().filter(|metric| metric.band() == band);
        note(seen.map(|metric| metric.seen(&world)), words)
    });
    view! {
        <tbody role="rowgroup">
            <tr class="band" role="row">
                <th colspan="7" scope="rowgroup" role="rowheader">
                    {name} <small>{dynamic(move || note.get())}</small>
                </th>
            </tr>
        </tbody>
    }
}

/// How many metrics are past the critical line, past the attention line, or exactly on a line, as
/// text.
fn note(seen: impl Iterator<Item = MetricState>, words: &Words) -> String {
    let mut counts = [0, 0, 0];
    for seen in seen {
        match seen.status {
            Status::Critical => counts[0] += 1,
            Status::Attention => counts[1] += 1,
            Status::Ok if seen.on_line() => counts[2] += 1,
            _ => {}
        }
    }
    let counted = [words.past_critical, words.past_attention, words.on_line];
    let counted = counted
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0);
    let counted = counted.map(|(words, count)| words.replacen("{}", &count.to_string(), 1));
    counted.collect::<Vec<_>>().join(", ")
}
