//! What the share dialog hands on besides the link: a QR code, the system's sheet, the report, the
//! calendar, tables.

use crate::links::press;
use crate::sealed::write;
use journeys::taken::download_named;
use journeys::{Language, Page, Visitor, journey};
use planner::model::Day;
use planner::report::{csv, tables};
use planner::words;
use planner::{Plan, document, evaluate};
use serde_json::json;

/// A plan with a row in every list.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

fn link(page: &Page) -> String {
    let link = page.wait(page.element("#link").prop("value"));
    link.unwrap_or_default()
}

/// Reads the QR code as a camera would, off the drawn picture.
fn scanned(page: &Page) -> Result<String, String> {
    let picture = "const svg = document.querySelector('.code svg'); if (!svg) return null;
        const side = svg.viewBox.baseVal.width, scale = 4;
        const canvas = new OffscreenCanvas(side * scale, side * scale).getContext('2d');
        canvas.scale(scale, scale);
        for (const e of svg.children) {
            canvas.fillStyle = e.getAttribute('fill');
            if (e.tagName === 'rect') canvas.fillRect(0, 0, e.width.baseVal.value, e.height.baseVal.value);
            else canvas.fill(new Path2D(e.getAttribute('d')));
        }
        const data = canvas.getImageData(0, 0, side * scale, side * scale).data;
        const rows = [];
        for (let y = 0; y < side * scale; y++) {
            let row = '';
            for (let x = 0; x < side * scale; x++) row += data[(y * side * scale + x) * 4] < 128 ? '1' : '0';
            rows.push(row);
        }
        return rows;";
    let rows = page.script(picture, &[]);
    let rows = rows.as_array().ok_or("there is no code")?;
    let rows: Vec<&[u8]> = rows
        .iter()
        .filter_map(|row| Some(row.as_str()?.as_bytes()))
        .collect();
    let grey = |x: usize, y: usize| if rows[y][x] == b'1' { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(rows.len(), rows.len(), grey);
    let grids = image.detect_grids();
    let grid = grids.first().ok_or("no code is found")?;
    grid.decode()
        .map(|(_, text)| text)
        .map_err(|error| error.to_string())
}

#[test]
fn the_code_is_that_of_the_link_as_it_stands() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.fill("facts.name", "Zanzibar");
            press(page, "share");
            page.wait(page.element("dialog details:has(.code) summary").click());
            let words = ["QR code of the link above", "Code QR du lien ci-dessus"][place];
            page.element(&format!(".code svg[role='img'][aria-label='{words}']"));
            // Large enough for a camera.
            let wide = "return document.querySelector('.code svg').getBoundingClientRect().width";
            let wide = page.script(wide, &[]).as_f64();
            assert!(wide > Some(200.0), "{wide:?}");
            let first = link(page);
            assert_eq!(scanned(page), Ok(first.clone()));
            page.wait(page.element("[data-include='names']").click());
            page.wait_until("the link is another", || link(page) != first);
            assert_eq!(scanned(page), Ok(link(page)));
            write(page, "passphrase", "sel");
            page.wait_until("the code is that of the sealed link", || {
                link(page).contains("/s") && scanned(page) == Ok(link(page))
            });
        });
    }
}

/// Past what a code holds it is said, and the link stays.
#[test]
fn a_link_too_long_for_a_code_says_so() {
    let mut plan = Plan::default();
    let item = plan.debt.items[0].clone();
    plan.debt.items = (0..90)
        .map(|n| {
            let mut item = item.clone();
            item.name = format!("{n} {:x}", n * 2_654_435_761_u64).as_str().into();
            item.note = format!("{:x}{:x}", n * n * 40_503_777, n * 982_451_653)
                .repeat(2)
                .as_str()
                .into();
            item
        })
        .collect();
    journey(Visitor::english(), |page| {
        let text = document::write_plan(&plan).into();
        page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
        page.reload();
        press(page, "share");
        page.wait(page.element("dialog details:has(.code) summary").click());
        page.wait_for_text("too long for a QR code");
        assert!(link(page).len() > 2953);
        assert_eq!(page.count(".code svg"), 0);
    });
}

#[test]
fn the_systems_sheet_is_given_the_link_and_the_name() {
    journey(Visitor::english(), |page| {
        page.script(
            "navigator.share = (data) => { window.given = data; return Promise.reject(new DOMException('closed', 'AbortError')); }",
            &[],
        );
        press(page, "share");
        press(page, "sheet");
        let given = page.script("return window.given", &[]);
        assert_eq!(given, json!({ "url": link(page), "title": "Sample" }));
    });
}

#[test]
fn the_report_the_calendar_and_the_tables_are_handed_out() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let reading = [words::Language::English, words::Language::French][place];
        let plan = document::read_plan(FULL).unwrap_or_else(|refusal| panic!("{refusal}"));
        journey(Visitor::reading(language), |page| {
            page.script(
                "localStorage.setItem('palier.plan', arguments[0])",
                &[FULL.into()],
            );
            page.reload();
            press(page, "share");
            let name = &*plan.facts.name;

            let (file, text) = download_named(page, "download");
            assert_eq!(file, format!("{name}.palier.json"));
            assert_eq!(document::read_plan(&text).as_ref(), Ok(&plan));

            let (file, text) = download_named(page, "report");
            assert_eq!(file, format!("{name}.md"));
            assert!(text.starts_with("# "), "{text}");
            let section = ["\n## Decisions due\n", "\n## Décisions à prendre\n"][place];
            assert!(text.contains(section), "{text}");
            let shown = page.wait(page.element("#report").prop("value"));
            assert_eq!(shown.unwrap_or_default(), text);

            let (file, text) = download_named(page, "calendar");
            assert_eq!(file, format!("{name}.ics"));
            assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
            assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
            // Of this plan's save, and of today.
            assert!(text.contains("@palier.plan.1.palier"), "{text}");
            let today = page.script(
                "const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0')).join('-')",
                &[],
            );
            let today = Day::parse(today.as_str().unwrap_or_default());
            let stamp = today.map(|day| day.to_string().replace('-', ""));
            assert!(
                text.contains(&format!("DTSTAMP:{}T", stamp.unwrap_or_default())),
                "{text}"
            );

            // Every table, in the reader's own conventions.
            let outcome = evaluate(&plan);
            let offered = tables(&plan, &outcome);
            assert_eq!(page.count("#table option"), offered.len());
            for at in ["capacity.resources", "thresholds.metrics", "debt.items"] {
                let option = format!("#table option[value='{at}']");
                page.wait(page.element(&option).click());
                let (file, text) = download_named(page, "table");
                assert!(file.starts_with(name), "{file}");
                assert_eq!(file.rsplit('.').next(), Some("csv"));
                assert_eq!(csv(&plan, &outcome, at, reading), Some(text));
            }
            let words = page.wait(page.element("#table option:checked").text());
            assert_eq!(
                words,
                ["Technical debt · Debts", "Dette technique · Dettes"][place]
            );
        });
    }
}

/// A cell that a spreadsheet would take for a formula comes out as text.
#[test]
fn a_table_from_the_page_cannot_act() {
    let mut plan = Plan::default();
    plan.debt.items[0].name = "=HYPERLINK(1)".into();
    journey(Visitor::english(), |page| {
        let text = document::write_plan(&plan).into();
        page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
        page.reload();
        press(page, "share");
        page.wait(page.element("#table option[value='debt.items']").click());
        let (_, text) = download_named(page, "table");
        assert!(text.contains("'=HYPERLINK(1)"), "{text}");
    });
}

/// Where the clipboard is refused, the report is selected, ready for the keys.
#[test]
fn the_report_is_copied_or_ready_to_be() {
    journey(Visitor::english(), |page| {
        press(page, "share");
        page.wait(page.element("dialog details:has(#report) summary").click());
        press(page, "copy-report");
        page.wait_until("it is told what became of it", || {
            let text = page.visible_text();
            text.contains("Copied.") || text.contains("copy it by hand")
        });
    });
}
