//! Words without regard to capitals.

/// Whether two words differ in nothing but capitals.
///
/// ```
/// use planner::words::alike;
/// assert!(alike("Élevé", "ÉLEVÉ") && alike("ZŁ", "zł") && !alike("eleve", "élevé"));
/// ```
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    // By letters: `str::to_lowercase` carries two tables for the Greek sigma at the end of words.
    let [one, other] = [one, other].map(|word| word.chars().flat_map(char::to_lowercase));
    one.eq(other)
}
