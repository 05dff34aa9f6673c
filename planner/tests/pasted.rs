//! Blocks pasted from spreadsheets, and copied back.

use crate::common::arbitrary;
use planner::Plan;
use planner::calculators::capacity::Resource;
use planner::calculators::debt::{Inputs, Item};
use planner::model::{Field, Group, Unit};
use planner::words::Language::{self, English, French};
use planner::words::block::{is_block, read, write};
use planner::words::reading::{self, Expected, ReadError};

fn fields<T: Group>() -> Vec<&'static Field> {
    T::FIELDS.iter().collect()
}

#[test]
fn cells_of_all_kinds() {
    let rows = |text: &str| read(text, &[]).rows;
    assert_eq!(rows("12\t345"), [["12", "345"]]);
    assert_eq!(rows("100\n190\n350\n"), [["100"], ["190"], ["350"]]);
    assert_eq!(rows("a;b\r\nc;d\r\n"), [["a", "b"], ["c", "d"]]);
    // With tabs as separators a semicolon is text; a comma always is.
    assert_eq!(rows("a;b\tc,d"), [["a;b", "c,d"]]);
    assert_eq!(
        rows("\"one\ntwo\"\t\"say \"\"yes\"\"\"\n\t3"),
        [["one\ntwo", "say \"yes\""], ["", "3"]]
    );
    assert_eq!(rows("a\t\tb\t\n"), [["a", "", "b", ""]]);
    assert_eq!(rows("\u{feff}a\rb"), [["a"], ["b"]]);
    // A quote that is never closed, or is inside a cell, is text.
    assert_eq!(rows("\"a\tb"), [["\"a", "b"]]);
    assert_eq!(rows("5\" disk\tb"), [["5\" disk", "b"]]);
    assert!(rows("").is_empty() && rows("\n\n").is_empty());
}

#[test]
fn a_head_line_is_recognised() {
    let fields = fields::<Resource>();
    let body = "cpu\t70\t90";
    for head in [
        "Resource\tAverage use\tPeak use",
        "id\taverage\tpeak",
        "RESOURCE\taverage use (%)\tanything",
    ] {
        let block = read(&format!("{head}\n{body}\n"), &fields);
        assert_eq!(block.rows, [["cpu", "70", "90"]], "{head}");
        assert_eq!(block.head.expect(head)[..2], [Some(0), Some(1)], "{head}");
    }
    // Names and numbers are not headings.
    for text in [body, "My service\t70\t90", "Average use 2\t3"] {
        assert_eq!(read(text, &fields).head, None, "{text}");
    }
}

/// What is copied is pasted unchanged, whatever it contains.
#[test]
fn a_copy_is_read_back() {
    for seed in 0..60 {
        let plan = arbitrary::plan(seed);
        for language in Language::ALL {
            let rows = (0..=u16::MAX).map(|row| vec![Plan::debt, Inputs::items, row]);
            let debts = write(&plan, rows, &fields::<Item>()[..5], language);
            let block = read(&debts, &fields::<Item>()[..5]);
            assert!(block.head.is_some() || plan.debt.items.is_empty());
            let names: Vec<_> = plan
                .debt
                .items
                .iter()
                .map(|item| item.name.trim())
                .collect();
            let rows = block.rows.len();
            assert!(rows <= names.len());
            for (row, item) in block.rows.iter().zip(&plan.debt.items) {
                assert_eq!(row[0].trim(), item.name.trim());
                let expected = Expected {
                    unit: Unit::HoursPerSprint,
                    whole: false,
                    negative: false,
                    currency: "EUR",
                };
                let hours = reading::read(&row[1], &expected, language).expect("a number");
                let kept = item.hours_lost_per_sprint;
                let (low, high) = kept.spread().unwrap_or((kept.get(), kept.get()));
                assert_eq!((hours.low, hours.high), (low, high), "{row:?}");
            }
        }
    }
}

/// A tab or line break in a single box is not a digit separator.
#[test]
fn a_block_is_no_number() {
    assert!(is_block("12\t345") && is_block("100\n190\n350") && is_block("a\r\nb"));
    assert!(!is_block("1 234,5") && !is_block("7\r\n"));
    let expected = Expected {
        unit: Unit::Money,
        whole: false,
        negative: false,
        currency: "EUR",
    };
    for language in [English, French] {
        assert_eq!(
            reading::read("12\t345", &expected, language),
            Err(ReadError::Several)
        );
        assert_eq!(
            reading::read("100\n190\n350", &expected, language),
            Err(ReadError::Several)
        );
    }
}
