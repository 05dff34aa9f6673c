//! Marks in a link what it leaves out, so that nobody takes a default for a value of the sender.

use super::Include;
use crate::Plan;
use crate::calculators::LeftOut;
use crate::model::{Cell, CellMut, Form, Kind, Path, Privacy, path};
use crate::words::{Language, numbered};

/// Returns what a link of a plan leaves out, including what was left out of the link that the plan
/// came from.
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

/// Replaces names that were left out. The link has a number in place of each; it becomes the kind
/// and the number of the row: `Debt 2`. A text that refers to a row by its name still does.
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
        // The first row with this name is the one that has it; later ones refer to it.
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
