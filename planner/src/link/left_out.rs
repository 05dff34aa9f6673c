//! What a link leaves out is marked in it, so that nobody takes a default for the sender's.

use super::Include;
use crate::Plan;
use crate::calculators::LeftOut;
use crate::model::{Cell, CellMut, Form, Kind, Path, Privacy, path};
use crate::words::{Language, numbered};

/// What a link of a plan leaves out; the plan may have come from such a link itself.
pub(super) fn of(plan: &Plan, include: Include) -> Option<LeftOut> {
    let was = plan.left_out;
    let money = !include.money || was.is_some_and(LeftOut::money);
    let names = !include.names || was.is_some_and(LeftOut::names);
    match (names, money) {
        (true, true) => Some(LeftOut::Both),
        (true, false) => Some(LeftOut::Names),
        (false, true) => Some(LeftOut::Money),
        (false, false) => None,
    }
}

/// Gives names that were left out, and came as numbers, kinds and places: `Debt 2`. What repeats a name
/// repeats it still.
pub(super) fn name(plan: &mut Plan, language: Language) {
    plan.facts.name = language.of(["Shared plan", "Plan partagé"]).into();
    let mut numbers: Vec<(Path, String, String)> = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |at, field, cell| {
        let number =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if let (Cell::Text(Some(text)), Privacy::Name, [.., row, _]) = (cell, field.privacy, at)
            && number(text)
        {
            let name = numbered(language, field.words(), usize::from(*row));
            numbers.push((at.to_vec(), text.to_owned(), name));
        }
    });
    for (at, number, _) in &numbers {
        // The first that bears a name is the row that it names.
        let named = numbers.iter().find(|(_, other, _)| other == number);
        let Some((field, CellMut::Text(text))) = path::get_mut(plan as &mut dyn Form, at) else {
            continue;
        };
        let fits = |name: &&str| matches!(field.kind, Kind::Text { longest, .. } if name.chars().count() <= longest);
        if let Some(name) = named.map(|(.., name)| name.as_str()).filter(fits) {
            *text = name.into();
        }
    }
}
