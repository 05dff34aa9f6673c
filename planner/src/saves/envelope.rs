//! One saved plan: `{format, revision, saved_at, plan}`.

use super::{FORMAT, Unreadable, migrations};
use crate::document::{self, Refusal};
use crate::model::Reason;
use crate::{Plan, document::Written};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// A saved plan.
#[derive(Clone, PartialEq, Debug)]
pub struct Envelope {
    /// How often it was saved: tells which of two is the later.
    pub revision: u64,
    /// When, in milliseconds since 1 January 1970 UTC.
    pub saved_at: u64,
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
/// let text = saves::write(&Plan::default(), 3, 1_700_000_000_000);
/// let envelope = saves::read(&text)?;
/// assert_eq!((envelope.revision, envelope.plan), (3, Plan::default()));
/// # Ok::<(), saves::Unreadable>(())
/// ```
#[must_use]
pub fn write(plan: &Plan, revision: u64, saved_at: u64) -> String {
    let out = Out {
        format: FORMAT,
        revision,
        saved_at,
        plan: Written::plan(plan),
    };
    // Writing to a string fails only where a key is no text, and every key is.
    serde_json::to_string(&out).unwrap_or_default()
}

/// An envelope on its way out.
#[derive(serde::Serialize)]
struct Out<'a> {
    format: u32,
    revision: u64,
    saved_at: u64,
    plan: Written<'a>,
}

/// Reads what [`write`] wrote, or what an older release did.
///
/// # Errors
/// It is newer than this release, or corrupt.
pub fn read(text: &str) -> Result<Envelope, Unreadable> {
    let migrated = migrations::migrate(text, migrations::STEPS)?;
    let mut parts = Parts::default();
    parts.read(migrated.as_deref().unwrap_or(text), true)?;
    let Head {
        revision, saved_at, ..
    } = parts.head;
    let plan = parts.plan.ok_or_else(|| missing("plan"))?;
    Ok(Envelope {
        revision,
        saved_at,
        plan,
    })
}

/// What a save says of itself, whatever its format: cheap, since the plan is skipped.
///
/// # Errors
/// It is newer than this release, or corrupt.
pub fn head(text: &str) -> Result<Head, Unreadable> {
    let mut parts = Parts::default();
    parts.read(text, false)?;
    match parts.head.format {
        0 => Err(missing("format")),
        format if format > FORMAT => Err(Unreadable::Newer(format)),
        _ => Ok(parts.head),
    }
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
    plan: Option<Plan>,
    refused: Option<Refusal>,
    with_plan: bool,
}

impl Parts {
    fn read(&mut self, text: &str, with_plan: bool) -> Result<(), Unreadable> {
        if text.len() > document::LARGEST {
            return Err(Unreadable::Corrupt(Refusal::whole(Reason::TooLarge(
                document::LARGEST,
            ))));
        }
        self.with_plan = with_plan;
        let mut json = serde_json::Deserializer::from_str(text);
        let read = (&mut json)
            .deserialize_map(&mut *self)
            .and_then(|()| json.end());
        read.map_err(|error| {
            if self.head.format > FORMAT {
                return Unreadable::Newer(self.head.format);
            }
            let refused = self.refused.take();
            let refusal =
                refused.unwrap_or_else(|| Refusal::whole(Reason::Syntax(error.to_string())));
            // A plan document inside may be newer than the envelope it is in.
            match refusal.reason {
                Reason::Newer(format) => Unreadable::Newer(format),
                _ => Unreadable::Corrupt(refusal),
            }
        })
    }
}

impl<'de> Visitor<'de> for &mut Parts {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a saved plan")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match &*key {
                "format" => self.head.format = map.next_value()?,
                "revision" => self.head.revision = map.next_value()?,
                "saved_at" => self.head.saved_at = map.next_value()?,
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
        match document::read_value(value) {
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
