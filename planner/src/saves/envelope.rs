//! One saved plan: `{format, revision, saved_at, id, plan}`.

#[cfg(feature = "json")]
use super::migrations;
use super::{FORMAT, IdPart, PlanId, Unreadable, digits};
use crate::Plan;
use crate::document::{self, Refusal};
use crate::model::Reason;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// A saved plan.
#[derive(Clone, PartialEq, Debug)]
pub struct Envelope {
    /// How often it was saved: tells which of two is the later.
    pub revision: u64,
    /// When, in milliseconds since 1 January 1970 UTC.
    pub saved_at: u64,
    /// The plan's own id; none in a save of a release that kept none: the face makes one then.
    pub id: Option<PlanId>,
    /// The plan.
    pub plan: Plan,
}

/// What an envelope says of itself, without its plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Head {
    /// Its format.
    pub format: u32,
    /// How often it was saved.
    pub revision: u64,
    /// When, in milliseconds since 1 January 1970 UTC.
    pub saved_at: u64,
}

/// The text to store.
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
    enclose(&document::write_plan(plan), id, revision, saved_at)
}

/// Puts the text of a plan document into its envelope.
#[must_use]
pub fn enclose(document: &str, id: Option<&PlanId>, revision: u64, saved_at: u64) -> String {
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

/// Reads what [`write`] wrote, or what an older release did.
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

/// Reads an envelope of this release's format from a value of any format of serde's.
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

/// What a save says of itself, whatever its format: cheap, since the plan is skipped.
///
/// # Errors
/// It is newer than this release, or corrupt.
#[cfg(feature = "json")]
pub fn head(text: &str) -> Result<Head, Unreadable> {
    let mut parts = Parts::default();
    parts.read_text(text)?;
    parts.checked()
}

/// What a save says of itself, from a value of any format of serde's.
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
        // A plan document inside may be newer than the envelope it is in.
        match refusal.reason {
            Reason::Newer(format) => Unreadable::Newer(format),
            _ => Unreadable::Corrupt(refusal),
        }
    }

    /// The head, where it is one that this release knows.
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
        // Saved while somebody was at work: what breaks a rule is marked on the page, as it was then.
        match document::read_own_value(value) {
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
