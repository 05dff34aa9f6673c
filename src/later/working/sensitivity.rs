//! The section on what drives a figure: the inputs that move it most, each varied alone.

use super::{Navigator, words};
use crate::components::{CollectAny, dynamic};
use crate::i18n::use_reader;
use crate::later::bands::text::{between, without_unit};
use crate::later::debounced::use_debounced_world;
use crate::later::places::{label_beside, shortly, value};
use crate::state::{Place, Side, World};
use leptos::prelude::*;
use planner::analysis::{Bar, sensitivity};
use planner::model::decimal;

/// Maximum number of inputs shown.
const MOST: usize = 5;
/// Minimum width of the row with the labels of both ends, in percent of the bar's track.
const ROOM: f64 = 76.0;

/// A tornado chart of the inputs with the widest swings.
#[component]
pub fn SensitivitySection(
    /// The figure that is explained.
    place: Place,
    /// Navigates to the inputs.
    navigator: Navigator,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let debounced = use_debounced_world();
    let bars = move || {
        let world = debounced.get();
        let mut bars = sensitivity(&world.plan, &place.path);
        bars.truncate(MOST);
        if bars.is_empty() {
            return view! { <p class="quiet">{words.nothing}</p> }.into_any();
        }
        let scale = Scale::of(&bars, value(&world, &place));
        let bar = |bar: &Bar| driver(reader, &world, &place, bar, scale, navigator);
        view! { <ul class="drives">{bars.iter().map(bar).collect_any()}</ul> }.into_any()
    };
    view! {
        <section>
            <h3>{words.sensitivity} " " <small>{words.drives_how}</small></h3>
            {dynamic(bars)}
        </section>
    }
}

/// Renders one input: its name, its low and high values, and the bar between the figure's values at
/// these.
fn driver(
    reader: crate::i18n::Reader,
    world: &World,
    figure: &Place,
    bar: &Bar,
    scale: Scale,
    navigator: Navigator,
) -> impl IntoView + use<> {
    let input = Place::at(Side::Input, &bar.path)?;
    let numbers = reader.numbers(&world.plan);
    let moved = between(reader, numbers, &input, bar.low.input, bar.high.input);
    let [low, high] = [bar.low.figure, bar.high.figure];
    let ends = [low.min(high), low.max(high)];
    let [from, to] = ends.map(|x| scale.at(x));
    let [left, right] = ends.map(|x| shortly(numbers, figure, x));
    let left = without_unit(figure, &left, &right);
    // Below a narrow bar, the row of labels is wider than the bar and centred on it.
    let narrow = (ROOM - (to - from)).max(0.0) / 2.0;
    let start = (from - narrow).clamp(0.0, 100.0 - ROOM.max(to - from));
    let end = 100.0 - start - ROOM.max(to - from);
    let name = label_beside(reader, world, &input, figure);
    let to_input = move |_| navigator.to(&input);
    Some(view! {
        <li>
            <button type="button" class="f" on:click=to_input>
                {name}
            </button>
            <small>{moved}</small>
            <span
                class="swing"
                style:--a=percent(from)
                style:--b=percent(to)
                style:--m=percent(scale.now)
            >
                <i></i>
            </span>
            <span class="ends" style:--a=percent(start) style:--b=percent(end)>
                <small>{left.to_owned()}</small>
                <small>{right}</small>
            </span>
        </li>
    })
}

/// Scale shared by all bars, from values of the figure to percent of the track.
#[derive(Clone, Copy)]
struct Scale {
    least: f64,
    most: f64,
    /// Position of the figure's current value, in percent.
    now: f64,
}

impl Scale {
    fn of(bars: &[Bar], now: Option<f64>) -> Self {
        let ends = bars
            .iter()
            .flat_map(|bar| [bar.low.figure, bar.high.figure]);
        let ends = ends.chain(now).filter(|x| x.is_finite());
        let (least, most) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| {
            (least.min(x), most.max(x))
        });
        let mut scale = Self {
            least,
            most,
            now: 0.0,
        };
        scale.now = scale.at(now.unwrap_or(f64::INFINITY));
        scale
    }

    /// Returns the position of a value; infinite, which is never, is at the right end.
    fn at(self, x: f64) -> f64 {
        let width = self.most - self.least;
        if !x.is_finite() {
            100.0
        } else if width > 0.0 {
            (x - self.least) / width * 100.0
        } else {
            0.0
        }
    }
}

fn percent(x: f64) -> String {
    let mut text = String::new();
    decimal::write(x, 4, &mut text);
    text.push('%');
    text
}
