//! Where things stand: the places that the YAML library leaves out or gives otherwise.

/// The first byte from `from` on that starts content: behind blanks, line breaks, comments, anchors, tags and the
/// indicators in `skip`.
pub(super) fn content(text: &str, from: usize, skip: &[u8]) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            b' ' | b'\t' | b'\n' | b'\r' => at + 1,
            b'#' => memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |end| at + end),
            b'&' | b'!' => {
                let word = bytes[at..].iter().take_while(|byte| !byte.is_ascii_whitespace());
                at + word.count()
            }
            byte if skip.contains(&byte) => at + 1,
            _ => break,
        };
    }
    at
}

/// The `|` or `>` of the block scalar that comes next behind `from`.
pub(super) fn block_header(text: &str, from: usize) -> Option<u32> {
    let at = content(text, from, b"-?:");
    matches!(text.as_bytes().get(at), Some(b'|' | b'>')).then_some(at as u32)
}

/// The first dash of the list that comes next behind the key that ends at `from`.
pub(super) fn dash(text: &str, from: usize) -> Option<u32> {
    let at = content(text, from, b"?:");
    (text.as_bytes().get(at) == Some(&b'-')).then_some(at as u32)
}

/// The place behind the colon of a key that ends at `at`; `at` itself in `{a, b}`.
pub(super) fn behind_colon(text: &str, at: u32) -> u32 {
    let rest = text.as_bytes().get(at as usize..).unwrap_or_default();
    let blanks = rest.iter().take_while(|&&byte| byte == b' ' || byte == b'\t').count();
    if rest.get(blanks) == Some(&b':') { at + blanks as u32 + 1 } else { at }
}

/// Where the block scalar from `start` to `end` ends: blank lines behind it are its own only if it keeps them (`|+`).
pub(super) fn block_end(text: &str, start: u32, end: u32) -> u32 {
    let whole = text.get(start as usize..end as usize).unwrap_or_default();
    let header = whole.split(['\n', '\r', '#']).next().unwrap_or_default();
    if header.contains('+') {
        return end;
    }
    let kept = whole.trim_end_matches([' ', '\t', '\n', '\r']).len();
    // Blanks at the end of the last line are content.
    let line = whole[kept..].find(['\n', '\r']).unwrap_or(whole.len() - kept);
    start + (kept + line) as u32
}

/// The first byte from `from` on that is no space. Indented JSON is spaces for the most part, so they are taken by eights.
#[inline]
pub(super) fn behind_spaces(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while bytes.get(at..at + 8) == Some(b"        ") {
        at += 8;
    }
    while bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    at
}

/// The next quote that no backslash escapes, from `from` on within double quotes.
pub(super) fn quote(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes.get(at) == Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

/// Where a backslash escapes `escaped` in the inner text of double quotes.
pub(super) fn escape(inner: &str, escaped: u8) -> Option<usize> {
    let bytes = inner.as_bytes();
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'\\', bytes.get(at..)?) {
        if bytes.get(at + next + 1) == Some(&escaped) {
            return Some(at + next);
        }
        at += next + 2;
    }
    None
}

/// The text with each `\'` of the double quotes that open at `open` turned into another escape of the same length (`\v`);
/// nothing if there is none.
pub(super) fn without_escaped_quotes(text: &str, open: usize) -> Option<String> {
    let (before, quoted) = (text.get(..open)?, text.get(open..)?.strip_prefix('"')?);
    let mut changed = String::with_capacity(text.len());
    changed.push_str(before);
    changed.push('"');
    let mut letters = quoted.char_indices();
    let mut any = false;
    while let Some((at, letter)) = letters.next() {
        if letter == '"' {
            changed.push_str(&quoted[at..]);
            return any.then_some(changed);
        }
        changed.push(letter);
        if letter == '\\'
            && let Some((_, escaped)) = letters.next()
        {
            any |= escaped == '\'';
            changed.push(if escaped == '\'' { 'v' } else { escaped });
        }
    }
    None
}

/// Where the colon is that ends the key `*name:` at byte `at`, or somewhere before it on its line; nothing where there is no such key. A
/// name consists of what go-yaml takes for one.
pub(super) fn colon_behind_alias(text: &str, at: usize) -> Option<usize> {
    let line = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let star = if text[at..].starts_with('*') { at } else { line + text[line..at].rfind('*')? };
    let name = star + 1;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let colon = name + text.as_bytes()[name..].iter().take_while(|byte| is_name(byte)).count();
    let is_key = matches!(text.as_bytes()[colon..], [b':'] | [b':', b' ' | b'\t' | b'\n' | b'\r', ..]);
    (colon > name && is_key).then_some(colon)
}

/// `at`, or the next character's start in front of it.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
