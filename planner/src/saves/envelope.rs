//! The envelope of a saved plan: JSON `{format, revision, saved_at, id, plan}`.

#[cfg(feature = "json")]
use super::migrations;
use super::{FORMAT, IdPart, PlanId, Unreadable, digits};
use crate::Plan;
use crate::document::{self, Refusal};
use crate::model::Reason;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// A saved plan, as read from storage.
#[derive(Clone, PartialEq, Debug)]
pub struct Envelope {
    /// Counts saves of the plan; of two versions, the later one has the higher revision.
    pub revision: u64,
    /// Time of the save, in milliseconds since 1 January 1970 UTC.
    pub saved_at: u64,
    /// The plan's own id. `None` in a save by a release that stored none; the front end then
    /// creates one.
    pub id: Option<PlanId>,
    /// The plan; may break rules between fields, as it may have been saved half edited.
    pub plan: Plan,
}

/// The metadata of an envelope, without id and plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Head {
    /// Version of the envelope format.
    pub format: u32,
    /// Counts saves of the plan.
    pub revision: u64,
    /// Time of the save, in milliseconds since 1 January 1970 UTC.
    pub saved_at: u64,
}

/// Writes an envelope as the text to store.
///
/// ```
/// use planner::{Plan, saves};
/// let id = saves::PlanId::of([7; 16]);
/// let text = saves::write(&Plan::default(), Some(&id), 3, 1_700_000_000_000);
/// let envelope = saves::read(&text)?;
/// assert_eq!((envelope.revision, envelope.id, envelope.plan), (3, Some(id), Plan::default()));
/// # Ok::<(), saves::Unreadable>(())
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write(plan: &Plan, id: Option<&PlanId>, revision: u64, saved_at: u64) -> String {
    wrap_in_envelope(&document::write_plan(plan), id, revision, saved_at)
}

/// Wraps the text of a plan document in an envelope.
#[must_use]
pub fn wrap_in_envelope(
    document: &str,
    id: Option<&PlanId>,
    revision: u64,
    saved_at: u64,
) -> String {
    let id = id.map_or_else(String::new, |id| {
        [",\"id\":\"", &id.to_string(), "\""].concat()
    });
    [
        "{\"format\":",
        &digits(u64::from(FORMAT)),
        ",\"revision\":",
        &digits(revision),
        ",\"saved_at\":",
        &digits(saved_at),
        &id,
        ",\"plan\":",
        document,
        "}",
    ]
    .concat()
}

/// Reads an envelope that [`write`] wrote, in this or an older release.
///
/// # Errors
/// It is newer than this release, or corrupt.
#[cfg(feature = "json")]
pub fn read(text: &str) -> Result<Envelope, Unreadable> {
    let migrated = migrations::migrated(text, head(text)?.format)?;
    let mut parts = Parts {
        with_plan: true,
        ..Parts::default()
    };
    parts.read_text(migrated.as_deref().unwrap_or(text))?;
    parts.envelope()
}

/// Reads an envelope of this release's format from a value of any serde format.
///
/// # Errors
/// It is newer than this release, or corrupt.
pub fn read_value<'de, D: Deserializer<'de>>(value: D) -> Result<Envelope, Unreadable> {
    let mut parts = Parts {
        with_plan: true,
        ..Parts::default()
    };
    parts.read(value)?;
    parts.envelope()
}

/// Reads the head of a save in any known format. Cheap, since the plan is skipped.
///
/// # Errors
/// It is newer than this release, or corrupt.
#[cfg(feature = "json")]
pub fn head(text: &str) -> Result<Head, Unreadable> {
    let mut parts = Parts::default();
    parts.read_text(text)?;
    parts.checked()
}

/// Like `head`, from a value of any serde format.
///
/// # Errors
/// It is newer than this release, or corrupt.
pub fn head_value<'de, D: Deserializer<'de>>(value: D) -> Result<Head, Unreadable> {
    let mut parts = Parts::default();
    parts.read(value)?;
    parts.checked()
}

fn missing(path: &str) -> Unreadable {
    Unreadable::Corrupt(Refusal {
        path: path.to_owned(),
        reason: Reason::Missing,
    })
}

#[derive(Default)]
struct Parts {
    head: Head,
    id: Option<PlanId>,
    plan: Option<Plan>,
    refused: Option<Refusal>,
    with_plan: bool,
}

impl Parts {
    #[cfg(feature = "json")]
    fn read_text(&mut self, text: &str) -> Result<(), Unreadable> {
        if text.len() > document::LARGEST {
            return Err(Unreadable::Corrupt(Refusal::whole(Reason::TooLarge(
                document::LARGEST,
            ))));
        }
        let mut json = serde_json::Deserializer::from_str(text);
        let read = (&mut json)
            .deserialize_map(&mut *self)
            .and_then(|()| json.end());
        read.map_err(|error| self.why(&error))
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), Unreadable> {
        let read = value.deserialize_map(&mut *self);
        read.map_err(|error| self.why(&error))
    }

    fn why(&mut self, error: &dyn fmt::Display) -> Unreadable {
        if self.head.format > FORMAT {
            return Unreadable::Newer(self.head.format);
        }
        let refused = self.refused.take();
        let refusal = refused.unwrap_or_else(|| Refusal::whole(Reason::Syntax(error.to_string())));
        // The plan document may have a newer format although the envelope does not.
        match refusal.reason {
            Reason::Newer(format) => Unreadable::Newer(format),
            _ => Unreadable::Corrupt(refusal),
        }
    }

    /// Returns the head if this release knows its format.
    fn checked(&self) -> Result<Head, Unreadable> {
        match self.head.format {
            0 => Err(missing("format")),
            format if format > FORMAT => Err(Unreadable::Newer(format)),
            _ => Ok(self.head),
        }
    }

    fn envelope(self) -> Result<Envelope, Unreadable> {
        let head = self.checked()?;
        let plan = self.plan.ok_or_else(|| missing("plan"))?;
        Ok(Envelope {
            revision: head.revision,
            saved_at: head.saved_at,
            id: self.id,
            plan,
        })
    }
}

impl<'de> Visitor<'de> for &mut Parts {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a saved plan")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => self.head.format = map.next_value()?,
                "revision" => self.head.revision = map.next_value()?,
                "saved_at" => self.head.saved_at = map.next_value()?,
                "id" => self.id = map.next_value_seed(IdPart)?,
                "plan" if self.with_plan => map.next_value_seed(PlanPart(&mut *self))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct PlanPart<'a>(&'a mut Parts);

impl<'de> DeserializeSeed<'de> for PlanPart<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        // The plan may have been saved half edited: the page marks broken rules, as it did then.
        match document::read_value_unchecked(value) {
            Ok(plan) => {
                self.0.plan = Some(plan);
                Ok(())
            }
            Err(refusal) => {
                self.0.refused = Some(refusal);
                Err(serde::de::Error::custom("the plan"))
            }
        }
    }
}
