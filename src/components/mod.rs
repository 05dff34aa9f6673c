//! Reusable components, one per file.

mod bar;
mod bullet_bar;
mod button;
mod chart;
mod chart_card;
mod chart_menu;
mod choice_input;
mod dialog;
mod disc;
mod draft;
mod drawing;
mod dynamic;
pub mod entry;
mod field;
mod figure;
mod figure_button;
mod figure_cell;
mod filled;
mod icon;
mod key_figures;
mod later;
mod link_not_opened;
mod long_text;
mod menu;
mod nav;
mod overlays;
mod pages_sheet;
mod pair_field;
mod questions_card;
mod read_value;
mod row_table;
mod rows;
mod sections;
mod sentence;
mod sheet;
mod side_panel;
mod stable_order;
pub mod status;
mod svg;
mod table_export;
mod toasts;
mod value_input;

pub use bar::Bar;
pub use bullet_bar::{BarFigure, MonthAxis, RowBar, percent};
pub use button::Button;
pub use chart::Chart;
pub use chart_card::ChartCard;
pub use choice_input::{ChoiceInput, TickInput};
pub use dialog::{Dialog, is_on, open_modal};
pub use disc::DiscIcon;
pub use dynamic::{CollectAny, dynamic, each, each_row};
pub use field::{Control, Field, field_of, fields_of, unused};
pub use figure::{Fact, Figure, FigureField, band, band_view, shown};
pub use figure_button::FigureButton;
pub use figure_cell::FigureCell;
pub use filled::filled;
pub use icon::Icon;
pub use key_figures::KeyFigures;
pub use later::{Later, Placement};
pub use link_not_opened::LinkNotOpened;
pub use long_text::{LongText, counted};
pub use menu::Menu;
pub use nav::{Nav, Tabs, places};
pub use overlays::Overlays;
pub use pair_field::PairField;
pub use questions_card::QuestionsCard;
pub use read_value::only_reading;
pub use row_table::{RowTable, row_name};
pub use rows::{add_row, move_row, one_more, remove_row, row_count};
pub use sections::Sections;
pub use sentence::{Sentence, SentenceBands, marks_first};
pub use sheet::Sheet;
pub use side_panel::{Group, LaidOutGroup, SidePanel};
pub use stable_order::{FocusWithin, stable_order, use_focus_within};
pub use status::Status;
pub use svg::Svg;
pub use table_export::{ListExportItems, TableMenu};
pub use toasts::Toasts;
pub use value_input::{Note, ValueInput};

use std::sync::atomic::{AtomicUsize, Ordering};

/// Returns an element id that no other element has, for attributes that refer to an element.
pub fn unique_id(begin: &str) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    [begin, "-", &number.to_string()].concat()
}
