//! Words of the page with values put into them.

/// Words in which each `{}` is filled with a text, in order.
pub fn say(words: &str, filled: &[&str]) -> String {
    let mut filled = filled.iter();
    let mut said = String::new();
    for (place, part) in words.split("{}").enumerate() {
        if place > 0 {
            said.push_str(filled.next().copied().unwrap_or_default());
        }
        said.push_str(part);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::say;

    #[test]
    fn values_are_put_in_in_order() {
        assert_eq!(say("{} of {}", &["3", "8"]), "3 of 8");
        assert_eq!(say("all", &["3"]), "all");
    }
}
