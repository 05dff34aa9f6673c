//! Reading numbers as people type them.

use planner::model::Unit::{self, *};
use planner::words::Language::{self, *};
use planner::words::reading::{Expected, Read, ReadError, read_back};

/// A number that may be negative, in a plan in euros.
fn expected(unit: Unit) -> Expected<'static> {
    Expected {
        unit,
        whole: false,
        negative: true,
        currency: "EUR",
    }
}

fn read(text: &str, unit: Unit, language: Language) -> Result<Read, ReadError> {
    planner::words::reading::read(text, &expected(unit), language)
}

#[track_caller]
fn is(text: &str, unit: Unit, language: Language, expected: f64) {
    let read = read(text, unit, language).map(|r| (r.low, r.high));
    let near = |x: f64| (x - expected).abs() <= 1e-12 * expected.abs();
    assert!(
        read.as_ref()
            .is_ok_and(|(low, high)| low == high && near(*low)),
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
    is("€480k", Money, English, 480_000.0);
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
    assert_eq!(
        read("15 %", Weeks, English),
        Err(ReadError::Unit("%".into()))
    );
}

#[test]
fn rates_and_lengths_convert() {
    is("3/week", PerWeek, English, 3.0);
    is("3/semaine", PerWeek, French, 3.0);
    is("3 per week", PerWeek, English, 3.0);
    is("3 par semaine", PerWeek, French, 3.0);
    is("12/month", PerWeek, English, 12.0 / (365.25 / 7.0 / 12.0));
    is("1 200 €/an", MoneyPerMonth, French, 100.0);
    is("1 200 €/ANNÉE", MoneyPerMonth, French, 100.0);
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
        let unit = read(text, unit, English);
        assert!(matches!(unit, Err(ReadError::Unit(_))), "{text}: {unit:?}");
    }
}

#[test]
fn ranges() {
    let range = |text, unit| read(text, unit, French).map(|r| (r.low, r.high));
    for text in [
        "de 10 à 20",
        "entre 10 et 20",
        "between 10 and 20",
        "10..20",
        "10 .. 20",
        "10 à 20",
        "10 to 20",
        "10…20",
        "10–20",
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
    assert_eq!(read("  ", Plain, English), Err(ReadError::Empty));
    assert_eq!(read("twelve", Plain, English), Err(ReadError::NotANumber));
}

/// A dash separates two numbers if none can be negative; otherwise the reason says how to write a
/// range.
#[test]
fn dashes() {
    let positive = |text: &str, unit| {
        let expected = Expected {
            negative: false,
            ..expected(unit)
        };
        planner::words::reading::read(text, &expected, English).map(|r| (r.low, r.high))
    };
    for text in ["10-20", "10 - 20", "10 -20", "10\u{2212}20"] {
        assert_eq!(positive(text, Count), Ok((10.0, 20.0)), "{text}");
        assert_eq!(read(text, Count, English), Err(ReadError::Dash), "{text}");
    }
    assert_eq!(positive("10-20 %", Share), Ok((0.1, 0.2)));
    assert_eq!(positive("1E-2-2e1", Count), Ok((0.01, 20.0)));
    assert_eq!(positive("-5", Count), Ok((-5.0, -5.0)));
}

#[test]
fn powers_of_ten() {
    is("1e3", Plain, English, 1000.0);
    is("1E-2", Plain, French, 0.01);
    is("2,5e+6", Users, French, 2.5e6);
    is("1e3 €", Money, French, 1000.0);
    for text in ["1e", "1e5x", "1e1000", "e3"] {
        assert!(read(text, Plain, English).is_err(), "{text}");
    }
}

#[test]
fn around_a_number() {
    let range = |text, unit| read(text, unit, English).map(|r| (r.low, r.high));
    for text in ["15±3", "15 ± 3", "15 +/- 3", "15+-3"] {
        assert_eq!(range(text, Plain), Ok((12.0, 18.0)), "{text}");
    }
    assert_eq!(range("15 ± 3 %", Share), Ok((0.12, 0.18)));
    assert_eq!(range("15 % ± 3", Share), Ok((0.12, 0.18)));
    assert_eq!(range("1 M€ ± 100 k€", Money), Ok((900_000.0, 1_100_000.0)));
    assert!(range("15±-3", Plain).is_err() && range("±3", Plain).is_err());
}

/// The reason names what is wrong.
#[test]
fn sentences_that_fit() {
    assert_eq!(read("1/2", Plain, English), Err(ReadError::Fraction));
    assert_eq!(read("1_000", Plain, English), Err(ReadError::Grouping('_')));
    for text in ["12\t345", "100\n190\n350", "1\r\n2"] {
        assert_eq!(
            read(text, Plain, English),
            Err(ReadError::Several),
            "{text:?}"
        );
    }
    for (text, words) in [
        (
            "1/2",
            [
                "Fractions are not read: write 0.5 for 1/2.",
                "Les fractions ne sont pas lues\u{a0}: écrivez 0,5 pour 1/2.",
            ],
        ),
        (
            "1_000",
            [
                "“_” does not group digits: write 1,000 or 1000.",
                "«\u{a0}_\u{a0}» ne sépare pas les milliers\u{a0}: écrivez 1\u{202f}000 ou 1000.",
            ],
        ),
    ] {
        for language in Language::ALL {
            let why = read(text, Plain, language).expect_err(text);
            assert_eq!(
                planner::words::read_error(&why, language),
                language.of(words)
            );
        }
    }
    // A single cell copied from a spreadsheet ends with a line break.
    is("12\n", Plain, English, 12.0);
    let said = |text: &str, unit, language| {
        let why = read(text, unit, language).expect_err("refused");
        planner::words::read_error(&why, language)
    };
    assert_eq!(
        said("5 apples", Count, English),
        "“apples” does not fit here."
    );
    assert_eq!(
        said("$500", Money, English),
        "This plan counts in EUR: “$” is another currency."
    );
    assert_eq!(
        said("500 USD", Money, French),
        "Ce plan compte en EUR\u{a0}: «\u{a0}USD\u{a0}» est une autre devise."
    );
}

/// If a whole number is expected, a point before three digits is flagged as ambiguous in English,
/// too.
#[test]
fn a_point_in_a_whole_number() {
    let expected = Expected {
        whole: true,
        ..expected(Users)
    };
    let read = |text: &str| planner::words::reading::read(text, &expected, English);
    assert_eq!(read("1.000").map(|r| (r.low, r.tell)), Ok((1.0, true)));
    assert_eq!(read("1000").map(|r| (r.low, r.tell)), Ok((1000.0, false)));
}

#[test]
fn what_was_converted_is_read_back_in_few_digits() {
    let exact = read("3/week", PerMonth, English).map(|read| read.low);
    assert_eq!(exact, Ok(30.4375 / 7.0 * 3.0));
    for (exact, shown) in [
        (30.4375 / 7.0 * 3.0, 13.0),
        (3.15 / 7.0 * 30.4375, 13.7),
        (12_345.678_912_345, 12_346.0),
        (0.001_234_567_891_23, 0.001_23),
        (1_234_567.89, 1_234_567.89),
        (0.0, 0.0),
        (-13.044_642_857_142_9, -13.0),
    ] {
        assert_eq!(read_back(exact), shown);
    }
}

#[test]
fn the_plans_own_currency_and_others() {
    let money = |text: &str, currency: &'static str| {
        let expected = Expected {
            currency,
            ..expected(Money)
        };
        planner::words::reading::read(text, &expected, French).map(|r| r.low)
    };
    for text in [
        "EUR 500",
        "500 EUR",
        "500 euros",
        "500 euro",
        "€500",
        "€ 500",
        "500€",
        "500 €",
        "500 eur",
        "0,5 k€",
        "0,5 kEUR",
        "+€500",
    ] {
        assert_eq!(money(text, "EUR"), Ok(500.0), "{text}");
    }
    for text in [
        "$500",
        "500 $",
        "500 USD",
        "USD 500",
        "£500",
        "500 CHF",
        "US$500",
        "500 dollars",
        "500 francs",
        "500 k$",
        "500 JPY",
        "XYZ 500",
    ] {
        assert!(
            matches!(money(text, "EUR"), Err(ReadError::Currency(..))),
            "{text}: {:?}",
            money(text, "EUR")
        );
    }
    for (text, currency) in [
        ("$500", "USD"),
        ("$500", "CAD"),
        ("CA$500", "CAD"),
        ("US$ 500", "USD"),
        ("£500", "GBP"),
        ("CHF 500", "CHF"),
        ("500 Fr.", "CHF"),
        ("500 francs", "CHF"),
        ("500 zł", "PLN"),
        ("500 kr", "SEK"),
        ("¥500", "JPY"),
        ("500 NOK", "NOK"),
    ] {
        assert_eq!(money(text, currency), Ok(500.0), "{text}");
    }
    assert!(matches!(
        money("CA$500", "USD"),
        Err(ReadError::Currency(..))
    ));
    assert!(matches!(
        money("EUR 500 USD", "EUR"),
        Err(ReadError::Currency(..))
    ));
    // A foreign currency is also found within a range.
    assert!(matches!(
        money("$500..600", "EUR"),
        Err(ReadError::Currency(..))
    ));
    assert!(matches!(
        money("500 ± 10 $", "EUR"),
        Err(ReadError::Currency(..))
    ));
}

/// Any text is either read or refused, and what is read is finite.
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
