//! A page embedded in another site: what it shows, which messages it sends to the parent, what the
//! parent may set, and what nobody may.

use crate::saving::DROP;
use journeys::{Axe, Host, Language, Page, ROUTES, Theme, Visitor, journey};
use serde_json::{Value, json};

/// Origin and sandbox of a frame, and the file that it loads.
#[derive(Clone, Copy)]
struct Standing {
    other_site: bool,
    sandbox: Option<&'static str>,
    file: &'static str,
}

const ALONE: Standing = Standing {
    other_site: false,
    sandbox: Some("allow-scripts"),
    file: "palier.html",
};

const STANDINGS: [Standing; 4] = [
    Standing {
        sandbox: None,
        file: "index.html",
        ..ALONE
    },
    Standing {
        other_site: true,
        sandbox: None,
        file: "index.html",
    },
    ALONE,
    Standing {
        other_site: true,
        ..ALONE
    },
];

/// Opens an image of the site, which has no policy, and turns it into a host page that records
/// messages and applies the frame's height.
fn host(page: &Page, standing: Standing, asks: &str) {
    let script = "return new URL('icon-192.png', location).href";
    let picture = page.script(script, &[]);
    let picture = picture.as_str().unwrap_or_default().to_owned();
    let away = picture.replace("127.0.0.1", "localhost");
    let at = if standing.other_site { &away } else { &picture };
    page.wait(page.client().goto(at));
    let address = picture.replace("icon-192.png", standing.file) + asks;
    let script = "window.heard = [];
        document.body.replaceWith(document.createElement('body'));
        const frame = document.createElement('iframe');
        frame.style.width = '720px';
        addEventListener('message', event => {
            if (event.source !== frame.contentWindow) return;
            heard.push(event.data);
            if (event.data.type === 'palier:resize') frame.style.height = `${event.data.height}px`;
        });
        if (arguments[1]) frame.sandbox = arguments[1];
        frame.src = arguments[0];
        document.body.append(frame)";
    page.script(script, &[address.into(), standing.sandbox.into()]);
}

/// Returns the messages of one type that the host received.
fn heard(page: &Page, kind: &str) -> Vec<Value> {
    let script = "return heard.filter(message => message.type === arguments[0])";
    let messages = page.script(script, &[kind.into()]);
    messages.as_array().cloned().unwrap_or_default()
}

fn wait_for(page: &Page, kind: &str, count: usize) -> Value {
    page.wait_until(&format!("{count} times {kind}"), || {
        heard(page, kind).len() >= count
    });
    heard(page, kind).pop().unwrap_or_default()
}

fn send(page: &Page, message: &Value) {
    let script = "document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*')";
    page.script(script, std::slice::from_ref(message));
}

#[test]
fn in_every_kind_of_frame_it_tells_and_takes_what_the_message_table_says() {
    for standing in STANDINGS {
        journey(Visitor::english(), |page| {
            page.script("localStorage.setItem('kept', 'as it is')", &[]);
            host(page, standing, "?embed=capacity&lang=en#/capacity");
            let ready = wait_for(page, "palier:ready", 1);
            assert_eq!(
                ready,
                json!({"type": "palier:ready", "slug": "capacity", "format": 1})
            );
            let first = wait_for(page, "palier:outcome", 1);
            assert_eq!(first["slug"], "capacity");
            let cpu = &first["figures"]["resources"]["cpu"];
            assert!(cpu["months_to_critical"].is_f64(), "{cpu}");
            // Slower growth makes it later.
            let set = json!({"type": "palier:set", "inputs": {"facts": {"monthly_growth": 0.05}}});
            send(page, &set);
            let slower = wait_for(page, "palier:outcome", 2);
            let later = &slower["figures"]["resources"]["cpu"]["months_to_critical"];
            // Expected: ln(0.9/0.7) / ln 1.05
            let hand = (0.9f64 / 0.7).ln() / 1.05f64.ln();
            assert!((later.as_f64().unwrap_or_default() - hand).abs() < 1e-9);
            assert_ne!(first["payload"], slower["payload"]);
            // A message that changes nothing is answered, too.
            send(page, &set);
            assert_eq!(wait_for(page, "palier:outcome", 3), slower);
            for (count, (inputs, path, reason)) in [
                (
                    json!({"facts": {"monthly_growth": 9}}),
                    "facts.monthly_growth",
                    "must be from -0.5 to 3",
                ),
                (json!({"nothing": 1}), "nothing", "no such key"),
                (json!([1]), "", "must be an object"),
            ]
            .into_iter()
            .enumerate()
            {
                send(page, &json!({"type": "palier:set", "inputs": inputs}));
                let refused = wait_for(page, "palier:refused", count + 1);
                assert_eq!(refused["path"], path, "{refused}");
                assert!(
                    refused["reason"]
                        .as_str()
                        .is_some_and(|told| told.contains(reason)),
                    "{refused}"
                );
            }
            assert_eq!(
                heard(page, "palier:outcome").len(),
                3,
                "a refusal changes nothing"
            );
            if !standing.other_site {
                let kept = page.script("return JSON.stringify(Object.entries(localStorage))", &[]);
                assert_eq!(kept, r#"[["kept","as it is"]]"#);
            }
            // The frame is as high as its content, and its height is stable.
            page.wait_until("the frame has come to rest", || {
                let before = heard(page, "palier:resize").len();
                page.settle();
                page.settle();
                heard(page, "palier:resize").len() == before
            });
            page.wait(page.element("iframe").enter_frame());
            let room = page.script(
                "return document.documentElement.scrollHeight - innerHeight",
                &[],
            );
            assert_eq!(room, 0, "the frame shows all of it");
            assert_eq!(page.count("nav, .bar, .tabs, .panel"), 0);
            page.wait_for_text("Trying numbers here changes nothing for others.");
            // The frame does not import a file that its reader drops.
            let left = page.script(DROP, &[r#"{"facts":{"name":"Mine"}}"#.into()]);
            assert_eq!(left, true, "a file that is dropped is not taken");
            // The reader can change numbers, too.
            page.fill("facts.monthly_growth", "8");
            page.wait(page.client().clone().enter_parent_frame());
            wait_for(page, "palier:outcome", 4);
        });
    }
}

#[test]
fn a_hostile_parent_changes_nothing_and_slows_nothing() {
    journey(Visitor::english(), |page| {
        host(page, ALONE, "?embed=debt&lang=en#/debt");
        wait_for(page, "palier:outcome", 1);
        for shape in [
            json!("palier:set"),
            json!(7),
            json!(null),
            json!([{"type": "palier:set"}]),
            json!({"type": "palier:outcome", "inputs": {}}),
            json!({"kind": "palier:set", "inputs": {"facts": {"name": "No"}}}),
        ] {
            send(page, &shape);
        }
        // A window that is not the parent, but can reach the frame.
        let sibling = "const other = document.createElement('iframe');
            document.body.append(other);
            const script = other.contentDocument.createElement('script');
            script.textContent = \"parent.document.querySelector('iframe').contentWindow.postMessage({ type: 'palier:set', inputs: { facts: { monthly_growth: 0.5 } } }, '*')\";
            other.contentDocument.body.append(script)";
        page.script(sibling, &[]);
        let flood = "const frame = document.querySelector('iframe').contentWindow;
            for (let count = 0; count < 10000; count += 1)
                frame.postMessage({ type: 'palier:set', inputs: { facts: { developers: 10 + count % 9 } } }, '*')";
        page.script(flood, &[]);
        wait_for(page, "palier:refused", 1);
        page.settle();
        let told = heard(page, "palier:refused");
        assert!(
            told.iter()
                .all(|refused| refused["reason"] == "too many messages at a time: at most 20"),
            "{told:?}"
        );
        assert!(told.len() < 100, "told once in a row: {}", told.len());
        assert!(heard(page, "palier:outcome").len() < 500);
        // The frame still works.
        let opened = || {
            let now = heard(page, "palier:outcome").pop().unwrap_or_default();
            let payload = now["payload"].as_str().unwrap_or_default().to_owned();
            planner::link::decode(&payload).expect("what it tells is a link")
        };
        page.wait_until("the flood is over", || {
            let inputs = json!({"facts": {"developers": 40}});
            send(page, &json!({"type": "palier:set", "inputs": inputs}));
            page.settle();
            *opened().plan.facts.developers == 40.0
        });
        let opened = opened();
        assert_eq!(
            *opened.plan.facts.monthly_growth, 0.15,
            "nobody else was heard"
        );
    });
}

#[test]
fn every_page_stands_alone_in_both_languages_and_themes() {
    for (language, theme) in [
        (Language::English, Theme::Light),
        (Language::French, Theme::Dark),
    ] {
        let visitor = Visitor::english();
        journey(visitor, |page| {
            let mut axe = Axe::new(page, &visitor);
            for (slug, _) in ROUTES.into_iter().filter(|(slug, _)| *slug != "facts") {
                let (tag, named) = (language.code(), theme.code());
                page.goto(&format!("?embed={slug}&lang={tag}&theme={named}#/{slug}"));
                page.element(&format!(".embed [data-headline='{slug}']"));
                let marks = page.script("const root = document.documentElement; return `${root.lang} ${root.dataset.theme}`", &[]);
                assert_eq!(marks, format!("{tag} {named}"));
                assert_eq!(page.count("nav, .bar, .tabs, .panel"), 0, "{slug}");
                let script = "return document.querySelector('.embed > footer a').href";
                page.wait_until("it leads to the whole plan on this page", || {
                    let full = page.script(script, &[]);
                    let full = full.as_str().unwrap_or_default();
                    full.contains(&format!("/#/{slug}/")) && !full.contains("embed=")
                });
                // axe-core does not know the canvas that a browser paints below a page without a
                // background.
                page.script("document.documentElement.style.background = 'Canvas'", &[]);
                axe.check(slug);
            }
            axe.assert_no_violations();
        });
    }
}

#[test]
fn the_element_sizes_its_frame_hands_out_figures_and_takes_another_plan() {
    journey(Visitor::english(), |page| {
        let picture = page.script("return new URL('icon-192.png', location).href", &[]);
        let picture = picture.as_str().unwrap_or_default().to_owned();
        page.wait(page.client().goto(&picture));
        let script = "window.told = [];
            for (const kind of ['palier-outcome', 'palier-refused'])
                addEventListener(kind, event => told.push([kind, event.detail]));
            document.body.innerHTML = `<palier-calculator slug=\"onboarding\" lang=\"fr\" plan='{\"onboarding\":{\"mentor_hours\":1}}'></palier-calculator>`;
            const script = document.createElement('script');
            script.src = './palier-embed.js';
            document.head.append(script)";
        page.script(script, &[]);
        let told = |kind: &str| {
            let script =
                "return told.filter(([kind]) => kind === arguments[0]).map(([, detail]) => detail)";
            let all = page.script(script, &[kind.into()]);
            all.as_array().cloned().unwrap_or_default()
        };
        page.wait_until("it says what it refuses", || {
            !told("palier-refused").is_empty()
        });
        assert_eq!(told("palier-refused")[0]["path"], "onboarding.mentor_hours");
        let count = told("palier-outcome").len();
        let change =
            "document.querySelector('palier-calculator').setAttribute('plan', arguments[0])";
        page.script(change, &[r#"{"facts":{"planned_hires":2}}"#.into()]);
        page.wait_until("it hands out figures", || {
            told("palier-outcome").len() > count
        });
        let outcome = told("palier-outcome").pop().unwrap_or_default();
        assert_eq!(outcome["slug"], "onboarding");
        let high = "return document.querySelector('palier-calculator iframe').getBoundingClientRect().height";
        page.wait_until("the frame is as high as its content", || {
            page.script(high, &[]) != 640
        });
        page.wait(page.element("iframe").enter_frame());
        page.wait_for_text("Ouvrir le plan entier");
    });
}

/// Allows scripts, but not WebAssembly.
pub const NO_WASM: &str = "script-src 'self' 'unsafe-inline'";

/// Asserts that the console has reported nothing but refused WebAssembly.
pub fn assert_wasm_alone_is_refused(page: &Page) {
    let errors = page.errors();
    let refused = |error: &String| error.contains("WebAssembly");
    assert!(errors.iter().all(refused), "{errors:?}");
}

/// Brings all animations to their end.
const FINISH: &str = "for (const animation of document.getAnimations()) animation.finish()";

#[test]
fn where_a_host_lets_no_webassembly_run_the_frame_says_what_it_must_allow() {
    journey(Visitor::english(), |page| {
        for standing in [STANDINGS[0], ALONE] {
            let framed = |policy: &str| {
                let server = Host::with_policy(page, policy);
                page.wait(page.client().goto(&server.address));
                host(page, standing, "?embed=capacity&lang=en#/capacity");
                page.wait(page.element("iframe").enter_frame());
                server
            };
            let _refusing = framed(NO_WASM);
            // The sentence waits for eight seconds, in case the line is only slow.
            page.element(".not-started");
            page.script(FINISH, &[]);
            for told in [
                "its Content-Security-Policy needs 'wasm-unsafe-eval' in script-src",
                "sa Content-Security-Policy demande 'wasm-unsafe-eval' dans script-src",
            ] {
                page.wait_for_text(told);
            }
            assert_wasm_alone_is_refused(page);
            let _allowing = framed(&format!("{NO_WASM} 'wasm-unsafe-eval'"));
            page.element(".embed [data-headline=capacity]");
            // Leave the page first, so that its pending fetches end before the server does.
            page.wait(page.client().goto("about:blank"));
        }
    });
}
