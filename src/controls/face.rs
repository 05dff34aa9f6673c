//! What a control shows: its text, what is said of it, whether it stands at its default.

use super::{Place, copy};
use crate::shell::{Warned, World, writing::Writer};
use planner::Plan;
use planner::model::{Cell, Kind, Number, Path, Unit, path, same};
use planner::words::{Language, refusal, suffix};

/// What is in a box while somebody types.
#[derive(Clone, Default, PartialEq)]
pub struct Draft {
    /// The text, while the box has the focus or cannot be read.
    pub text: Option<String>,
    /// What the plan's value reads like when this was typed; where that has changed, it is void.
    pub on: String,
    /// How often the plan had been put in place as a whole.
    pub jumps: u32,
    /// Why the text cannot stand.
    pub problem: Option<String>,
    /// Whether to tell how it was read.
    pub tell: bool,
}

/// What is said below a box: the class of each sentence, and the sentence.
pub type Said = Vec<(&'static str, String)>;

/// What a control shows.
#[derive(Clone, Default, PartialEq)]
pub struct Face {
    /// The plan's value, as it is typed.
    pub value: String,
    /// What is in the box.
    pub text: String,
    /// Whether it cannot stand.
    pub invalid: bool,
    /// What is said below.
    pub said: Said,
    /// Whether it stands at its default.
    pub default: bool,
    /// What is taken where nothing is entered.
    pub hint: String,
    number: Option<Number>,
    taken: Taken,
}

impl Face {
    /// Whether nothing is said and what stands in the box is what the plan has: as long as it stays,
    /// there is nothing to do.
    pub fn plain(&self, cell: &Cell<'_>, world: &World) -> bool {
        let same = match cell {
            Cell::Number(number) => self.number == *number,
            _ => self.taken.texts == world.texts,
        };
        same && self.said.is_empty()
            && self.text == self.value
            && (!self.value.is_empty() || self.taken.stands(world))
    }
}

/// The figure of the same name as a field, which says what is taken where nothing is entered.
#[derive(Clone, Default, PartialEq)]
struct Taken {
    /// What anything but numbers was when this was written.
    texts: u32,
    /// Whether it was looked for, which is not done before it is needed.
    known: bool,
    at: Option<Path>,
    number: Option<Number>,
}

impl Taken {
    fn now(place: &Place, world: &World, needed: bool, last: Option<&Self>) -> Self {
        let last = last.filter(|last| last.texts == world.texts && (last.known || !needed));
        let at = match last {
            Some(last) => last.at.clone(),
            None if needed => path::parse(&world.outcome, &place.name),
            None => None,
        };
        Self {
            texts: world.texts,
            known: last.map_or(needed, |last| last.known),
            number: read(world, at.as_deref()),
            at,
        }
    }

    fn stands(&self, world: &World) -> bool {
        self.texts == world.texts && self.number == read(world, self.at.as_deref())
    }
}

fn read(world: &World, at: Option<&[u16]>) -> Option<Number> {
    match path::get(&world.outcome, at?) {
        Some((_, Cell::Number(number))) => number,
        _ => None,
    }
}

/// The face of a control as the plan stands; `last` is the one before, from which is taken what did
/// not change.
pub fn face(
    place: &Place,
    world: &World,
    warned: &Warned,
    draft: &Draft,
    last: Option<&Face>,
) -> Face {
    let Some((_, cell)) = path::get(&*world.plan, &place.path) else {
        return Face::default();
    };
    let number = if let Cell::Number(number) = cell {
        number
    } else {
        None
    };
    // Writing a number costs more than reading it: it is written again only when it changed.
    let value = match last {
        Some(last) if number.is_some() && last.number == number => last.value.clone(),
        _ => value(place, world, &cell),
    };
    let valid = draft.on == value && draft.jumps == world.jumps;
    let draft = if valid {
        draft.clone()
    } else {
        Draft::default()
    };
    let mut said = Vec::new();
    if draft.tell {
        let words = [
            place.reader.words.read_as,
            " ",
            &exactly(place, world, &value, number),
        ];
        said.push(("told", words.concat()));
    }
    let invalid = draft.problem.is_some();
    said.extend(draft.problem.map(|problem| ("error", problem)));
    warnings(place, world, warned, &mut said);
    let taken = Taken::now(place, world, value.is_empty(), last.map(|last| &last.taken));
    let hint = taken.number.filter(|_| value.is_empty());
    Face {
        text: draft.text.unwrap_or_else(|| value.clone()),
        hint: hint
            .map(|number| hinted(place, world, number))
            .unwrap_or_default(),
        taken,
        default: is_default(place, &cell),
        value,
        invalid,
        said,
        number,
    }
}

/// A value as its control holds it.
pub fn value(place: &Place, world: &World, cell: &Cell<'_>) -> String {
    match cell {
        Cell::Number(Some(number)) => typed(place.reader.writer(&world.plan), *number, place.unit),
        Cell::Date(Some(day)) => day.to_string(),
        Cell::Flag(true) => "yes".to_owned(),
        Cell::Text(Some(text)) => known(place.field.kind, place.reader.language, text).to_owned(),
        Cell::Choice(Some(number)) => match place.field.kind {
            Kind::Choice(options) => options.keys[usize::from(*number)].to_owned(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// A number, or a range, as it stands in its box.
fn typed(writer: Writer, number: Number, unit: Unit) -> String {
    match number.spread() {
        Some((low, high)) => [&writer.typed(low, unit), "..", &writer.typed(high, unit)].concat(),
        None => writer.typed(number.get(), unit),
    }
}

fn exactly(place: &Place, world: &World, value: &str, number: Option<Number>) -> String {
    match number {
        Some(number) if number.spread().is_none() => place
            .reader
            .writer(&world.plan)
            .exact(number.get(), place.unit),
        _ => [value, suffix(place.unit, place.reader.language).many].concat(),
    }
}

/// The words of a name that has words.
fn known(kind: Kind, language: Language, text: &str) -> &str {
    let Kind::Text { known, .. } = kind else {
        return text;
    };
    let place = known.keys.iter().position(|key| *key == text);
    place.map_or(text, |place| language.of(known.words[place]))
}

/// Whether a default stands here, as far as there is one.
fn is_default(place: &Place, cell: &Cell<'_>) -> bool {
    copy::with_default(place.reader.language, |default| {
        path::get(default, &place.path).is_some_and(|(_, there)| same(&there, cell))
    })
}

/// The broken rules and the contradictions that concern a field.
fn warnings(place: &Place, world: &World, warned: &Warned, said: &mut Said) {
    let reader = place.reader;
    for broken in warned
        .broken
        .iter()
        .filter(|broken| broken.at == place.path)
    {
        let writer = reader.writer(&world.plan);
        let write = |number| writer.exact(number, place.unit);
        said.push(("error", refusal(&broken.reason, reader.language, &write)));
    }
    // At the facts, which many contradict, only what is theirs first.
    let own = |at: &[Path]| at.first() == Some(&place.path) || place.path[0] != Plan::facts;
    let findings = warned
        .findings
        .iter()
        .filter(|finding| finding.at.contains(&place.path));
    for finding in findings.filter(|finding| own(&finding.at)) {
        said.push(("warning", crate::shell::finding(reader, world, finding)));
    }
}

fn hinted(place: &Place, world: &World, number: Number) -> String {
    let short = planner::model::decimal::round(number.get(), 4);
    place.reader.writer(&world.plan).typed(short, place.unit)
}
