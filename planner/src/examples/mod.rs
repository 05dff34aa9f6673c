//! The examples that ship with the application, with the chapter's own figures, in both languages.

mod blank;

use crate::model::{CellMut, Form, Text};
use crate::words::Language;
use crate::{Plan, document::Refusal};
pub use blank::blank;

/// An example: its name, and a partial plan document; missing fields keep their defaults.
struct Example {
    words: [&'static str; 2],
    document: &'static str,
}

static EXAMPLES: [Example; 3] = [
    Example {
        words: [
            "Capacity planning, 50,000 users",
            "Planification de capacité, 50 000 utilisateurs",
        ],
        document: "{}",
    },
    Example {
        words: ["JOBO Interim, April 2024", "JOBO Interim, avril 2024"],
        document: include_str!("jobo_interim.json"),
    },
    Example {
        words: ["Quarterly report, Q2 2024", "Rapport trimestriel, T2 2024"],
        document: include_str!("q2_2024.json"),
    },
];

/// Texts of the examples, in English and French.
const TEXTS: &[[&str; 2]] = &[
    ["Sample", "Exemple"],
    ["Legacy payment module", "Ancien module de paiement"],
    ["Screening", "Présélection"],
    ["Phone call", "Entretien téléphonique"],
    ["Technical test", "Test technique"],
    ["Technical interview", "Entretien technique"],
    ["Team fit", "Rencontre de l’équipe"],
    ["Offer and references", "Offre et références"],
    ["Conservative", "Prudent"],
    ["Aggressive", "Offensif"],
    ["Hypergrowth", "Hypercroissance"],
    ["JOBO Interim, April 2024", "JOBO Interim, avril 2024"],
    [
        "Database migration in the second quarter",
        "Migration de la base au deuxième trimestre",
    ],
    [
        "One more developer in the second quarter",
        "Un développeur de plus au deuxième trimestre",
    ],
    ["Upgrade of monitoring", "Mise à niveau de la supervision"],
    ["Q2 2024", "T2 2024"],
    [
        "Services migrated to microservices",
        "Services migrés en microservices",
    ],
    [
        "Database sharding in production",
        "Sharding de la base en production",
    ],
    ["Pages load faster", "Pages plus rapides"],
    ["Lower cost per user", "Coût par utilisateur en baisse"],
    [
        "Developers recruited and still there",
        "Développeurs recrutés et toujours là",
    ],
    ["Team satisfaction", "Satisfaction de l’équipe"],
    [
        "Complete the migration to microservices",
        "Achever la migration en microservices",
    ],
    [
        "Scale to one million users",
        "Passer à un million d’utilisateurs",
    ],
    ["Launch the mobile app", "Lancer l’application mobile"],
    ["Open the London office", "Ouvrir le bureau de Londres"],
    [
        "Infrastructure: capacity planning",
        "Infrastructure : planification de capacité",
    ],
    [
        "Team: five more developers",
        "Équipe : cinq développeurs de plus",
    ],
    [
        "Tools: monitoring, security",
        "Outils : supervision, sécurité",
    ],
];

/// Returns the names of the examples.
#[must_use]
pub fn names(language: Language) -> [&'static str; 3] {
    EXAMPLES
        .each_ref()
        .map(|example| language.of(example.words))
}

/// Returns an example in a language, with its document parsed by `read`; the default plan if there
/// is no example at this index.
#[must_use]
pub fn read_example(
    place: usize,
    language: Language,
    read: impl Fn(&str) -> Result<Plan, Refusal>,
) -> Plan {
    let document = EXAMPLES.get(place).map_or("{}", |example| example.document);
    // A test parses every example, so the default plan is never used for a refused document.
    let mut plan = read(document).unwrap_or_default();
    translate(&mut plan, language);
    plan
}

/// Returns an example in a language.
///
/// ```
/// use planner::{Plan, examples::example, words::Language};
/// assert_eq!(example(0, Language::English), Plan::default());
/// assert_eq!(example(0, Language::French).hiring.stages[0].name, "Présélection");
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn example(place: usize, language: Language) -> Plan {
    read_example(place, language, crate::document::read_plan)
}

/// Returns the same example in another language if the plan is an unchanged example, else `None`.
#[must_use]
pub fn translated(
    plan: &Plan,
    language: Language,
    read: impl Fn(&str) -> Result<Plan, Refusal>,
) -> Option<Plan> {
    let other = Language::ALL.into_iter().find(|other| *other != language)?;
    let place = (0..EXAMPLES.len()).find(|place| *plan == read_example(*place, other, &read))?;
    Some(read_example(place, language, read))
}

/// Replaces the examples' English texts by those of a language.
fn translate(form: &mut dyn Form, language: Language) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(CellMut::Text(text)) => {
                if let Some(words) = TEXTS.iter().find(|words| **text == *words[0]) {
                    *text = Text::from(language.of(*words));
                }
            }
            Some(CellMut::Group(group)) => translate(group, language),
            Some(CellMut::Rows(rows)) => {
                for row in 0..rows.rows().len() {
                    translate(rows.row_mut(row), language);
                }
            }
            _ => {}
        }
    }
}
