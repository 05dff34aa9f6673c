//! The share dialog: its link opens the same plan, without what is left out; its QR code and files
//! have the right content.

use crate::saving::act;
use journeys::downloads::download_named;
use journeys::{Language, Page, Visitor, journey};
use planner::link;
use planner::report::{csv, tables};
use planner::{Plan, document, evaluate, words};
use serde_json::json;

/// A plan with a row in every list.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

fn full() -> Plan {
    let mut plan = document::read_plan(FULL).unwrap_or_else(|refusal| panic!("{refusal}"));
    plan.facts.name = "Zanzibar".into();
    plan
}

/// Loads the page with a plan, and opens the share dialog.
fn share(page: &Page, plan: &Plan) {
    let text = document::write_plan(plan).into();
    page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
    page.reload();
    act(page, "share");
}

/// Clicks the checkbox of a part of the plan that the link can leave out.
pub fn leave_out(page: &Page, what: &str) {
    page.wait(page.element(&format!("[data-include='{what}']")).click());
}

fn link(page: &Page) -> String {
    let link = page.wait(page.element("#link").prop("value"));
    link.unwrap_or_default()
}

/// Returns the dialog's link and its plan, once the plan satisfies `holds`.
pub fn shared(page: &Page, holds: impl Fn(&Plan) -> bool) -> (String, Plan) {
    page.wait_for(|| {
        let link = link(page);
        let payload = link.rsplit('/').next().unwrap_or_default();
        match link::decode(payload) {
            Ok(opened) if holds(&opened.plan) => Ok((link, opened.plan)),
            _ => Err(format!("the link is “{link}”")),
        }
    })
}

#[test]
fn the_link_opens_the_same_plan_and_what_is_left_out_is_absent() {
    let full = full();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            share(page, &full);
            page.wait_for_text(["Zanzibar, as of", "Zanzibar, situation au"][place]);
            // Candidates are left out by default.
            let (_, plan) = shared(page, |_| true);
            assert!(plan.interview.candidates.is_empty());
            leave_out(page, "candidates");
            let (_, plan) = shared(page, |plan| !plan.interview.candidates.is_empty());
            assert_eq!(plan, full);
            leave_out(page, "names");
            let (_, plan) = shared(page, |plan| plan.facts.name != full.facts.name);
            assert!(!document::write_plan(&plan).contains("Zanzibar"));
            leave_out(page, "names");
            let (link, _) = shared(page, |plan| *plan == full);
            // The link opens the plan unchanged.
            let fragment = link.split_once('#').map(|(_, fragment)| fragment);
            act(page, "close");
            page.goto(&format!("#{}", fragment.unwrap_or_default()));
            page.element("[data-action='leave']");
            page.wait_for_text("Zanzibar");
        });
    }
}

/// A shared link has the plan's name as its title only if anybody can read that name in the link.
#[test]
fn a_link_without_names_is_sent_without_one() {
    journey(Visitor::english(), |page| {
        page.script(
            "navigator.share = sent => { window.sent = sent; return Promise.resolve(); }",
            &[],
        );
        page.goto("#/facts");
        page.fill("facts.name", "Zanzibar");
        act(page, "share");
        act(page, "sheet");
        let sent = page.script("return window.sent", &[]);
        assert_eq!(sent, json!({ "url": link(page), "title": "Zanzibar" }));
        leave_out(page, "names");
        act(page, "sheet");
        let title = page.script("return window.sent.title", &[]);
        assert_eq!(title, "Palier");
        leave_out(page, "names");
        page.wait(page.element("dialog .pass summary").click());
        page.wait(
            page.element("#protect-passphrase")
                .send_keys("eau tiède sel bleu"),
        );
        page.wait_until("a protected link is sent without one, too", || {
            page.script("window.sent = null", &[]);
            act(page, "sheet");
            page.script("return window.sent?.title", &[]) == "Palier"
        });
    });
}

/// Decodes the QR code from the rendered image, as a camera would.
fn scanned(page: &Page) -> Result<String, String> {
    let picture = "const svg = document.querySelector('.qr svg'); if (!svg) return null;
        const side = svg.viewBox.baseVal.width, scale = 4;
        const canvas = new OffscreenCanvas(side * scale, side * scale).getContext('2d');
        canvas.scale(scale, scale);
        for (const e of svg.children) {
            canvas.fillStyle = e.getAttribute('fill');
            if (e.tagName === 'rect') canvas.fillRect(0, 0, e.width.baseVal.value, e.height.baseVal.value);
            else canvas.fill(new Path2D(e.getAttribute('d')));
        }
        const data = canvas.getImageData(0, 0, side * scale, side * scale).data;
        return [...Array(side * scale).keys()].map(y => [...Array(side * scale).keys()].map(x => data[(y * side * scale + x) * 4] < 128 ? '1' : '0').join(''));";
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
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill("facts.name", "Zanzibar");
        act(page, "share");
        let first = link(page);
        page.wait_until("the code is that of the link", || {
            scanned(page) == Ok(first.clone())
        });
        leave_out(page, "names");
        page.wait_until("the link is another", || link(page) != first);
        assert_eq!(scanned(page), Ok(link(page)));
        page.wait(page.element("dialog .pass summary").click());
        page.wait(
            page.element("#protect-passphrase")
                .send_keys("eau tiède sel bleu"),
        );
        page.wait_until("the code is that of the protected link", || {
            link(page).contains("/s") && scanned(page) == Ok(link(page))
        });
        // If the link is too long for a QR code, a message says so, and the link is still there.
        let mut plan = Plan::default();
        let item = plan.debt.items[0].clone();
        let debt = |n: u64| {
            let mut item = item.clone();
            item.name = format!("{n} {:x}", n * 2_654_435_761).as_str().into();
            let note = format!("{:x}{:x}", n * n * 40_503_777, n * 982_451_653);
            item.note = note.repeat(2).as_str().into();
            item
        };
        plan.debt.items = (0..90).map(debt).collect();
        share(page, &plan);
        page.wait_for_text("Too long for a QR code");
        assert!(link(page).len() > 2953);
        assert_eq!(page.count(".qr svg"), 0);
    });
}

#[test]
fn the_plan_the_report_the_calendar_and_a_table_are_handed_out() {
    journey(Visitor::english(), |page| {
        let plan = full();
        share(page, &plan);
        page.wait(page.element(".tab label:nth-of-type(3)").click());
        let (file, text) = download_named(page, "download");
        assert_eq!(file, "Zanzibar.palier.json");
        let read = document::read_file(&text).unwrap_or_else(|refusal| panic!("{refusal}"));
        assert_eq!(read.plan, plan);
        let id = read.id.map(|id| id.to_string()).unwrap_or_default();
        let (file, text) = download_named(page, "report");
        assert_eq!(file, "Zanzibar.md");
        assert!(text.starts_with("# "), "{text}");
        let (file, text) = download_named(page, "calendar");
        assert_eq!(file, "Zanzibar.ics");
        // The UIDs of events contain the plan's id, which is also in its file and its save.
        assert!(text.contains(&format!("@{id}.palier")), "{id}: {text}");
        let saved = crate::saving::stored(page, "palier.plan.1").unwrap_or_default();
        assert!(saved.contains(&id), "{saved}");
        // The time stamp is today's.
        let today = page.script(
            "const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0')).join('')",
            &[],
        );
        let stamp = format!("DTSTAMP:{}T", today.as_str().unwrap_or_default());
        assert!(text.contains(&stamp), "{stamp}: {text}");
        let offered = tables(&plan, &evaluate(&plan));
        assert_eq!(page.count("#table option"), offered.len());
        page.wait(page.element("#table option[value='debt.items']").click());
        let (file, text) = download_named(page, "table");
        assert_eq!(file, "Zanzibar - Technical debt · Debts.csv");
        let cells = csv(
            &plan,
            &evaluate(&plan),
            "debt.items",
            words::Language::English,
        );
        assert_eq!(Some(text), cells);
    });
}
