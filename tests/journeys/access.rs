//! axe-core finds no barrier on any page, in both languages and both themes.

use journeys::{Language, ROUTES, Theme, Visitor, Watch, journey};

#[test]
fn no_page_has_a_barrier() {
    for language in Language::ALL {
        for theme in Theme::ALL {
            let visitor = Visitor::reading(language).with_theme(theme);
            journey(visitor, |page| {
                let mut watch = Watch::new(page, &visitor);
                for (name, route) in ROUTES {
                    page.goto(route);
                    page.wait_until(&format!("{name} has its headline"), || {
                        page.count("main h1") == 1
                    });
                    watch.look(name);
                }
                watch.assert_nothing();
            });
        }
    }
}

#[test]
fn the_first_plan_has_no_barrier() {
    for visitor in Language::ALL.map(Visitor::reading) {
        journey(visitor, |page| {
            let mut watch = Watch::new(page, &visitor);
            page.goto("#/first-plan");
            page.element("[data-first='average']");
            watch.look("first plan");
            watch.assert_nothing();
        });
    }
}
