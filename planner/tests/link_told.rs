//! What is reported about a link: what was removed from it, and what its sender left out.

use planner::Plan;
use planner::link::{self, Include};
use planner::words::{Language, Plain};

/// Control characters and bidirectional overrides are removed on every way in, and that is
/// reported.
#[test]
fn what_turns_letters_around_does_not_come_in() {
    let mut plan = Plan::default();
    plan.facts.name = "Invoice \u{202e}fdp.exe\u{0}".into();
    plan.debt.items[0].name = "a\tb\u{2066}".into();
    plan.debt.items[0].note = "one\r\ntwo\u{85}".into();
    let opened = link::decode(&link::encode(&plan, Include::ALL).expect("a link")).expect("a plan");
    assert_eq!(&*opened.plan.facts.name, "Invoice fdp.exe");
    assert_eq!(&*opened.plan.debt.items[0].name, "a b");
    assert_eq!(&*opened.plan.debt.items[0].note, "one\ntwo");
    let told = ["facts.name", "debt.items[0].name", "debt.items[0].note"];
    assert_eq!(opened.cleaned, told);
    let document = planner::document::write_plan(&plan);
    let file = planner::document::read_file(&document).expect("a plan");
    assert_eq!(
        (file.plan, file.cleaned),
        (opened.plan, told.map(str::to_owned).to_vec())
    );
}

/// Amounts left out are not replaced by the defaults: figures that need them say so, charts omit
/// them, and an amount entered since counts. A link of an earlier release opens as before.
#[test]
fn money_left_out_is_not_the_samples() {
    use planner::model::path::parse;
    use planner::working::{Absent, Withheld, absent, charts, figure};
    let mut plan = Plan::default();
    plan.facts.revenue_per_month = 987_654.0.into();
    plan.debt.items[0].cost_per_incident = 777.0.into();
    let include = Include {
        money: false,
        ..Include::ALL
    };
    let mut shared = link::decode(&link::encode(&plan, include).unwrap())
        .unwrap()
        .plan;
    assert!(shared.left_out.is_some());
    let outcome = planner::evaluate(&shared);
    let why = |plan: &Plan, at: &str| {
        let outcome = planner::evaluate(plan);
        let at = parse(&outcome, at).expect(at);
        absent(plan, &outcome, &at)
    };
    for rests in [
        "scenarios.rows[0].revenue_at_end",
        "scenarios.rows[0].total_cost",
        "debt.items[0].cost_per_month",
        "debt.items[0].verdict",
        "onboarding.cost",
        "thresholds.metrics.infra_share_of_revenue.value",
        "thresholds.metrics.infra_share_of_revenue.status",
        "hiring.recruiting_cost_per_hire",
    ] {
        assert_eq!(why(&shared, rests), Some(Absent::LeftOut), "{rests}");
    }
    for known in [
        "capacity.resources.cpu.months_to_critical",
        "hiring.applications_expected",
        "scenarios.rows[0].users_at_end",
    ] {
        assert_eq!(why(&shared, known), None, "{known}");
    }
    let write = Plain::new(Language::French, "EUR");
    let at = parse(&outcome, "onboarding.cost").unwrap();
    assert_eq!(
        figure(&shared, &outcome, &at, &write).as_deref(),
        Some("laissé de côté par l’expéditeur")
    );
    let names = |plan: &Plan, id| -> Vec<_> {
        let outcome = planner::evaluate(plan);
        charts(plan, &outcome, id, &write)
            .into_iter()
            .map(|chart| chart.name)
            .collect()
    };
    assert!(names(&shared, Plan::debt).len() < names(&plan, Plan::debt).len());
    assert_eq!(
        names(&shared, Plan::capacity).len(),
        names(&plan, Plan::capacity).len()
    );
    // Entered since: no longer left out.
    let withheld = Withheld::of(&shared).expect("amounts");
    assert!(withheld.input(&parse(&shared, "facts.revenue_per_month").unwrap()));
    shared.facts.revenue_per_month = 5_000.0.into();
    assert_eq!(why(&shared, "scenarios.rows[0].revenue_at_end"), None);
    let text = planner::document::write_outcome(&shared, &planner::evaluate(&shared));
    assert!(text.contains(r#""cost":null"#) && text.contains(r#""left_out""#));
    // Shared again, it is still left out; a complete link has no such mark.
    let again = link::decode(&link::encode(&shared, Include::ALL).unwrap())
        .unwrap()
        .plan;
    assert_eq!(again.left_out, shared.left_out);
    assert_eq!(
        link::decode(&link::encode(&plan, Include::ALL).unwrap())
            .unwrap()
            .plan
            .left_out,
        None
    );
}

/// Only its name makes a report's revenue money: a link without money has neither its start nor its
/// end.
#[test]
fn the_revenue_of_a_report_is_money() {
    use planner::model::path::parse;
    use planner::working::{Absent, Withheld, absent};
    let mut plan = planner::examples::example(1, Language::English);
    let revenue = plan.report.rows.iter().position(|row| row.id == "revenue");
    let revenue = revenue.expect("the quarter's revenue");
    plan.report.rows[revenue].start = Some(400_000.0.into());
    plan.report.rows[revenue].end = Some(654_321.0.into());
    let include = Include {
        money: false,
        ..Include::ALL
    };
    let shared = link::decode(&link::encode(&plan, include).unwrap())
        .unwrap()
        .plan;
    let text = planner::document::write_outcome(&shared, &planner::evaluate(&shared));
    let text = [planner::document::write_plan(&shared), text].concat();
    assert!(!text.contains("400000") && !text.contains("654321"));
    let row = |plan: &Plan, at: usize| {
        let row = &plan.report.rows[at];
        (row.id.clone(), row.start, row.end)
    };
    assert_eq!(row(&shared, revenue), ("revenue".into(), None, None));
    for other in (0..plan.report.rows.len()).filter(|other| *other != revenue) {
        assert_eq!(row(&shared, other), row(&plan, other));
    }
    let withheld = Withheld::of(&shared).expect("amounts");
    let place = |words: &str| words.replace('#', &revenue.to_string());
    for input in ["report.rows[#].start", "report.rows[#].end"] {
        assert!(withheld.input(&parse(&shared, &place(input)).unwrap()));
    }
    let outcome = planner::evaluate(&shared);
    for figure in ["report.rows[#].change", "report.rows[#].end"] {
        let at = parse(&outcome, &place(figure)).unwrap();
        assert_eq!(absent(&shared, &outcome, &at), Some(Absent::LeftOut));
    }
}

/// Sentences, key figures and figures of a plan without its money contain no amount.
#[test]
fn nothing_that_is_told_rests_on_money_left_out() {
    use planner::calculators::{self, CALCULATORS, Decision, LAYOUTS, LeftOut};
    use planner::report::{World, csv, decisions, ics, markdown, report};
    use planner::working::{Absent, assess, keys, spans};
    for language in Language::ALL {
        let write = Plain::new(language, "EUR");
        let plan = Plan {
            left_out: Some(LeftOut::Money),
            ..Plan::default()
        };
        let outcome = planner::evaluate(&plan);
        let mut said = Vec::new();
        let mut say = |sentence: &planner::calculators::Sentence| {
            let spans = spans(&plan, &outcome, sentence, &write);
            said.push(spans.into_iter().map(|span| span.text).collect::<String>());
        };
        for assessment in assess(&plan, &outcome) {
            say(&assessment.headline);
            say(&assessment.detail);
            for decision in &assessment.decisions {
                say(&decision.what);
                say(&decision.because);
            }
        }
        for (layout, calculator) in LAYOUTS.iter().zip(CALCULATORS) {
            let all = keys(&plan, &outcome, layout);
            for key in &all {
                say(&key.why);
                if let Some(value) = &key.value {
                    say(value);
                }
            }
            assert!(calculator.id != Plan::debt || all.iter().any(|key| key.value.is_some()));
        }
        let world = World {
            plan: &plan,
            outcome: &outcome,
            write: &write,
        };
        said.push(markdown(&report(&world)));
        let table = csv(&plan, &outcome, "debt.items", language).expect("a table");
        let words = Absent::LeftOut.words(language);
        // The cost of an incident was left out, and the cost of the debt depends on it.
        assert!(table.matches(&*words).count() > 1, "{table}");
        assert!(!table.contains("1000"), "{table}");
        said.push(ics(&world, plan.facts.as_of, "plan").unwrap_or_default());
        // Which debt comes first depends on what each costs.
        let assessments = calculators::assess(&plan, &outcome);
        let debts =
            |all: Vec<Decision>| all.iter().filter(|one| one.figure[0] == Plan::debt).count();
        assert!(
            debts(
                calculators::decisions(&assessments)
                    .into_iter()
                    .cloned()
                    .collect()
            ) > 0
        );
        assert_eq!(debts(decisions(&plan, &outcome)), 0);
        assert!(said.len() > 60, "{}", said.len());
        for text in said {
            assert!(!text.contains("EUR"), "{text}");
        }
    }
}
