//! Every page by its name and address, for what walks through all of them.

/// Name and fragment of each page.
pub const ROUTES: [(&str, &str); 10] = [
    ("overview", "#/"),
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
