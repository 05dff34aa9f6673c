//! Numbers as people type them.

use planner::model::Unit::{self, *};
use planner::words::Language::{self, *};
use planner::words::reading::{Unread, read};

#[track_caller]
fn is(text: &str, unit: Unit, language: Language, expected: f64) {
    let read = read(text, unit, language).map(|r| (r.low, r.high));
    let near = |x: f64| (x - expected).abs() <= 1e-12 * expected.abs();
    assert!(
        read.is_ok_and(|(low, high)| low == high && near(low)),
        "{text}: {read:?}"
    );
}

#[test]
fn separators() {
    for space in [" ", "\u{a0}", "\u{202f}", "\u{2009}"] {
        is(&["1", space, "234,5"].concat(), Plain, French, 1234.5);
        is(
            &["12", space, "345", space, "678"].concat(),
            Plain,
            English,
            12_345_678.0,
        );
    }
    for language in [English, French] {
        is("1,234.5", Plain, language, 1234.5);
        is("1.234,5", Plain, language, 1234.5);
        is("1.234.567", Plain, language, 1_234_567.0);
        is("1’234.5", Plain, language, 1234.5);
        is("0,5", Plain, language, 0.5);
        is(".5", Plain, language, 0.5);
        is("12.", Plain, language, 12.0);
        is("−3", Plain, language, -3.0);
        is("+7", Plain, language, 7.0);
        is("0.123", Plain, language, 0.123);
    }
}

#[test]
fn what_could_be_two_numbers_is_told() {
    let tells = |text, language| read(text, Plain, language).map(|r| (r.low, r.tell));
    assert_eq!(tells("1,234", English), Ok((1234.0, true)));
    assert_eq!(tells("1,234", French), Ok((1.234, true)));
    assert_eq!(tells("1.234", French), Ok((1.234, true)));
    assert_eq!(tells("1.234", English), Ok((1.234, false)));
    assert_eq!(tells("0,123", French), Ok((0.123, false)));
    assert_eq!(tells("12,5", French), Ok((12.5, false)));
    assert_eq!(tells("12,5", English), Ok((12.5, true)));
    assert_eq!(tells("12 500", French), Ok((12_500.0, false)));
}

#[test]
fn sizes() {
    is("12 k", Users, English, 12_000.0);
    is("12k", Users, French, 12_000.0);
    is("1.2M", Money, English, 1_200_000.0);
    is("1,2 M€", Money, French, 1_200_000.0);
    is("3 milliards", Users, French, 3e9);
    is("12m", Money, English, 12e6);
    is("2bn", Money, English, 2e9);
    is("$480k", Money, English, 480_000.0);
    is("480 k EUR", Money, French, 480_000.0);
}

#[test]
fn shares_are_always_percent() {
    is("15 %", Share, English, 0.15);
    is("15%", Share, French, 0.15);
    is("15", Share, English, 0.15);
    is("0.15", Share, English, 0.0015);
    is("99,95", Share, French, 0.9995);
    is("7", Share, French, 0.07);
    is("50 %", Times, French, 0.5);
    assert_eq!(read("15 %", Weeks, English), Err(Unread::Unit));
}

#[test]
fn rates_and_lengths_convert() {
    is("3/week", PerWeek, English, 3.0);
    is("3/semaine", PerWeek, French, 3.0);
    is("3 per week", PerWeek, English, 3.0);
    is("3 par semaine", PerWeek, French, 3.0);
    is("12/month", PerWeek, English, 12.0 / (365.25 / 7.0 / 12.0));
    is("1 200 €/an", MoneyPerMonth, French, 100.0);
    is("8 k€/mois", MoneyPerMonth, French, 8000.0);
    is("15 %/month", SharePerMonth, English, 0.15);
    is("15 %/mois", SharePerMonth, English, 0.15);
    is(
        "100 %/an",
        SharePerMonth,
        French,
        2f64.powf(1.0 / 12.0) - 1.0,
    );
    is("6 weeks", Weeks, English, 6.0);
    is("6 semaines", Weeks, English, 6.0);
    is("1 year", Months, English, 12.0);
    is("90 min", Hours, English, 1.5);
    is("250 ms", Seconds, English, 0.25);
    is("2 h/week", HoursPerWeek, English, 2.0);
    is("2 people", People, English, 2.0);
    for (text, unit) in [
        ("2 weeks", Days),
        ("3 h", People),
        ("3/week", Money),
        ("3 €", Weeks),
        ("5 apples", Count),
    ] {
        assert_eq!(read(text, unit, English), Err(Unread::Unit), "{text}");
    }
}

#[test]
fn ranges() {
    let range = |text, unit| read(text, unit, French).map(|r| (r.low, r.high));
    for text in [
        "10..20", "10 .. 20", "10 à 20", "10 to 20", "10…20", "10–20",
    ] {
        assert_eq!(range(text, Plain), Ok((10.0, 20.0)), "{text}");
    }
    assert_eq!(range("4..10,5 %", SharePerMonth), Ok((0.04, 0.105)));
    assert_eq!(range("1 à 2 M€", Money), Ok((1e6, 2e6)));
    assert_eq!(range("500..2k", Users), Ok((500.0, 2000.0)));
    assert_eq!(range("20..10", Plain), Ok((20.0, 10.0)));
}

#[test]
fn what_is_no_number_is_said() {
    for text in [
        "abc", "-", ".", "NaN", "inf", "1,23,4", "12 34", "1e5x", "..", "1..", "--3", "%",
    ] {
        assert!(read(text, Plain, English).is_err(), "{text}");
    }
    assert_eq!(read("  ", Plain, English), Err(Unread::Empty));
    assert_eq!(read("twelve", Plain, English), Err(Unread::NotANumber));
}

/// Any text is read or refused, and what is read is a number.
#[test]
fn total() {
    let alphabet: Vec<char> = "0129.,  -%€kM/weàto'…\u{202f}é".chars().collect();
    let mut seed = 7u64;
    for _ in 0..50_000 {
        let mut text = String::new();
        for _ in 0..8 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(alphabet[(seed >> 33) as usize % alphabet.len()]);
        }
        for unit in [Plain, Share, SharePerMonth, Money, Weeks, PerWeek] {
            if let Ok(read) = read(&text, unit, French) {
                assert!(read.low.is_finite() && read.high.is_finite(), "{text}");
            }
        }
    }
}
