//! Charts in the page: drawn with the plan, their values told by keys and pointer, their tables, and
//! what can be saved of them.

use journeys::{Page, Visitor, journey};
use serde_json::Value;

const RIGHT: &str = "\u{e014}";
const END: &str = "\u{e010}";
const ESCAPE: &str = "\u{e00c}";

/// The drawing of a chart, as text.
fn drawing(page: &Page, chart: &str) -> String {
    let script = "return document.querySelector(`[data-chart=${arguments[0]}] svg.plot`).outerHTML";
    let drawing = page.script(script, &[chart.into()]);
    drawing.as_str().unwrap_or_default().to_owned()
}

/// What is told of the value asked for.
fn told(page: &Page, chart: &str) -> String {
    let script = "return document.querySelector(`[data-chart=${arguments[0]}] output`).textContent";
    let told = page.script(script, &[chart.into()]);
    told.as_str().unwrap_or_default().to_owned()
}

fn caption(page: &Page, chart: &str) -> String {
    let script = "return document.querySelector(`[data-chart=${arguments[0]}] figcaption`)?.textContent ?? ''";
    let said = page.script(script, &[chart.into()]);
    said.as_str().unwrap_or_default().to_owned()
}

#[test]
fn keys_tell_the_values_of_a_chart() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-chart=capacity-use] svg.plot");
        page.script(
            "document.querySelector('[data-chart=capacity-use] .stage').focus()",
            &[],
        );
        page.keys(RIGHT);
        page.keys(RIGHT);
        let said = told(page, "capacity-use");
        assert!(
            said.starts_with("30 May 2024: Database 92%; Processor 80.5%"),
            "{said}"
        );
        assert_eq!(page.count("[data-chart=capacity-use] .cursor .dot"), 4);
        page.keys(END);
        assert_ne!(told(page, "capacity-use"), said);
        page.keys(ESCAPE);
        assert_eq!(told(page, "capacity-use"), "");
        assert_eq!(page.count(".cursor"), 0);
    });
}

#[test]
fn a_chart_follows_what_is_typed_and_its_table_with_it() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        page.element("[data-chart=hiring-chance] svg.plot");
        let before = caption(page, "hiring-chance");
        assert!(before.contains("798"), "{before}");
        page.script(
            "document.querySelector('[data-chart=hiring-chance] details').open = true",
            &[],
        );
        page.element("[data-chart=hiring-chance] tbody td");
        // 90 % sure of one hire at 1 %: 1 − 0.99^230.
        page.fill("facts.planned_hires", "1");
        page.wait_until("the chart follows", || {
            caption(page, "hiring-chance").contains("230")
        });
        let table = page.script(
            "return document.querySelector('[data-chart=hiring-chance] table').innerText",
            &[],
        );
        assert!(
            table.as_str().is_some_and(|table| table.contains("230")),
            "{table}"
        );
    });
}

/// What is not on view says what it shows, and is drawn once it is seen, or printed.
#[test]
fn a_chart_that_nobody_sees_is_drawn_later() {
    for printed in [false, true] {
        journey(Visitor::english(), |page| {
            let chart = "capacity-use";
            page.goto("#/capacity");
            page.element("[data-chart=capacity-use] svg.plot");
            let (before, said) = (drawing(page, chart), caption(page, chart));
            page.see("[data-input='facts.monthly_growth']");
            page.fill("facts.monthly_growth", "8");
            page.wait_until("the sentence follows", || caption(page, chart) != said);
            assert!(drawing(page, chart) == before, "drawn for nobody");
            if printed {
                page.script("dispatchEvent(new Event('beforeprint'))", &[]);
            } else {
                page.see("[data-chart=capacity-use]");
            }
            page.wait_until("it is drawn", || drawing(page, chart) != before);
        });
    }
}

/// A chart that cannot be drawn keeps its room while somebody types, and no longer.
#[test]
fn a_chart_that_cannot_be_drawn_goes() {
    journey(Visitor::english(), |page| {
        let (path, chart) = (
            "capacity.resources[0].average",
            "[data-chart=capacity-response]",
        );
        page.goto("#/capacity");
        page.element(chart);
        page.fill(path, "100");
        page.wait_until("its room is left", || {
            page.count("[data-chart=capacity-response].gone") == 1
        });
        page.tab();
        page.wait_until("it is gone", || page.count(chart) == 0);
        page.fill(path, "50");
        page.wait_until("it is there again", || page.count(chart) == 1);
    });
}

/// Whoever types and prints has what was typed, not what was there before.
#[test]
fn what_is_printed_was_typed() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-chart=capacity-use] svg.plot");
        let before = drawing(page, "capacity-use");
        // All that a browser does between an event and the next one, and no frame.
        let print = "const done = arguments[0];
            const after = async (act) => { act(); for (let turn = 0; turn < 99; turn += 1) await null; };
            const box = document.querySelector(`[data-input='facts.monthly_growth']`);
            box.focus();
            box.value = '8';
            after(() => box.dispatchEvent(new InputEvent('input', { bubbles: true })))
                .then(() => after(() => dispatchEvent(new Event('beforeprint'))))
                .then(() => done([document.querySelector(`[data-figure='capacity.resources.cpu.months_to_critical']`).textContent,
                document.querySelector('[data-chart=capacity-use] svg.plot').outerHTML]))";
        let printed = page.script_then(print, &[]);
        assert_eq!(printed[0], "3.27\u{a0}months");
        assert!(printed[1].as_str().is_some_and(|now| now != before));
    });
}

#[test]
fn the_pointer_tells_the_nearest_value() {
    journey(Visitor::french(), |page| {
        page.goto("#/hiring");
        page.element("[data-chart=hiring-funnel] svg.plot");
        page.script(
            "const stage = document.querySelector('[data-chart=hiring-funnel] .stage');
             const at = stage.getBoundingClientRect();
             const place = { clientX: at.left + 5, clientY: at.top + 30, bubbles: true };
             stage.dispatchEvent(new PointerEvent('pointermove', place));",
            &[],
        );
        assert_eq!(
            told(page, "hiring-funnel"),
            "Candidatures\u{a0}: Retenus 100"
        );
    });
}

/// The saved drawing and picture, as the browser would write them.
#[test]
fn a_chart_is_saved_whole() {
    journey(Visitor::english(), |page| {
        page.goto("#/debt");
        page.element("[data-chart=debt-break-even] svg.plot");
        page.script(
            "window.saved = [];
             const files = new Map(), address = URL.createObjectURL;
             URL.createObjectURL = (file) => {
               const made = address.call(URL, file);
               files.set(made, file);
               return made;
             };
             HTMLAnchorElement.prototype.click = async function () {
               const file = files.get(this.href);
               const start = file.type === 'image/png'
                 ? (await createImageBitmap(file)).width : (await file.text()).slice(0, 40);
               saved.push([this.download, file.type, start]);
             };
             for (const deed of ['svg', 'png'])
               document.querySelector(`[data-chart=debt-break-even] [data-action=${deed}]`).click();",
            &[],
        );
        let saved = || page.script("return saved", &[]);
        page.wait_until("both are saved", || {
            saved().as_array().is_some_and(|saved| saved.len() == 2)
        });
        let width = page.script(
            "return Number(document.querySelector('[data-chart=debt-break-even] svg').getAttribute('width'))",
            &[],
        );
        let saved = saved();
        let of = |kind: &str| -> Option<Value> {
            let all = saved.as_array()?;
            all.iter().find(|saved| saved[1] == kind).cloned()
        };
        let drawing = of("image/svg+xml").expect("a drawing");
        assert_eq!(drawing[0], "debt-break-even.svg");
        assert_eq!(drawing[2], "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        let picture = of("image/png").expect("a picture");
        assert_eq!(picture[0], "debt-break-even.png");
        assert_eq!(picture[2].as_f64(), width.as_f64().map(|width| 2.0 * width));
    });
}
