//! The box of what is asked for: a day where it is one, else a number as it is written everywhere.

use super::super::dom::{View, el};
use super::super::live::Live;
use super::super::{Reader, entered};
use super::values::Place;
use super::words;
use planner::calculators::Open;
use planner::model::{Day, Kind};
use planner::words::reading::{self, Asked};
use planner::words::{refusal, unread};
use wasm_bindgen::prelude::Closure;

/// The box, with its label and what is said of what cannot be read.
pub struct Target {
    reader: Reader,
    /// The box itself.
    pub field: View,
    label: View,
    error: View,
}

impl Target {
    /// An empty one; Enter in it does something.
    pub fn new(reader: Reader, enter: impl Fn() + 'static) -> Self {
        let field = el("input")
            .attr("id", "ask-target")
            .attr("autocomplete", "off")
            .attr("inputmode", "decimal")
            .attr("aria-describedby", "ask-error");
        let enter: Box<dyn Fn()> = Box::new(enter);
        entered(&field.value(), &Closure::wrap(enter).into_js_value());
        Self {
            reader,
            field,
            label: el("label").attr("for", "ask-target"),
            error: el("p").attr("id", "ask-error").attr("class", "error"),
        }
    }

    /// All of it.
    pub fn view(&self) -> View {
        el("div")
            .attr("class", "field")
            .child(&self.label)
            .child(&self.field)
            .child(&self.error)
    }

    /// Asks for a value of something, beginning with this one.
    pub fn begin(&self, live: &Live, open: Open, of: &Place, value: f64) {
        let words = words::of(self.reader.language);
        self.refuse("");
        self.label.say(match open {
            Open::Input => words.target,
            Open::Figure => words.given,
        });
        let date = matches!(of.field.kind, Kind::Date);
        let field = self.field.clone();
        field.attr("type", if date { "date" } else { "text" });
        self.field.put_in(&of.typed(live, value));
    }

    fn refuse(&self, said: &str) {
        let refused = !said.is_empty();
        // Nothing is no alert.
        self.error.set("role", refused);
        if refused {
            self.error.clone().attr("role", "alert");
        }
        self.error.say(said);
        // What cannot be read is marked as everywhere on the page.
        self.field.set("aria-invalid", refused);
        if refused {
            self.field.clone().attr("aria-invalid", "true");
        }
    }

    /// What is asked for; where it cannot be read, that is said.
    pub fn read(&self, live: &Live, open: Open, of: &Place) -> Option<f64> {
        let read = self.typed(live, open, of);
        self.refuse(read.as_ref().err().map_or("", String::as_str));
        read.ok()
    }

    fn typed(&self, live: &Live, open: Open, of: &Place) -> Result<f64, String> {
        let words = words::of(self.reader.language);
        let language = self.reader.language;
        let text = self.field.text_in();
        if matches!(of.field.kind, Kind::Date) {
            let day = Day::parse(&text);
            return day.map_or_else(
                || Err(words.no_day.to_owned()),
                |day| Ok(f64::from(day.number())),
            );
        }
        let asked = Asked {
            unit: of.unit,
            whole: false,
            negative: true,
            currency: &live.plan.facts.currency,
        };
        let read = reading::read(&text, &asked, language).map_err(|why| unread(&why, language))?;
        if read.low != read.high {
            return Err(words.one_number.to_owned());
        }
        if open == Open::Figure {
            let door = of.field.number(read.low, read.low);
            door.map_err(|why| refusal(&why, language, &|x| of.exact(live, x)))?;
        }
        Ok(read.low)
    }
}
