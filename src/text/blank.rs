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

/// Control characters, those that turn the direction of the text round, those that end a line, and those that show nothing, of which
/// a name may hold any number unseen: what joins or separates letters, blanks without width, tags, and what else Unicode has for
/// nobody to see. Those that choose between forms of a letter (U+FE00 to U+FE0F) are none of them: they belong to emoji.
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
