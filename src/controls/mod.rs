//! Controls for any field, chosen by its kind. Knows no calculator.

mod choice;
mod copy;
pub mod figure;
pub mod list;
mod number;
mod text;
pub mod working;

use crate::shell::{Reader, Route};
use leptos::prelude::*;
use planner::Plan;
use planner::model::{Cell, Field, Kind, Path, Source, path};
use planner::words::{refusal, short_source, source};

/// A place in the plan that is shown as a control.
#[derive(Clone)]
pub struct Place {
    pub reader: Reader,
    pub field: &'static Field,
    pub path: Path,
    /// The path in words: the control's name for tests, and its id.
    pub name: String,
}

impl Place {
    /// The field at a path of the plan, where there is one.
    pub fn new(reader: Reader, at: &[u16]) -> Option<Self> {
        let plan = reader.state.plan();
        let (field, _) = path::get(&*plan, at)?;
        Some(Self {
            reader,
            field,
            path: at.to_vec(),
            name: path::words(&*plan, at),
        })
    }

    /// What the field is called.
    pub fn words(&self) -> &'static str {
        self.reader.language.of(self.field.words)
    }

    /// The id of what is said below the control.
    fn below(&self) -> String {
        [&self.name, "-said"].concat()
    }

    /// Whether a default stands here, as far as there is one.
    fn is_default(&self, plan: &Plan) -> bool {
        copy::DEFAULT.with(|default| {
            match (path::get(default, &self.path), path::get(plan, &self.path)) {
                (Some((_, there)), Some((_, here))) => copy::same(&there, &here),
                _ => false,
            }
        })
    }

    /// Puts the default back.
    fn reset(&self) {
        let at = &self.path;
        self.reader.state.settle();
        // What stands in the default plan may stand in any plan.
        let _ = self.reader.state.edit(at, |cell| {
            copy::DEFAULT.with(|default| {
                if let Some((_, there)) = path::get(default, at) {
                    copy::copy(&there, cell);
                }
            });
            Ok(())
        });
    }
}

/// The control of the field at a path, with its label, its source and what is said of it.
pub fn field(reader: Reader, at: &[u16]) -> AnyView {
    let Some(place) = Place::new(reader, at) else {
        return ().into_any();
    };
    match place.field.kind {
        Kind::Number(kind) => number::control(place, kind),
        Kind::Text { .. } => text::control(place),
        Kind::Date => text::day(place),
        Kind::Flag => choice::flag(place),
        Kind::Choice(options) => choice::one(place, options),
        Kind::Set(options) => choice::several(place, options),
        Kind::Rows { .. } => list::editor(place),
        Kind::Group(fields, _) => group(place, fields),
    }
}

/// A group: its fields one below the other.
fn group(place: Place, fields: &'static [Field]) -> AnyView {
    let inside = fields.iter().map(|inner| {
        let at = [&place.path[..], &[inner.id]].concat();
        field(place.reader, &at)
    });
    view! {
        <fieldset class="group">
            <legend>{place.words()}</legend>
            {inside.collect::<Vec<_>>()}
        </fieldset>
    }
    .into_any()
}

/// A control with its label above or beside it, its reset, and what is said below.
fn framed(place: Place, kind: &'static str, control: AnyView, said: AnyView) -> AnyView {
    let reader = place.reader;
    let id = place.name.clone();
    let below = place.below();
    let action = ["reset:", &place.name].concat();
    let word = reader.words.reset;
    let (words, origin) = (place.words(), place.field.source);
    let inside = place.path.len() > 2;
    let default = Memo::new({
        let place = place.clone();
        move |_| place.is_default(&reader.state.world().plan)
    });
    let from = move || {
        if default.get() {
            short_source(origin, reader.language)
        } else {
            reader.words.yours
        }
    };
    let full = move || {
        if default.get() {
            source(origin, reader.language)
        } else {
            reader.words.yours
        }
    };
    let fixed = matches!(origin, Source::You);
    let warned = warnings(&place);
    view! {
        <div class=["field ", kind].concat()>
            <label for=id>
                {words}
                <small class="source" title=full>{from}</small>
            </label>
            <div class="box">
                {control}
                <button type="button" class="reset" data-action=action title=word aria-label=[word, ": ", words].concat()
                    hidden=move || default.get() || (fixed && inside) on:click=move |_| place.reset()>
                    <svg aria-hidden="true"><use href="#reset" /></svg>
                </button>
            </div>
            <div class="said" id=below>{said} {warned}</div>
        </div>
    }
    .into_any()
}

/// The broken rules and the contradictions that concern a field.
fn warnings(place: &Place) -> AnyView {
    let (reader, path) = (place.reader, place.path.clone());
    let unit = path::unit(<Plan as planner::model::Group>::FIELDS, &path);
    (move || {
        let (told, world) = (reader.state.told(), reader.state.world());
        let writer = reader.writer(&world.plan);
        let rules = told
            .broken
            .iter()
            .filter(|broken| broken.at == path)
            .map(|broken| {
                let text = refusal(&broken.reason, reader.language, &|number| {
                    writer.exact(number, unit)
                });
                view! { <p class="error">{text}</p> }.into_any()
            });
        let findings = told
            .findings
            .iter()
            .filter(|finding| finding.at.contains(&path))
            .map(|finding| {
                let text = crate::shell::finding(reader, &world, finding);
                view! { <p class="warning">{text}</p> }.into_any()
            });
        rules.chain(findings).collect::<Vec<_>>()
    })
    .into_any()
}

/// A cell of the plan as it stands, followed by whoever asks.
fn read<T>(reader: Reader, at: &[u16], read: impl FnOnce(&Cell<'_>) -> T) -> Option<T> {
    let world = reader.state.world();
    path::get(&*world.plan, at).map(|(_, cell)| read(&cell))
}

/// Where the fields of a path are entered.
pub fn entered(at: &[u16]) -> Route {
    Route::of(at.first().copied().unwrap_or_default())
}
