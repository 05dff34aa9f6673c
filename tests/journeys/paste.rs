//! Pasting from a spreadsheet: a block fills rows and cells wherever there is a table, and is
//! refused with a message elsewhere. Copied rows can be pasted back. Amounts in another currency
//! are refused.

use journeys::{Language, Page, Visitor, journey};
use serde_json::json;

/// Dispatches a paste event at an element. Firefox creates the clipboard data itself, from `data`
/// and `dataType`.
const PASTE: &str = "const element = document.querySelector(arguments[0]);
    element.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', arguments[1]);
    const made = { clipboardData, data: arguments[1], dataType: 'text/plain', bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent('paste', made));";

/// Records what the page copies.
const KEEP: &str =
    "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }";

fn paste(page: &Page, selector: &str, text: &str) {
    page.element(selector);
    page.script(PASTE, &[json!(selector), json!(text)]);
}

fn at(path: &str) -> String {
    format!("[data-input='{path}']")
}

/// Waits until each box starts with its text.
#[track_caller]
fn hold(page: &Page, boxes: &[(&str, &str)]) {
    for (path, text) in boxes {
        page.wait_for(|| {
            let value = page.value(path);
            let holds = value.starts_with(text);
            holds
                .then_some(())
                .ok_or(format!("`{path}` holds “{value}”, not “{text}”"))
        });
    }
}

#[test]
fn a_block_fills_rows_from_the_focused_box_on_in_one_step() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            let head = [
                "Average use\tPeak use",
                "Utilisation moyenne\tUtilisation en pointe",
            ][place];
            let block = format!("{head}\r\n71\t91\r\nmany\t92\r\n");
            paste(page, &at("capacity.resources[0].average"), &block);
            hold(
                page,
                &[
                    ("capacity.resources[0].average", "71"),
                    ("capacity.resources[0].peak", "91"),
                    ("capacity.resources[1].average", "many"),
                    ("capacity.resources[1].peak", "92"),
                ],
            );
            page.wait_for_text(["Not read: “many”", "Illisible : « many »"][place]);
            assert_eq!(page.count("main [aria-invalid]"), 1);
            page.press("button", ["Undo", "Annuler"][place]);
            hold(
                page,
                &[
                    ("capacity.resources[0].average", "70"),
                    ("capacity.resources[0].peak", "95"),
                    ("capacity.resources[1].peak", "85"),
                ],
            );
        });
    }
}

/// A select, a date and a checkbox cannot hold arbitrary text: it is shown beside them, with the
/// reason.
#[test]
fn what_a_control_cannot_hold_is_told_beside_it() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/thresholds");
            let add = "[data-list='thresholds.actions'] [data-action=add]";
            paste(page, add, "Call the bank\tsoonish\t2027-02-30\n");
            let told = [
                [
                    "“soonish”: This is not one of the choices.",
                    "“2027-02-30”: This month has no such day.",
                ],
                [
                    "« soonish » : Ce n’est pas un des choix.",
                    "« 2027-02-30 » : Ce mois n’a pas ce jour.",
                ],
            ][place];
            for told in told {
                page.wait_for_text(told);
            }
            hold(page, &[("thresholds.actions[0].label", "Call the bank")]);
            assert_eq!(page.value("thresholds.actions[0].class"), "important");
            // The message is still there when the page is opened again, and disappears once another
            // option is chosen.
            page.goto("#/capacity");
            page.goto("#/thresholds");
            for told in told {
                page.wait_for_text(told);
            }
            page.choose(
                "thresholds.actions[0].class",
                ["critical", "critique"][place],
            );
            page.wait_until("it is gone", || !page.visible_text().contains(told[0]));
            assert!(page.visible_text().contains(told[1]));

            page.goto("#/interview");
            page.wait(page.element("[data-action=edit-grid]").click());
            let tick = |item: usize| format!("interview.sections[0].items[{item}].must_have");
            paste(page, &at(&tick(0)), "maybe\nyes\n");
            page.wait_for_text(
                [
                    "“maybe”: Yes or no is needed here.",
                    "« maybe » : Il faut ici oui ou non.",
                ][place],
            );
            let ticked = |item: usize| {
                let script = "return document.querySelector(arguments[0]).checked";
                page.script(script, &[json!(at(&tick(item)))]) == true
            };
            page.wait_until("the other is ticked", || ticked(1));
        });
    }
}

#[test]
fn rows_are_added_up_to_the_most_there_may_be() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        page.element(&at("hiring.stages[0].name"));
        let stages = || page.count("[data-list='hiring.stages'] [data-row]");
        let before = stages();
        let rows: Vec<_> = (1..=23).map(|row| format!("Stage {row}")).collect();
        paste(page, &at("hiring.stages[0].name"), &rows.join("\n"));
        page.wait_for_text("Rows that did not fit: 3.");
        hold(page, &[("hiring.stages[19].name", "Stage 20")]);
        assert_eq!(stages(), 20);
        page.press("button", "Undo");
        page.wait_until("in one step they are gone", || stages() == before);
    });
}

/// In every table with rows, a column of two values fills the boxes of two rows.
#[test]
fn every_table_takes_a_block() {
    const PAGES: [(&str, &str, [&str; 2]); 7] = [
        (
            "capacity",
            "",
            ["capacity.resources[0].peak", "capacity.resources[1].peak"],
        ),
        (
            "hiring",
            "",
            ["hiring.stages[0].days", "hiring.stages[1].days"],
        ),
        (
            "interview",
            "edit-grid",
            [
                "interview.sections[0].weight",
                "interview.sections[1].weight",
            ],
        ),
        (
            "architecture",
            "",
            [
                "architecture.scaling_points[0].throughput",
                "architecture.scaling_points[1].throughput",
            ],
        ),
        (
            "thresholds",
            "",
            [
                "thresholds.metrics.db_utilisation.value",
                "thresholds.metrics.cpu.value",
            ],
        ),
        (
            "scenarios",
            "",
            ["scenarios.rows[0].months", "scenarios.rows[1].months"],
        ),
        (
            "report",
            "",
            ["report.rows[0].label", "report.rows[1].label"],
        ),
    ];
    journey(Visitor::english(), |page| {
        for (address, action, [first, second]) in PAGES {
            page.goto(&format!("#/{address}"));
            if !action.is_empty() {
                page.wait(page.element(&format!("[data-action={action}]")).click());
            }
            paste(page, &at(first), "17\n19\n");
            hold(page, &[(first, "17"), (second, "19")]);
        }
    });
}

#[test]
fn a_list_that_is_empty_takes_a_block_by_its_heads() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        let add = "[data-list='hiring.channels'] [data-action=add]";
        paste(
            page,
            add,
            "Channel\tApplications\nSchools\t120\nEvents\t80\n",
        );
        hold(
            page,
            &[
                ("hiring.channels[0].name", "Schools"),
                ("hiring.channels[0].applications", "120"),
                ("hiring.channels[1].name", "Events"),
                ("hiring.channels[1].applications", "80"),
            ],
        );
    });
}

#[test]
fn copied_rows_are_pasted_back_as_they_were() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            let shown = || {
                let script = "return [...document.querySelectorAll('.list [data-input]')].map((box) => box.value)";
                page.script(script, &[])
            };
            page.element(&at("capacity.resources[0].average"));
            let before = shown();
            page.script(KEEP, &[]);
            page.script(
                "document.querySelector('[data-action=copy-rows]').click()",
                &[],
            );
            page.wait_until("the rows are copied", || {
                page.script("return window.copied ?? null", &[]).is_string()
            });
            let block = page.script("return window.copied", &[]);
            let block = block.as_str().unwrap_or_default();
            paste(
                page,
                &at("capacity.resources[0].average"),
                "1\t2\t3\n4\t5\t6\n",
            );
            hold(page, &[("capacity.resources[1].peak", "5")]);
            assert_ne!(shown(), before);
            paste(page, &at("capacity.resources[2].average"), "1\n");
            // Starts at the first row on screen, whatever it contains now.
            paste(page, ".list [data-row] .toggle", block);
            page.wait_until("it is as it was", || shown() == before);
        });
    }
}

/// Known metrics are not rows; the visible ones are copied by name.
#[test]
fn copied_metrics_are_pasted_back_as_they_were() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/thresholds");
            let shown = || {
                let script = "return [...document.querySelectorAll('.metrics [data-input]')].map((box) => [box.dataset.input, box.value])";
                page.script(script, &[])
            };
            page.element(".metrics [data-input]");
            let before = shown();
            let first = before[0][0].as_str().unwrap_or_default().to_owned();
            page.script(KEEP, &[]);
            page.script(
                "document.querySelector('[data-action=copy-rows]').click()",
                &[],
            );
            page.wait_until("the rows are copied", || {
                page.script("return window.copied ?? null", &[]).is_string()
            });
            let block = page.script("return window.copied", &[]);
            let block = block.as_str().unwrap_or_default();
            let head = ["\tValue\tA month earlier\t", "\tValeur\tUn mois plus tôt\t"][place];
            assert!(block.starts_with(head), "{block}");
            let name = ["Database use\t", "Utilisation de la base\t"][place];
            assert!(block.lines().any(|line| line.starts_with(name)), "{block}");
            paste(page, &at(&first), "1\n2\n3\n");
            hold(page, &[(&first, "1")]);
            paste(page, &at(&first), block);
            page.wait_until("it is as it was", || shown() == before);
        });
    }
}

/// Without a selection, the copy shortcut copies the rows of the table that has the focus.
#[test]
fn the_keys_that_copy_take_the_table() {
    journey(Visitor::english(), |page| {
        page.goto("#/scenarios");
        page.element(&at("scenarios.rows[0].months"));
        page.script(KEEP, &[]);
        let copy = "const box = document.querySelector(arguments[0]); box.focus();
             box.setSelectionRange(0, arguments[1]);
             box.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }))";
        page.script(copy, &[json!(at("scenarios.rows[0].months")), json!(1)]);
        page.settle();
        assert!(page.script("return window.copied ?? null", &[]).is_null());
        page.script(copy, &[json!(at("scenarios.rows[0].months")), json!(0)]);
        page.wait_for_text("Copied: paste it into a spreadsheet, or here.");
        let copied = page.script("return window.copied", &[]);
        let copied = copied.as_str().unwrap_or_default();
        assert_eq!(copied.lines().count(), 4, "{copied}");
        assert!(copied.contains("Hypergrowth\t"), "{copied}");
    });
}

#[test]
fn where_there_is_no_table_a_block_is_refused() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            let growth = "facts.monthly_growth";
            page.element(&at(growth));
            let before = page.value(growth);
            let sentence = [
                "Several cells do not fit here: paste them into a table of rows.",
                "Plusieurs cellules ne tiennent pas ici : à coller dans un tableau de lignes.",
            ][place];
            for block in ["12\t345", "100\n190\n350"] {
                paste(page, &at(growth), block);
                page.wait_for_text(sentence);
                assert_eq!(page.value(growth), before, "{block}");
                page.script(
                    "document.querySelector('.toasts [data-action=notice-close]').click()",
                    &[],
                );
                page.wait_until("it is taken away", || {
                    !page.visible_text().contains(sentence)
                });
            }
            paste(page, &at("facts.name"), "Ours\nTheirs\n");
            hold(page, &[("facts.name", "Ours")]);
            assert_eq!(page.value("facts.name"), "Ours");
        });
    }
}

#[test]
fn money_of_another_currency_is_refused() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            let revenue = "facts.revenue_per_month";
            for own in ["EUR 500", "500 euros"] {
                page.fill(revenue, "1");
                page.fill(revenue, own);
                page.tab();
                page.wait_until("it is read", || page.value(revenue).contains("500"));
                assert_eq!(page.count("main [aria-invalid]"), 0, "{own}");
            }
            for (other, sign) in [("$500", "$"), ("500 USD", "USD")] {
                page.fill(revenue, other);
                page.wait_for_text(
                    &[
                        format!("This plan counts in EUR: “{sign}” is another currency."),
                        format!("Ce plan compte en EUR : « {sign} » est une autre devise."),
                    ][place],
                );
                assert_eq!(page.value(revenue), other, "the text stays");
            }
        });
    }
}
