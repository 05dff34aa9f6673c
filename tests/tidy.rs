//! Checks the structural rules in `walls/`, and checks that every rule detects violations.

mod walls;

use walls::{Source, WALLS, Wall, sources};

#[test]
fn the_walls_stand() {
    let sources = sources(xtask::project::root());
    assert!(
        sources.iter().any(|source| source.path == "Cargo.toml"),
        "the checkout is not where it is looked for"
    );
    let mut report = Vec::new();
    for wall in &WALLS {
        let faults = (wall.faults)(&sources);
        if !faults.is_empty() {
            report.push(format!(
                "{}\n  what to do: {}\n  {}",
                wall.name,
                wall.advice,
                faults.join("\n  ")
            ));
        }
    }
    assert!(report.is_empty(), "\n{}\n", report.join("\n\n"));
}

/// Pairs of path and text.
type Files = &'static [(&'static str, &'static str)];

/// For each rule, files that violate it exactly once, and similar files that do not.
const SAMPLES: [(&str, Files, Files); 14] = [
    (
        "begins with a //! line",
        &[("src/a.rs", "fn a() {}")],
        &[("src/a.rs", "//! A.\n"), ("a.css", "")],
    ),
    (
        "past 400 lines",
        &[("src/a.rs", LONG)],
        &[("src/a.rs", "//! A.\n"), ("a.css", LONG)],
    ),
    (
        "named by its program",
        &[("tests/journeys/lost.rs", "//! Lost.")],
        &[
            ("tests/journeys/found.rs", "//! Found."),
            ("planner/tests/alone.rs", "//! A program of its own."),
        ],
    ),
    (
        "no unwrap()",
        &[
            ("src/a.rs", "fn a() { '\"'; b.unwrap() }"),
            (
                "planner/src/a.rs",
                "#[cfg(test)] mod t {} fn a<'a>() { r\"\\\".unwrap() }",
            ),
        ],
        &[
            (
                "src/a.rs",
                "// .unwrap()\nfn a() { \".unwrap()\" /* .unwrap() */ }\n#[cfg(test)]\nmod tests { fn a() { \"}\"; b.unwrap() } }",
            ),
            ("tests/a.rs", "b.unwrap()"),
        ],
    ),
    (
        "nothing sleeps",
        &[
            ("tests/a.rs", "std::thread::sleep(b)"),
            ("src/a.rs", "#[cfg(test)] mod t { thread::sleep(a) }"),
        ],
        &[("a.rs", "// thread::sleep")],
    ),
    (
        "outside the checkout",
        &[("a.toml", concat!("path = \"../sha", "red/x\""))],
        &[("a.rs", concat!("unsha", "red/x"))],
    ),
    (
        "depends on no browser",
        &[
            ("planner/Cargo.toml", "[dependencies]\nweb-sys = \"1\""),
            ("planner/Cargo.toml", "[dependencies.leptos]"),
            ("planner/Cargo.toml", "gloo-storage.workspace = true"),
        ],
        &[(
            "planner/Cargo.toml",
            "[dependencies]\nserde = \"1\" # not leptos",
        )],
    ),
    (
        "no clock, no files",
        &[
            ("planner/src/a.rs", "use std::fs;"),
            ("planner/src/a.rs", "println!(\"a\")"),
            ("planner/src/a.rs", "Utc::now()"),
        ],
        &[
            ("planner/src/a.rs", "//! println!\nfn print() {}"),
            ("planner/examples/a.rs", "use std::fs;"),
        ],
    ),
    (
        "depend one way",
        &[
            ("planner/src/model/a.rs", "use crate::calculators::Plan;"),
            ("planner/src/model.rs", "use crate::{model::A, Plan};"),
            (
                "planner/src/calculators/a.rs",
                "use crate::{model::{A, B}, document};",
            ),
        ],
        &[
            (
                "planner/src/model/a.rs",
                "$crate::table! {} use crate::model::{A, document};",
            ),
            (
                "planner/src/calculators/a.rs",
                "use crate::model::A; use crate::{words, figures, calculators::Plan};",
            ),
            (
                "planner/src/document/a.rs",
                "use crate::calculators::Plan; use crate::link;",
            ),
        ],
    ),
    (
        "charts name no calculator",
        &[
            ("planner/src/link.rs", "match key { \"debt\" => 1 }"),
            ("planner/src/analysis/a.rs", "plan.debt.rows"),
        ],
        &[
            ("planner/src/link.rs", "// debt\nlet indebted = 1;"),
            ("planner/src/calculators/debt.rs", "struct Debt;"),
            ("planner/src/link.rs", "#[cfg(test)] mod t { fn debt() {} }"),
        ],
    ),
    (
        "main.rs mounts",
        &[("src/main.rs", "fn main() {}")],
        &[("src/main.rs", "fn main() { mount_to_body(App) }")],
    ),
    (
        "no unsafe-inline",
        &[
            ("index.html", "content=\"style-src 'unsafe-inline'\""),
            ("src/a.rs", "view! { <p style=\"color: red\"> }"),
            ("index.html", "<p style='a'>"),
        ],
        &[
            ("src/a.rs", "view! { <p style:width=w data-style=\"a\"> }"),
            ("style/a.css", "[style=\"a\"] {}"),
        ],
    ),
    (
        "text is never HTML",
        &[("src/a.rs", "view! { <p inner_html=text/> }")],
        &[("src/a.rs", "//! Never inner_html.\n")],
    ),
    (
        "before a French mark",
        &[
            ("src/a.rs", "const A: &str = \"D’abord : cela.\";"),
            ("cli/src/a.rs", "say(\"Pourquoi ?\")"),
            ("planner/src/a.rs", "say(\"{n} de moins ; *{what}*\")"),
        ],
        &[
            (
                "src/a.rs",
                "//! D’abord : cela.\nsay(\"D’abord\\u{a0}: cela.\")",
            ),
            (
                "src/a.rs",
                "macro_rules! a { ($key:ident : $type:ty) => {} }",
            ),
            ("tests/a.rs", "\"D’abord : cela.\""),
        ],
    ),
];

const LONG: &str = concat!(
    "//! A.\n",
    include_str!("../LICENSE-APACHE"),
    include_str!("../LICENSE-APACHE"),
    include_str!("../LICENSE-APACHE")
);

#[test]
fn every_wall_can_fall() {
    for (wall, (name, bad, good)) in WALLS.iter().zip(SAMPLES) {
        assert!(
            wall.name.contains(name),
            "samples stand in the order of the walls: {name}"
        );
        for sample in bad {
            assert_eq!(
                faults(wall, sample).len(),
                1,
                "{name}: {sample:?} gives {:?}",
                faults(wall, sample)
            );
        }
        for sample in good {
            assert!(
                faults(wall, sample).is_empty(),
                "{name}: {sample:?} gives {:?}",
                faults(wall, sample)
            );
        }
    }
}

/// Applies a rule to a minimal valid checkout with one sample file added or replaced.
fn faults(wall: &Wall, (path, text): &(&str, &str)) -> Vec<String> {
    let order = [
        (
            "src/main.rs",
            "//! Mounts.\nfn main() { mount_to_body(App) }",
        ),
        ("tests/journeys/main.rs", "//! Journeys.\nmod found;"),
        ("planner/Cargo.toml", "[package]"),
        ("planner/src/document/mod.rs", "//! Documents."),
        (
            "planner/src/calculators/mod.rs",
            "//! The list.\ncalculators! {\n    3 capacity () \"Capacity\" / \"Capacité\";\n    5 debt (capacity) \"Debt\" / \"Dette\";\n}\n",
        ),
    ];
    let rest = order.iter().filter(|(other, _)| other != path);
    let house: Vec<Source> = rest
        .chain([&(*path, *text)])
        .map(|(path, text)| Source {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        })
        .collect();
    (wall.faults)(&house)
}
