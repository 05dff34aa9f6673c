//! State of a list: its rows, the open row, and adding, moving and removing rows. The open row
//! stays open when it moves, also through undo.

use crate::browser::focus_soon;
use crate::components::rows::{add_row, move_row, remove_row, row_count};
use crate::components::{FocusWithin, fields_of, stable_order, use_focus_within};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::state::{AppState, Place, World, use_state};
use leptos::html::Section;
use leptos::prelude::*;
use planner::calculators::layout::List;
use planner::model::{Cell, CellMut, path};
use planner::words::Write;
use planner::{Plan, evaluate};

/// Index of the open row, and its name when it was opened.
type Open = Option<(usize, String)>;

/// State of a list of rows. Cheap to copy.
#[derive(Clone, Copy)]
pub struct RowsState {
    state: AppState,
    reader: Reader,
    list: &'static List,
    /// Places of the list of inputs and of the list of figures.
    at: StoredValue<(Place, Place)>,
    /// Number of rows.
    pub count: Signal<usize>,
    /// Index of the open row.
    pub open: Memo<Option<usize>>,
    /// Number of requests to open or close so far, and the row last requested; `None` closes it.
    open_request: RwSignal<(u32, Option<usize>)>,
    /// Counts moves and removals of rows, after which all rows are rebuilt.
    pub rebuilds: RwSignal<u32>,
    /// Text for screen readers after a row was removed.
    pub announcement: RwSignal<String>,
    /// Root element of the list.
    pub root: NodeRef<Section>,
    /// Whether the focus is in the list.
    pub focus_within: FocusWithin,
    /// Row indices in display order, which stays fixed while the focus is in the list.
    pub order: Memo<Vec<usize>>,
}

impl RowsState {
    /// Creates the state of a list of inputs and the list of figures that belongs to it.
    pub fn new(inputs: Place, figures: Place, list: &'static List) -> Self {
        let state = use_state();
        let open_request = RwSignal::new((0, None::<usize>));
        let root = NodeRef::new();
        let focus_within = use_focus_within(root);
        let order = stable_order(focus_within, move || {
            let world = state.plan.world();
            (list.order)(&world.plan, &world.outcome)
        });
        let at = inputs.clone();
        let followed = Memo::new(move |before: Option<&(u32, Open)>| {
            let (time, row) = open_request.get();
            let named = |row| (row, name_of(&state.plan.now(), &at, row));
            match before {
                Some((then, open)) if *then == time => {
                    let world = open.is_some().then(|| state.plan.world());
                    (
                        time,
                        world.and_then(|world| found(&world, &at, open.as_ref()?)),
                    )
                }
                _ => (time, row.map(named)),
            }
        });
        Self {
            state,
            reader: use_reader(),
            list,
            count: row_count(&inputs),
            at: StoredValue::new((inputs, figures)),
            open: Memo::new(move |_| followed.with(|(_, open)| Some(open.as_ref()?.0))),
            open_request,
            rebuilds: RwSignal::new(0),
            announcement: RwSignal::new(String::new()),
            root,
            focus_within,
            order,
        }
    }

    /// Returns the places of the list of inputs and of the list of figures.
    pub fn places(self) -> (Place, Place) {
        self.at.get_value()
    }

    /// Opens a row, or closes it if it is open.
    pub fn toggle(self, row: usize) {
        let open = self.open.get_untracked() == Some(row);
        self.show((!open).then_some(row));
    }

    fn show(self, row: Option<usize>) {
        self.open_request
            .update(|(time, open_request)| (*time, *open_request) = (*time + 1, row));
    }

    fn focus(self, selectors: Vec<String>) {
        if let Some(root) = self.root.get_untracked() {
            focus_soon(root.into(), selectors);
        }
    }

    /// Adds a row, opens it and focuses its first input.
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

    /// Returns the row whose index a row takes to move up or down; `None` at the end of the list,
    /// and where sorting would undo the move.
    pub fn destination(self, row: usize, down: bool) -> Option<usize> {
        let order = self.order.get();
        let position = |order: &[usize], row| order.iter().position(|other| *other == row);
        let here = position(&order, row)?;
        let there = if down {
            here.checked_add(1)
        } else {
            here.checked_sub(1)
        };
        let to = *order.get(there?)?;
        // The index of that row after the move.
        let passed = if row < to { to - 1 } else { to + 1 };
        let (list, _) = self.places();
        let mut plan = Plan::clone(&self.state.plan.world().plan);
        if let Some((_, CellMut::Rows(rows))) = path::get_mut(&mut plan, &list.path) {
            rows.shift(row, to);
        }
        let moved = (self.list.order)(&plan, &evaluate(&plan));
        let is_after = position(&moved, to) > position(&moved, passed);
        (is_after == down).then_some(to)
    }

    /// Rebuilds all rows after their indices changed, in the order that is now right.
    fn rebuild(self) {
        self.focus_within.clear();
        self.rebuilds.update(|rebuilds| *rebuilds += 1);
    }

    /// Moves a row to the index of another. The pressed button keeps the focus; if it is disabled
    /// now, the other one gets it.
    pub fn shift(self, row: usize, to: usize, action: &str) {
        move_row(self.state, &self.places().0, row, to);
        self.rebuild();
        self.show(Some(to));
        let button = |action: &str| {
            let row = to.to_string();
            let row = ["[data-row=\"", &row, "\"] + .more "].concat();
            [&row, "[data-action=\"", action, "\"]:not(:disabled)"].concat()
        };
        self.focus(vec![button(action), button("up"), button("down")]);
    }

    /// Returns the text of the first field of a row, for messages.
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

    /// Removes a row. The focus goes to the next row, else to the one before, else to the button
    /// that adds a row.
    pub fn remove(self, row: usize) {
        let (list, _) = self.places();
        let name = self.called(&list, row);
        remove_row(self.state, &list, row);
        self.rebuild();
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

/// Returns the text in the first field of a row; empty if that is no text or the row does not
/// exist.
fn name_of(world: &World, list: &Place, row: usize) -> String {
    let rows = path::get(&*world.plan, &list.path);
    match rows {
        Some((_, Cell::Rows(rows))) if row < rows.len() => {
            path::row_id(rows.row(row)).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

/// Finds the open row: at its index if it has the same name there; else the row with its name; else
/// the row at its index, taken as renamed. `None` if there is no such row.
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
