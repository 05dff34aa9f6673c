//! The name and fragment of every page, for journeys that visit all of them.

/// Name and fragment of each page; the overview comes first.
pub const ROUTES: [(&str, &str); 11] = [
    ("overview", "#/"),
    ("facts", "#/facts"),
    ("thresholds", "#/thresholds"),
    ("capacity", "#/capacity"),
    ("scenarios", "#/scenarios"),
    ("debt", "#/debt"),
    ("hiring", "#/hiring"),
    ("interview", "#/interview"),
    ("onboarding", "#/onboarding"),
    ("architecture", "#/architecture"),
    ("report", "#/report"),
];
