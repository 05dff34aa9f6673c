//! Texts of bands, in English and French.

planner::words! {
    /// Texts of bands in one language.
    from: "" / "de ";
    to: " to " / " à ";
    from_day: "" / "du ";
    to_day: " to " / " au ";
    day_on: "from {} on" / "à partir du {}";
    more: "{} or more" / "{} ou plus";
    up_to: ", up to " / ", jusqu’à ";
    or_never: ", or never in " / ", ou jamais dans ";
    or_unknown: ", or not known in " / ", ou inconnu dans ";
    never_in: "never in " / "jamais dans ";
    unknown_in: "not known in " / "inconnu dans ";
    of_cases: " of cases" / " des cas";
    in_share: "in " / "dans ";
    under: "under " / "moins de ";
    over: "over " / "plus de ";
}
