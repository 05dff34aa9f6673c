//! The structural rules: each has a function that lists its violations, and advice on how to fix
//! them.

mod files;
mod page;
mod rooms;
mod source;

pub use source::{Source, sources};

/// A rule for the whole checkout.
pub struct Wall {
    /// The rule as a sentence.
    pub name: &'static str,
    /// Lists the violations, each with file and line where known.
    pub faults: fn(&[Source]) -> Vec<String>,
    /// How to fix a violation.
    pub advice: &'static str,
}

/// All rules; the samples in `tidy.rs` have the same order.
pub const WALLS: [Wall; 14] = [
    Wall {
        name: "every Rust file begins with a //! line",
        faults: files::headings,
        advice: "say in the first line what the file is for",
    },
    Wall {
        name: "no Rust file is past 400 lines",
        faults: files::lengths,
        advice: "split the file where it does two things",
    },
    Wall {
        name: "every file of tests is named by its program",
        faults: files::unnamed_tests,
        advice: "add `mod` with its name to the main.rs or mod.rs beside it",
    },
    Wall {
        name: "no unwrap() outside tests",
        faults: files::unwraps,
        advice: "handle the missing case, or use expect() with the reason why it cannot be missing",
    },
    Wall {
        name: "nothing sleeps",
        faults: files::sleeps,
        advice: "wait for what you wait for: Page::wait_until, a channel, a join",
    },
    Wall {
        name: "nothing names a folder outside the checkout",
        faults: files::foreign_paths,
        advice: "bring what is needed into the checkout, or take its place from the environment",
    },
    Wall {
        name: "the planner depends on no browser",
        faults: rooms::browser_crates,
        advice: "move what needs the browser to the page in src/",
    },
    Wall {
        name: "the planner has no clock, no files, no network, no output",
        faults: rooms::outside_world,
        advice: "take it as an argument, give it back as a value; the faces do the rest",
    },
    Wall {
        name: "the planner's rooms depend one way: model, words, charts, calculators, then all others",
        faults: rooms::directions,
        advice: "move what both need down to the lower room",
    },
    Wall {
        name: "document, schema, link, saves, analysis, working and charts name no calculator",
        faults: rooms::slugs,
        advice: "walk the tables instead; what only one calculator has belongs in its folder",
    },
    Wall {
        name: "main.rs mounts, nothing else",
        faults: page::main_mounts,
        advice: "move it to src/app.rs",
    },
    Wall {
        name: "the page needs no unsafe-inline",
        faults: page::inline,
        advice: "use a class, Leptos's style:name form, or a file of its own",
    },
    Wall {
        name: "text is never HTML",
        faults: page::raw_html,
        advice: "build elements with view!, so that text from a plan stays text",
    },
    Wall {
        name: "no line is broken before a French mark",
        faults: page::french_marks,
        advice: "write \\u{a0} before : and », \\u{202f} before ; ! ?",
    },
];
