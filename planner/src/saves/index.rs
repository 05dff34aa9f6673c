//! The index of saved plans: their order in the list, and which one is open. If it is lost, it is
//! rebuilt from the envelopes. Its text has one item per line: a keyword and its values.

use super::digits;

/// First line of its text: name and version of the format.
const BEGIN: &str = "palier.index 1";

/// A plan in the list of plans.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Number that identifies the envelope: see [`plan_key`](super::plan_key).
    pub id: u32,
    /// The plan's name when it was last saved.
    pub name: String,
    /// Time of the last save, in milliseconds since 1 January 1970 UTC.
    pub saved_at: u64,
}

/// The list of saved plans.
///
/// ```
/// use planner::saves::Index;
/// let mut index = Index::default();
/// let first = index.add("Ours", 0);
/// let second = index.add("A copy", 0);
/// assert_eq!((index.plans.len(), index.open), (2, Some(second)));
/// let gone = index.remove(second);
/// assert_eq!(index.open, Some(first));
/// // Undone: it stands where it stood.
/// index.restore(gone);
/// assert_eq!(index.plans[1].name, "A copy");
/// assert_eq!(Index::read(&index.write()), Some(index));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Index {
    /// The plans, in the order of the list.
    pub plans: Vec<Entry>,
    /// The id of the open plan; `None` if there is none.
    pub open: Option<u32>,
    /// Time of the last export to a file, in milliseconds since 1 January 1970 UTC; `None` if there
    /// was none.
    pub exported_at: Option<u64>,
    /// The highest id ever assigned. Ids are not reused, so that undoing a deletion finds its id
    /// free.
    last: u32,
}

impl Index {
    /// Adds a plan at the end and marks it as open. Returns its id. `now` is the time of the save.
    pub fn add(&mut self, name: &str, now: u64) -> u32 {
        self.last = self
            .plans
            .iter()
            .map(|plan| plan.id)
            .fold(self.last, u32::max)
            .saturating_add(1);
        self.plans.push(Entry {
            id: self.last,
            name: name.to_owned(),
            saved_at: now,
        });
        self.open = Some(self.last);
        self.last
    }

    /// Records that a plan was saved, with its current name; adds it if it is not in the list.
    pub fn saved(&mut self, id: u32, name: &str, now: u64) {
        match self.plans.iter_mut().find(|plan| plan.id == id) {
            Some(plan) => {
                name.clone_into(&mut plan.name);
                plan.saved_at = now;
            }
            None => self.plans.push(Entry {
                id,
                name: name.to_owned(),
                saved_at: now,
            }),
        }
    }

    /// Removes a plan. If it was open, the next one becomes open, or else the last. Returns what
    /// [`Index::restore`] takes to put it back.
    pub fn remove(&mut self, id: u32) -> Option<(usize, Entry)> {
        let place = self.plans.iter().position(|plan| plan.id == id)?;
        let entry = self.plans.remove(place);
        if self.open == Some(id) {
            self.open = self
                .plans
                .get(place)
                .or(self.plans.last())
                .map(|plan| plan.id);
        }
        Some((place, entry))
    }

    /// Puts a removed plan back in its former position.
    pub fn restore(&mut self, removed: Option<(usize, Entry)>) {
        if let Some((place, entry)) = removed {
            self.plans.insert(place.min(self.plans.len()), entry);
        }
    }

    /// Writes the index as the text to store.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = [BEGIN, "\nlast ", &digits(u64::from(self.last))].concat();
        let mut line = |word: &str, number: u64, rest: &str| {
            for part in ["\n", word, &digits(number), rest] {
                text.push_str(part);
            }
        };
        if let Some(open) = self.open {
            line("open ", u64::from(open), "");
        }
        if let Some(at) = self.exported_at {
            line("exported ", at, "");
        }
        for plan in &self.plans {
            // Keeps the name on one line here; the plan itself has it unchanged.
            let rest = [
                " ",
                &digits(plan.saved_at),
                " ",
                &plan.name.replace('\n', " "),
            ]
            .concat();
            line("plan ", u64::from(plan.id), &rest);
        }
        text
    }

    /// Reads the text of an index; `None` if it is damaged and must be rebuilt from the envelopes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let mut index = Self::default();
        if lines.next() != Some(BEGIN) {
            return None;
        }
        let id = |number: u64| u32::try_from(number).ok();
        for line in lines {
            let (word, rest) = line.split_once(' ')?;
            let mut words = rest.splitn(3, ' ');
            let number = words.next()?.parse::<u64>().ok()?;
            match word {
                "last" => index.last = id(number)?,
                "open" => index.open = Some(id(number)?),
                "exported" => index.exported_at = Some(number),
                "plan" => index.plans.push(Entry {
                    id: id(number)?,
                    saved_at: words.next()?.parse().ok()?,
                    name: words.next()?.to_owned(),
                }),
                _ => return None,
            }
        }
        Some(index)
    }
}
