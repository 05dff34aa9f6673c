//! Charts that are taken have a margin of their own: no text touches the edge.

use journeys::{Page, ROUTES, Visitor, journey};
use serde_json::Value;

/// Saves every drawing of the page, and tells each text that is nearer than this to the edge.
const NEAR: &str = "
    const [least, done] = arguments;
    const files = new Map(), address = URL.createObjectURL;
    const [found, waits] = [[], []];
    URL.createObjectURL = file => { const made = address.call(URL, file); files.set(made, file); return made; };
    const measure = async (name, file) => {
        const holder = document.createElement('div');
        holder.append(new DOMParser().parseFromString(await file.text(), 'image/svg+xml').documentElement);
        document.body.append(holder);
        const edge = holder.firstChild.getBoundingClientRect();
        const texts = [...holder.querySelectorAll('text')];
        for (const text of texts) {
            const at = text.getBoundingClientRect();
            const room = Math.min(at.left - edge.left, edge.right - at.right, at.top - edge.top, edge.bottom - at.bottom);
            if (at.width && room < least) found.push(`${name}: “${text.textContent}” has ${room}`);
        }
        holder.remove();
        return texts.length;
    };
    HTMLAnchorElement.prototype.click = function () {
        if (this.download.endsWith('.svg')) waits.push(measure(this.download, files.get(this.href)));
    };
    const buttons = [...document.querySelectorAll('main [data-action=svg]')].filter(button => !button.closest('[hidden]'));
    for (const button of buttons) button.click();
    const look = async () => waits.length < buttons.length ? setTimeout(look, 20) : done([await Promise.all(waits), found]);
    look();
";

fn near(page: &Page, least: u64) -> Value {
    page.script_then(NEAR, &[least.into()])
}

#[test]
fn no_text_of_a_saved_chart_touches_its_edge() {
    journey(Visitor::english(), |page| {
        let mut saved = 0;
        for (name, route) in ROUTES {
            page.goto(route);
            page.wait_until(&format!("{name} has its headline"), || {
                page.count("main h1") == 1
            });
            page.settle();
            let told = near(page, 8);
            let texts = told[0].as_array().cloned().unwrap_or_default();
            assert!(
                texts.iter().all(|count| count.as_u64() > Some(2)),
                "{name}: {told}"
            );
            assert_eq!(told[1].as_array().map(Vec::len), Some(0), "{name}: {told}");
            saved += texts.len();
            page.reload();
        }
        assert!(saved >= 6, "only {saved} charts were saved");
    });
}
