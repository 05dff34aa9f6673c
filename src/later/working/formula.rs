//! Parses a formula into nodes to render: fractions, exponents, text, and names that the caller
//! fills in.

use planner::working::{Part, parts};

/// A node of a formula to render.
#[derive(Clone, PartialEq, Debug)]
pub enum Node {
    /// Operators, numbers and words, rendered verbatim.
    Text(String),
    /// Name of an input or a figure, which the caller fills in.
    Name(String),
    /// Numerator and denominator.
    Fraction(Vec<Node>, Vec<Node>),
    /// Exponent.
    Raised(Vec<Node>),
    /// Opening bracket, with the function's name if any; contents; closing bracket. `drawn` returns
    /// none: brackets become text.
    Group(String, Vec<Node>, &'static str),
}

/// Parses a formula. One that is a sentence, or does not parse, becomes a flat list of text and
/// names.
pub fn drawn(text: &str) -> Vec<Node> {
    let mut reader = Reader::new(text);
    if !reader.is_told() {
        let nodes = reader.sum(true);
        if reader.at_end() {
            return flat(nodes);
        }
    }
    let node = |part| match part {
        Part::Name(name) => Node::Name(name.to_owned()),
        Part::Text(text) => Node::Text(text.to_owned()),
        Part::Star => Node::Text("*".to_owned()),
    };
    parts(text).map(node).collect()
}

/// Returns the distinct names in a formula, in order of appearance.
pub fn names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in parts(text) {
        if let Part::Name(name) = part
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

#[derive(Clone, PartialEq, Debug)]
enum Token {
    /// Opening bracket, with the function's name before it if any: `(`, `max(`, `⌈`.
    Open(String),
    Close(&'static str),
    Sign(char),
    Word(String),
    Name(String),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for part in parts(text) {
        match part {
            Part::Name(name) => tokens.push(Token::Name(name.to_owned())),
            Part::Star => tokens.push(Token::Sign('*')),
            Part::Text(text) => signs(text, &mut tokens),
        }
    }
    tokens
}

fn signs(text: &str, tokens: &mut Vec<Token>) {
    let mut word = String::new();
    for c in text.chars() {
        match c {
            '(' | '⌈' | '⌊' => {
                word.push(c);
                tokens.push(Token::Open(std::mem::take(&mut word)));
                continue;
            }
            c if !c.is_whitespace() && !"/·^+−-,=≥≤<>)⌉⌋".contains(c) => {
                word.push(c);
                continue;
            }
            _ => {}
        }
        push_word(std::mem::take(&mut word), tokens);
        match c {
            ')' => tokens.push(Token::Close(")")),
            '⌉' => tokens.push(Token::Close("⌉")),
            '⌋' => tokens.push(Token::Close("⌋")),
            '-' => tokens.push(Token::Sign('−')),
            c if c.is_whitespace() => {}
            c => tokens.push(Token::Sign(c)),
        }
    }
    push_word(word, tokens);
}

/// Pushes a word; consecutive words become one token.
fn push_word(word: String, tokens: &mut Vec<Token>) {
    if word.is_empty() {
        return;
    }
    if let Some(Token::Word(before)) = tokens.last_mut() {
        before.push(' ');
        before.push_str(&word);
    } else {
        tokens.push(Token::Word(word));
    }
}

/// Recursive-descent parser.
struct Reader {
    tokens: Vec<Token>,
    at: usize,
}

impl Reader {
    fn new(text: &str) -> Self {
        Self {
            tokens: tokens(text),
            at: 0,
        }
    }

    /// Whether the text is a sentence: two operands are adjacent, with no operator between them.
    fn is_told(&self) -> bool {
        self.tokens.windows(2).any(|pair| {
            let ends = matches!(pair[0], Token::Word(_) | Token::Name(_) | Token::Close(_));
            let begins = matches!(pair[1], Token::Word(_) | Token::Name(_) | Token::Open(_));
            ends && begins
        })
    }

    fn at_end(&self) -> bool {
        self.at == self.tokens.len()
    }

    /// Consumes the next token if it is this operator.
    fn takes(&mut self, sign: char) -> bool {
        let found = self.tokens.get(self.at) == Some(&Token::Sign(sign));
        self.at += usize::from(found);
        found
    }

    /// Parses terms joined by operators, comparisons or commas, up to a closing bracket. Quotients
    /// become fractions if `stacked`, else they use `÷`.
    fn sum(&mut self, stacked: bool) -> Vec<Node> {
        let mut nodes = Vec::new();
        while let Some(token) = self.tokens.get(self.at).cloned() {
            match token {
                Token::Close(_) => break,
                Token::Sign(',') => {
                    self.at += 1;
                    nodes.push(Node::Text(", ".to_owned()));
                }
                Token::Sign(sign) => {
                    self.at += 1;
                    // A leading minus is unary: no space around it.
                    let gap = if nodes.is_empty() { "" } else { " " };
                    nodes.push(Node::Text([gap, &sign.to_string(), gap].concat()));
                }
                _ => {
                    let follows = !matches!(nodes.last(), None | Some(Node::Text(_)));
                    if follows {
                        nodes.push(Node::Text(" ".to_owned()));
                    }
                    nodes.extend(self.product(stacked));
                }
            }
        }
        nodes
    }

    /// Parses factors joined by `·` and `/`.
    fn product(&mut self, stacked: bool) -> Vec<Node> {
        let mut left = self.power(stacked);
        loop {
            if self.takes('·') {
                left.push(Node::Text(" × ".to_owned()));
                left.extend(self.power(stacked));
            } else if self.takes('/') {
                let right = self.power(false);
                if !stacked {
                    left.push(Node::Text(" ÷ ".to_owned()));
                    left.extend(right);
                } else if let [Node::Fraction(_, below)] = &mut left[..] {
                    below.push(Node::Text(" × ".to_owned()));
                    below.extend(right);
                } else {
                    left = vec![Node::Fraction(bare(left), bare(right))];
                }
            } else {
                return left;
            }
        }
    }

    fn power(&mut self, stacked: bool) -> Vec<Node> {
        let mut base = self.atom(stacked);
        while self.takes('^') {
            base.push(Node::Raised(bare(self.atom(false))));
        }
        base
    }

    fn atom(&mut self, stacked: bool) -> Vec<Node> {
        let token = self.tokens.get(self.at).cloned();
        match token {
            Some(Token::Name(name)) => {
                self.at += 1;
                vec![Node::Name(name)]
            }
            Some(Token::Word(word)) => {
                self.at += 1;
                vec![Node::Text(word)]
            }
            Some(Token::Open(open)) => {
                self.at += 1;
                // The arguments of `max` and `min` may hold fractions; inside other brackets
                // quotients use `÷`.
                let inner = self.sum(stacked && open.starts_with('m'));
                let mut close = "";
                if let Some(Token::Close(bracket)) = self.tokens.get(self.at) {
                    close = bracket;
                    self.at += 1;
                }
                vec![Node::Group(open, inner, close)]
            }
            _ => Vec::new(),
        }
    }
}

/// Removes parentheses around the whole: the bar of a fraction, or an exponent, makes them
/// redundant.
fn bare(nodes: Vec<Node>) -> Vec<Node> {
    match <[Node; 1]>::try_from(nodes) {
        Ok([Node::Group(open, inner, _)]) if open == "(" => inner,
        Ok(one) => one.into(),
        Err(nodes) => nodes,
    }
}

/// Replaces groups by their brackets as text.
fn flat(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::new();
    for node in nodes {
        match node {
            Node::Group(open, inner, close) => {
                out.push(Node::Text(open));
                out.extend(flat(inner));
                out.push(Node::Text(close.to_owned()));
            }
            Node::Fraction(above, below) => {
                out.push(Node::Fraction(flat(above), flat(below)));
            }
            Node::Raised(inner) => out.push(Node::Raised(flat(inner))),
            node => out.push(node),
        }
    }
    out
}

#[cfg(all(test, target_family = "wasm"))]
mod tests {
    use super::{Node, drawn};
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Renders nodes as one line, fractions between bars.
    fn line(nodes: &[Node]) -> String {
        let node = |node: &Node| match node {
            Node::Text(text) | Node::Name(text) => text.clone(),
            Node::Fraction(above, below) => format!("|{} over {}|", line(above), line(below)),
            Node::Raised(inner) => format!("^{}", line(inner)),
            Node::Group(..) => unreachable!("brackets are text"),
        };
        nodes.iter().map(node).collect()
    }

    #[wasm_bindgen_test]
    fn quotients_are_fractions_and_powers_are_raised() {
        let draw = |text: &str| line(&drawn(text));
        assert_eq!(draw("{a} / {b}"), "|a over b|");
        assert_eq!(draw("{a} / {b} / {c}"), "|a over b × c|");
        assert_eq!(draw("({a} + {b}) · {c} / 2"), "|(a + b) × c over 2|");
        assert_eq!(draw("1 - {a} / ({b} - 1)"), "1 − |a over b − 1|");
        assert_eq!(
            draw("max(0, ln({a} / {b}) / ({e} · ln(1 + {g})))"),
            "max(0, |ln(a ÷ b) over e × ln(1 + g)|)"
        );
        assert_eq!(draw("{u} · (1 + {g}) ^ {m}"), "u × (1 + g)^m");
        assert_eq!(draw("cost of all / {h} + 1"), "|cost of all over h| + 1");
    }

    #[wasm_bindgen_test]
    fn what_is_told_stays_a_line() {
        let told = drawn("sum of {a} / 2");
        assert_eq!(line(&told), "sum of a / 2");
    }
}
