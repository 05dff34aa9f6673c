//! Every page by its name and address, for what walks through all of them.

/// Name and fragment of each page.
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
