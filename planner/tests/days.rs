//! Reading dates, and why one is refused.

use planner::words::Language;

#[test]
fn a_day_that_its_month_does_not_have() {
    use planner::model::{Day, Reason};
    assert_eq!(Day::read("2024-02-30"), Err(Reason::NoSuchDay));
    assert_eq!(Day::read("2023-02-29"), Err(Reason::NoSuchDay));
    assert_eq!(Day::read("2024-02-29"), Ok(Day::of(2024, 2, 29)));
    for text in ["2024-13-01", "1969-12-31", "tomorrow", "2024-2-3", ""] {
        assert_eq!(Day::read(text), Err(Reason::NotADate), "{text}");
    }
    let words = Language::ALL
        .map(|language| planner::words::refusal(&Reason::NoSuchDay, language, &|_| String::new()));
    assert_eq!(
        words,
        ["This month has no such day.", "Ce mois n’a pas ce jour."]
    );
}
