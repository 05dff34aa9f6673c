//! Which rows there are, which is open, and what is done with them: added, moved, taken out. The open
//! row stays open wherever it goes, also by undo.

use crate::browser::focus_soon;
use crate::components::rows::{add_row, move_row, remove_row, row_count};
use crate::components::{FocusWithin, fields_of, stable_order, use_focus_within};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::state::{AppState, Place, World, use_state};
use leptos::html::Section;
use leptos::prelude::*;
use planner::calculators::layout::List;
use planner::model::{Cell, path};
use planner::words::Write;

/// The row that was opened, by its number, with the name that it had.
type Open = Option<(usize, String)>;

/// The rows of a list. Cheap to copy.
#[derive(Clone, Copy)]
pub struct RowsState {
    state: AppState,
    reader: Reader,
    /// Where the list stands among the inputs, and among the figures.
    at: StoredValue<(Place, Place)>,
    /// How many rows there are.
    pub count: Signal<usize>,
    /// The row that is open.
    pub open: Memo<Option<usize>>,
    /// Which row was opened last, and how often one was.
    wanted: RwSignal<(u32, Option<usize>)>,
    /// How often rows changed places: what stands in boxes is then read again.
    pub made: RwSignal<u32>,
    /// What a screen reader is told.
    pub announcement: RwSignal<String>,
    /// The list's element.
    pub root: NodeRef<Section>,
    /// Whether the focus is in the list.
    pub focus_within: FocusWithin,
    /// The rows in the order in which they are shown, which stays while the focus is in the list.
    pub order: Memo<Vec<usize>>,
}

impl RowsState {
    /// The rows of a list of inputs, with the list of figures beside it.
    pub fn new(inputs: Place, figures: Place, list: &'static List) -> Self {
        let state = use_state();
        let wanted = RwSignal::new((0, None::<usize>));
        let root = NodeRef::new();
        let focus_within = use_focus_within(root);
        let order = stable_order(focus_within, move || {
            let world = state.plan.world();
            (list.order)(&world.plan, &world.outcome)
        });
        let list = inputs.clone();
        let followed = Memo::new(move |before: Option<&(u32, Open)>| {
            let (time, row) = wanted.get();
            let named = |row| (row, name_of(&state.plan.now(), &list, row));
            match before {
                Some((then, open)) if *then == time => {
                    let world = open.is_some().then(|| state.plan.world());
                    (
                        time,
                        world.and_then(|world| found(&world, &list, open.as_ref()?)),
                    )
                }
                _ => (time, row.map(named)),
            }
        });
        Self {
            state,
            reader: use_reader(),
            count: row_count(&inputs),
            at: StoredValue::new((inputs, figures)),
            open: Memo::new(move |_| followed.with(|(_, open)| Some(open.as_ref()?.0))),
            wanted,
            made: RwSignal::new(0),
            announcement: RwSignal::new(String::new()),
            root,
            focus_within,
            order,
        }
    }

    /// Where the list stands among the inputs, and among the figures.
    pub fn places(self) -> (Place, Place) {
        self.at.get_value()
    }

    /// Opens a row, or closes it.
    pub fn toggle(self, row: usize) {
        let open = self.open.get_untracked() == Some(row);
        self.show((!open).then_some(row));
    }

    fn show(self, row: Option<usize>) {
        self.wanted
            .update(|(time, wanted)| (*time, *wanted) = (*time + 1, row));
    }

    fn focus(self, selectors: Vec<String>) {
        if let Some(root) = self.root.get_untracked() {
            focus_soon(root.into(), selectors);
        }
    }

    /// A row more: it opens, and its first box has the focus.
    pub fn add(self) {
        let row = self.count.get_untracked();
        add_row(self.state, &self.places().0);
        self.show(Some(row));
        let row = ["[data-row=\"", &row.to_string(), "\"]"].concat();
        self.focus(vec![
            [&row, " + .more [data-input]"].concat(),
            [&row, " [data-input]"].concat(),
        ]);
    }

    /// The row that is shown before a row, or after it.
    pub fn neighbour(self, row: usize, after: bool) -> Option<usize> {
        let order = self.order.get();
        let place = order.iter().position(|other| *other == row)?;
        let place = if after {
            place.checked_add(1)
        } else {
            place.checked_sub(1)
        };
        order.get(place?).copied()
    }

    /// Rows have other numbers now: they are made again, in the order that is right for them.
    fn made_again(self) {
        self.focus_within.clear();
        self.made.update(|made| *made += 1);
    }

    /// A row changes places with another; the button that did it keeps the focus, or the other one
    /// where it has come to an end.
    pub fn shift(self, row: usize, to: usize, action: &str) {
        move_row(self.state, &self.places().0, row, to);
        self.made_again();
        self.show(Some(to));
        let button = |action: &str| {
            let row = to.to_string();
            let row = ["[data-row=\"", &row, "\"] + .more "].concat();
            [&row, "[data-action=\"", action, "\"]:not(:disabled)"].concat()
        };
        self.focus(vec![button(action), button("up"), button("down")]);
    }

    /// What a row is called.
    fn called(self, list: &Place, row: usize) -> String {
        let world = self.state.plan.now();
        let Some(first) = fields_of(list).first() else {
            return String::new();
        };
        let place = list.in_row(row, first);
        let cell = place.cell(&world);
        let numbers = self.reader.numbers(&world.plan);
        cell.map_or_else(String::new, |cell| {
            numbers.shown(place.field, place.unit, &cell)
        })
    }

    /// A row goes; the next one has the focus, the one before, or the button that adds one.
    pub fn remove(self, row: usize) {
        let (list, _) = self.places();
        let name = self.called(&list, row);
        remove_row(self.state, &list, row);
        self.made_again();
        self.show(None);
        self.announcement
            .set([&name, self.reader.words.colon, self.reader.words.removed].concat());
        let toggle = |row: usize| ["[data-row=\"", &row.to_string(), "\"] .toggle"].concat();
        self.focus(vec![
            toggle(row),
            toggle(row.saturating_sub(1)),
            "[data-action=\"add\"]".to_owned(),
        ]);
    }
}

/// What stands in the first field of a row.
fn name_of(world: &World, list: &Place, row: usize) -> String {
    let rows = path::get(&*world.plan, &list.path);
    match rows {
        Some((_, Cell::Rows(rows))) if row < rows.len() => {
            path::row_id(rows.row(row)).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

/// Where the open row is now: at its place, where it has its name or no other row has it; else with its
/// name; nowhere, where it is gone.
fn found(world: &World, list: &Place, (row, name): &(usize, String)) -> Open {
    let Some((_, Cell::Rows(rows))) = path::get(&*world.plan, &list.path) else {
        return None;
    };
    let id = |row: usize| path::row_id(rows.row(row)).unwrap_or_default();
    if *row < rows.len() && id(*row) == name {
        return Some((*row, name.clone()));
    }
    match path::row_named(rows, name) {
        Some(row) => Some((row, name.clone())),
        None if *row < rows.len() => Some((*row, id(*row).to_owned())),
        None => None,
    }
}
