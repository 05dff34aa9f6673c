//! Placeholders in the page's words.

/// Replaces each `{}` by the next value; by nothing once there are no more values.
pub fn filled(words: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut text = String::new();
    for (place, part) in words.split("{}").enumerate() {
        if place > 0 {
            text.push_str(values.next().copied().unwrap_or_default());
        }
        text.push_str(part);
    }
    text
}

#[cfg(all(test, target_family = "wasm"))]
mod tests {
    use super::filled;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn values_are_put_in_in_order() {
        assert_eq!(filled("{} of {}", &["3", "8"]), "3 of 8");
        assert_eq!(filled("all", &["3"]), "all");
    }
}
