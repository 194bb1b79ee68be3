//! Characters that look like blanks, or like nothing, but are text to YAML.

/// The first of them in a text: they come with what is pasted from web pages and documents.
pub fn odd_blank(text: &str) -> Option<char> {
    text.chars().find(|&letter| is_odd_blank(letter))
}

/// Whether a character is one: blanks beyond ASCII, such as the no-break space U+00A0, and those without any width.
pub fn is_odd_blank(letter: char) -> bool {
    let has_no_width = matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    !letter.is_ascii() && (letter.is_whitespace() || has_no_width)
}

/// How it is written in messages: `U+00A0`.
pub fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The word that a key was meant to be, without the blanks around it and what follows a colon behind which no true blank stands.
pub fn without_odd_blanks(key: &str) -> &str {
    let is_blank = |letter: char| letter.is_whitespace() || is_odd_blank(letter);
    let key = key.trim_start_matches(is_blank);
    key.split([':', ' ']).next().unwrap_or_default().trim_end_matches(is_blank)
}

/// Control characters, those that turn the direction of the text round, and those that end a line.
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
