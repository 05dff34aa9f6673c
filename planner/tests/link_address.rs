//! Links as mail clients, chats and editors change them.

use planner::Plan;
use planner::link::{Address, Include, LinkError, Sealed, address, decode, encode};

const PAGES: [&str; 3] = ["facts", "capacity", "debt"];

fn payloads() -> Vec<String> {
    let mut all: Vec<_> = (0..40)
        .map(|n| {
            let mut plan = Plan::default();
            plan.facts.monthly_growth = (f64::from(n) / 100.0 + 0.2).into();
            plan.facts.name = "x".repeat(usize::try_from(n).unwrap_or(0)).as_str().into();
            encode(&plan, Include::ALL).expect("a link")
        })
        .collect();
    let sealed = Sealed {
        salt: [1; 16],
        nonce: [2; 12],
        text: vec![3; 40],
    };
    all.push(sealed.write().expect("a link"));
    all
}

#[track_caller]
fn opens(fragment: &str, page: &str, payload: &str) {
    assert_eq!(
        address(fragment, &PAGES),
        Address::Page(page.to_owned(), Some(payload.to_owned())),
        "{fragment}"
    );
}

#[test]
fn what_is_put_behind_a_link_is_no_part_of_it() {
    for payload in payloads() {
        for behind in [
            "",
            ")",
            ".",
            ",",
            ">",
            "]",
            "\"",
            "*",
            "**",
            "…",
            "%29",
            "%3E",
            "%20",
            "%0A",
            "/",
            "?utm_source=x",
            "&utm_source=x",
            ").",
            "%22%3E",
            "_",
            "__",
            "'",
            ";",
            "!",
            " ",
            "\n",
            "%E2%80%A6",
            "%2529",
        ] {
            opens(&format!("#/facts/{payload}{behind}"), "facts", &payload);
        }
    }
}

#[test]
fn encoded_and_broken() {
    for payload in payloads() {
        let all = |text: &str| -> String {
            text.chars()
                .map(|c| match c {
                    c if c.is_ascii_alphanumeric() => c.to_string(),
                    c => format!("%{:02X}", u32::from(c)),
                })
                .collect()
        };
        let plain = format!("/facts/{payload}");
        for fragment in [
            format!(
                "#/facts/{}",
                payload.replace('-', "%2D").replace('_', "%5F")
            ),
            format!("#{}", all(&plain)),
            format!("#{}", all(&all(&plain))),
            format!("%23{}", all(&plain)),
            format!("#/facts/{}=%0A{}", &payload[..5], &payload[5..]),
            format!("#/facts/{}=%0D%0A{}", &payload[..5], &payload[5..]),
            format!("#/facts/{}%0A{}", &payload[..5], &payload[5..]),
            format!("#/facts/{}\n {}", &payload[..5], &payload[5..]),
        ] {
            opens(&fragment, "facts", &payload);
        }
    }
}

#[test]
fn every_way_to_write_the_place() {
    for payload in payloads() {
        for fragment in [
            "#%2Ffacts%2F{}",
            "#/facts%2F{}",
            "#facts/{}",
            "#/facts/{}",
            "/facts/{}",
            "#//facts/{}",
        ] {
            opens(&fragment.replace("{}", &payload), "facts", &payload);
        }
        for fragment in ["#/{}", "#{}", "#/overview/{}", "#%2F{}"] {
            opens(&fragment.replace("{}", &payload), "", &payload);
        }
    }
}

#[test]
fn neither_a_page_nor_a_plan() {
    let page = |slug: &str| Address::Page(slug.to_owned(), None);
    for (fragment, wanted) in [
        ("", page("")),
        ("#", page("")),
        ("#/", page("")),
        ("#/overview", page("")),
        ("#/?utm_source=x", page("")),
        ("#/facts", page("facts")),
        ("#facts", page("facts")),
        ("#/facts/", page("facts")),
        ("#/facts).", page("facts")),
        ("#%2Fcapacity", page("capacity")),
        ("#/nothing", Address::Neither),
        ("#/nothing/else", Address::Neither),
        ("#main", Address::Neither),
        ("#/factsheet", Address::Neither),
        ("#/Überblick", Address::Neither),
        ("#/%C3%9Cberblick", Address::Neither),
        ("#/%00", page("")),
    ] {
        assert_eq!(address(fragment, &PAGES), wanted, "{fragment}");
    }
    // A payload that does not open is reported when it is decoded.
    for payload in payloads() {
        let broken = payload[..payload.len() - 2].to_owned();
        for fragment in [format!("#/facts/{broken}"), format!("#{broken}")] {
            let Address::Page(_, Some(found)) = address(&fragment, &PAGES) else {
                panic!("{fragment}")
            };
            assert!(
                matches!(
                    decode(&found),
                    Err(LinkError::Damaged | LinkError::NotALink)
                ),
                "{found}"
            );
        }
    }
}

/// `address` answers any text, at once.
#[test]
fn total() {
    let mut seed = 3u64;
    for _ in 0..20_000 {
        let mut text = String::from("#/");
        for _ in 0..20 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(
                [
                    '%', '2', 'F', '/', '#', '=', '0', 'A', 's', '1', 'é', '-', '_', '\n',
                ][(seed >> 33) as usize % 14],
            );
        }
        let _ = address(&text, &PAGES);
    }
    let _ = address(&"%25".repeat(1 << 20), &PAGES);
}
