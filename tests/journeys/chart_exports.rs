//! Exported charts have a margin: no text touches the edge.

use journeys::{Page, ROUTES, Visitor, journey};
use serde_json::Value;

/// Exports every chart as SVG. Returns the number of texts of each, and the texts closer to the
/// edge than `least`.
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

/// Exports every chart as PNG. Returns for each the number of pixels within `margin` of the edge
/// that differ from the corner, and whether any pixel further inside does.
const EDGES: &str = "
    const [margin, done] = arguments;
    const waits = [];
    const measure = async (name, address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const [across, down] = [image.naturalWidth, image.naturalHeight];
        const context = Object.assign(document.createElement('canvas'), { width: across, height: down }).getContext('2d');
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, across, down).data.buffer);
        let [touched, drawn] = [0, false];
        pixels.forEach((pixel, at) => {
            const [x, y] = [at % across, Math.floor(at / across)];
            const outside = Math.min(x, y, across - 1 - x, down - 1 - y) < margin;
            if (pixel !== pixels[0]) outside ? touched += 1 : drawn = true;
        });
        return [name, touched, drawn];
    };
    HTMLAnchorElement.prototype.click = function () {
        if (this.download.endsWith('.png')) waits.push(measure(this.download, this.href));
    };
    const buttons = [...document.querySelectorAll('main [data-action=png]')].filter(button => !button.closest('[hidden]'));
    for (const button of buttons) button.click();
    const look = async () => waits.length < buttons.length ? setTimeout(look, 20) : done(await Promise.all(waits));
    look();
";

/// Visits every page and runs `told` there; returns the total number of values that it returned.
fn on_every_page(page: &Page, told: impl Fn(&str) -> Vec<Value>) -> usize {
    let mut count = 0;
    for (name, route) in ROUTES {
        page.goto(route);
        page.wait_until(&format!("{name} has its headline"), || {
            page.count("main h1") == 1
        });
        page.settle();
        count += told(name).len();
        page.reload();
    }
    count
}

#[test]
fn no_text_of_a_saved_chart_touches_its_edge() {
    journey(Visitor::english(), |page| {
        let saved = on_every_page(page, |name| {
            let told = page.script_then(NEAR, &[8.into()]);
            let texts = told[0].as_array().cloned().unwrap_or_default();
            assert!(
                texts.iter().all(|count| count.as_u64() > Some(2)),
                "{name}: {told}"
            );
            assert_eq!(told[1].as_array().map(Vec::len), Some(0), "{name}: {told}");
            texts
        });
        assert!(saved >= 6, "only {saved} charts were saved");
    });
}

/// Eight units of the drawing are sixteen pixels of the PNG.
#[test]
fn nothing_of_a_picture_is_near_its_edge() {
    journey(Visitor::english(), |page| {
        let saved = on_every_page(page, |name| {
            let told = page.script_then(EDGES, &[16.into()]);
            let pictures = told.as_array().cloned().unwrap_or_default();
            for picture in &pictures {
                assert_eq!(
                    (&picture[1], &picture[2]),
                    (&0.into(), &true.into()),
                    "{name}: {told}"
                );
            }
            pictures
        });
        assert!(saved >= 6, "only {saved} pictures were saved");
    });
}
