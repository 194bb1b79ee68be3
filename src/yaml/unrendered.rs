//! Text that a renderer was meant to replace: Helm's braces, `${VAR}`, `$(VAR)`, `@VAR@`, `<PLACEHOLDER>`, `{PLACEHOLDER}`,
//! `__PLACEHOLDER__`.

mod lines;

use lines::{Scalar, scalars};

/// Who would have replaced a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateKind {
    /// Go template braces, as in a Helm chart.
    Helm,
    /// `${VAR}`, as `envsubst` or Flux replace it; `$VAR` and `$(VAR)` too.
    EnvSubst,
    /// `<YOUR_DOMAIN>` or the like, for a person to fill in.
    Placeholder,
}

/// The first placeholder of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unrendered {
    /// Its first byte.
    pub start: u32,
    /// The byte behind it.
    pub end: u32,
    /// Who would have replaced it.
    pub kind: TemplateKind,
}

impl Unrendered {
    /// The same, `by` bytes further on.
    pub(super) fn shifted(self, by: u32) -> Unrendered {
        Unrendered { start: self.start + by, end: self.end + by, ..self }
    }
}

/// The first placeholder in a document's text, in bytes of that text; nothing in text that is meant as it stands.
///
/// Comments don't count. Gloo's transformations have braces of their own (Inja: `{{ header("x") }}`), so in a value only
/// what reads as Go's templates counts; braces that open a bare value always do, as they are no YAML of use. Block
/// scalars hold other languages, and only Helm's braces count in them.
pub fn unrendered(text: &str) -> Option<Unrendered> {
    let bytes = text.as_bytes();
    let opens_brace = |at: usize| bytes.get(at + 1).is_some_and(|byte| *byte == b'{' || byte.is_ascii_uppercase());
    if memchr::memchr3(b'$', b'<', b'@', bytes).is_none()
        && !memchr::memchr_iter(b'{', bytes).any(opens_brace)
        && memchr::memmem::find(bytes, b"__").is_none()
    {
        return None;
    }
    scalars(text, |scalar| placeholder(text, scalar))
}

/// The first placeholder in one scalar.
fn placeholder(text: &str, scalar: &Scalar) -> Option<Unrendered> {
    let content = text.get(scalar.range.clone())?;
    let found = |kind, start: usize, end: usize| {
        let (start, end) = ((scalar.range.start + start) as u32, (scalar.range.start + end) as u32);
        Some(Unrendered { start, end, kind })
    };
    if let Some((start, end)) = braces(content, scalar) {
        return found(TemplateKind::Helm, start, end);
    }
    if scalar.block {
        return None;
    }
    if let Some((start, end)) = variable(content) {
        return found(TemplateKind::EnvSubst, start, end);
    }
    if let Some((start, end)) = between_at_signs(content) {
        return found(TemplateKind::Placeholder, start, end);
    }
    if is_filled_in(content) {
        return found(TemplateKind::Placeholder, 0, content.len());
    }
    // Bare, it is a map of one key to YAML.
    if !scalar.quoted
        && text[..scalar.range.start].ends_with('{')
        && let Some((name, _)) = content.split_once('}').filter(|(name, _)| is_capital(name))
    {
        let start = scalar.range.start - 1;
        return Some(Unrendered {
            start: start as u32,
            end: (start + name.len() + 2) as u32,
            kind: TemplateKind::Placeholder,
        });
    }
    let (start, end) = angles(content)?;
    found(TemplateKind::Placeholder, start, end)
}

/// Whether a whole value is `{NAME}` or `__NAME__`, which a script replaces.
fn is_filled_in(content: &str) -> bool {
    let between = |open: &str, close: &str| content.strip_prefix(open)?.strip_suffix(close);
    between("{", "}").or_else(|| between("__", "__")).is_some_and(is_capital)
}

/// Whether a text is a name in capital letters, as scripts call what they replace.
fn is_capital(text: &str) -> bool {
    text.len() > 2
        && text.starts_with(|letter: char| letter.is_ascii_uppercase())
        && text.ends_with(|letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Go template braces.
fn braces(content: &str, scalar: &Scalar) -> Option<(usize, usize)> {
    for start in memchr::memmem::find_iter(content.as_bytes(), "{{") {
        let inner = head(&content[start + 2..]);
        let close = inner.find("}}");
        let size = close.unwrap_or_else(|| inner.find('\n').unwrap_or(inner.len()));
        let end = start + 2 + size + if close.is_some() { 2 } else { 0 };
        // `{{}}` is an empty map in a map; whatever else opens a bare value has to be replaced.
        let opens = !scalar.quoted && !scalar.block && start == 0 && !inner[..size].trim().is_empty();
        let named = matches!(scalar.key, "name" | "namespace" | "kind" | "apiVersion") && !scalar.block;
        let json = inner.trim_start().starts_with(['"', '\'', '{', '[']);
        let go = if scalar.block { helm_only(&inner[..size]) } else { go_template(&inner[..size]) };
        // Only the texts of transformations are Inja's, so a plain name in braces is a renderer's anywhere else.
        let jinja = !scalar.block && scalar.key != "text" && close.is_some() && is_path(inner[..size].trim());
        if go || (opens && !json) || named || jinja {
            return Some((start, end));
        }
    }
    None
}

/// Whether what stands in braces is a name, or names with dots between them.
fn is_path(inner: &str) -> bool {
    inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(&byte))
}

/// The start of a text: as far as a placeholder may reach, so that looking for its end takes no longer than that.
fn head(text: &str) -> &str {
    let mut end = text.len().min(512);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Whether what stands in braces is meant for Helm and for no other user of Go's templates.
fn helm_only(inner: &str) -> bool {
    let words = [".Values.", ".Release.", ".Chart.", ".Capabilities.", "include \"", "template \""];
    words.iter().any(|word| inner.contains(word))
}

/// Whether what stands in braces reads as Go's template language, and not as Inja.
fn go_template(inner: &str) -> bool {
    let trimmed = inner.strip_prefix('-').unwrap_or(inner).trim();
    let trimmed = trimmed.strip_suffix('-').unwrap_or(trimmed).trim_end();
    if trimmed.starts_with("/*") || trimmed == "." || trimmed.starts_with("$.") {
        return true;
    }
    // Prometheus' alerts have these two in rendered manifests.
    if trimmed.starts_with("$labels") || trimmed.starts_with("$value") && !trimmed.starts_with("$values") {
        return false;
    }
    // `.Values.x`, `.name`, `$name`, `$name := ...`: neither a dot nor a dollar opens anything in Inja.
    let bytes = trimmed.as_bytes();
    if matches!(bytes, [b'.' | b'$', letter, ..] if letter.is_ascii_alphabetic() || *letter == b'_') {
        return true;
    }
    if helm_only(trimmed) {
        return true;
    }
    let (word, rest) =
        trimmed.split_at(trimmed.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(trimmed.len()));
    match word {
        "end" | "else" | "break" | "continue" => rest.is_empty() || rest.starts_with(' '),
        // Go's functions have blanks before their arguments, Inja's have parentheses.
        "if" | "range" | "with" | "fail" => rest.starts_with(' '),
        "include" | "template" | "define" | "block" | "tpl" | "toYaml" | "toJson" | "printf" | "required"
        | "lookup" | "quote" | "default" | "fromYaml" | "nindent" | "indent" | "coalesce" | "ternary" | "list"
        | "dict" | "env" => rest.starts_with(' ') && rest.trim_start().starts_with(['"', '.', '$', '(', '`']),
        _ => false,
    }
}

/// `${NAME}` with any of envsubst's suffixes, `$(NAME)` as make and kustomize replace it, `$(command argument)`, or `$NAME` in capital letters.
fn variable(content: &str) -> Option<(usize, usize)> {
    let bytes = content.as_bytes();
    for start in memchr::memchr_iter(b'$', bytes) {
        let open = bytes.get(start + 1).copied().filter(|byte| matches!(byte, b'{' | b'('));
        let name = start + if open.is_some() { 2 } else { 1 };
        let size = bytes[name.min(bytes.len())..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_')
            .count();
        let named = bytes.get(name).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_');
        // A sign that is escaped or doubled is meant as it stands.
        let is_meant = start > 0 && matches!(bytes[start - 1], b'\\' | b'$');
        if !named || is_meant {
            continue;
        }
        let behind = bytes.get(name + size);
        match open {
            Some(b'{') => {
                let close = memchr::memchr(b'}', head(&content[name + size..]).as_bytes());
                if let (Some(b'}' | b':' | b'-' | b'=' | b'?' | b'+' | b'/' | b'#' | b'%' | b'^' | b','), Some(close)) =
                    (behind, close)
                {
                    return Some((start, name + size + close + 1));
                }
            }
            Some(_) if behind == Some(&b')') => return Some((start, name + size + 1)),
            // A command with its arguments, as a shell replaces it.
            Some(b'(') if behind == Some(&b' ') => {
                if let Some(close) = head(&content[name + size..]).find(')') {
                    return Some((start, name + size + close + 1));
                }
            }
            None if size > 1
                // The alias of an AWS Lambda function's newest version.
                && content != "$LATEST"
                && bytes[name..name + size].iter().all(|byte| !byte.is_ascii_lowercase()) =>
            {
                return Some((start, name + size));
            }
            _ => {}
        }
    }
    None
}

/// `@NAME@`, as autoconf and Maven replace it.
fn between_at_signs(content: &str) -> Option<(usize, usize)> {
    for start in memchr::memchr_iter(b'@', content.as_bytes()) {
        let rest = &content.as_bytes()[start + 1..];
        let size = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(byte)).count();
        if rest.get(size) == Some(&b'@') && rest[0].is_ascii_uppercase() && size > 1 {
            return Some((start, start + size + 2));
        }
    }
    None
}

/// `<name>`: a whole value in angle brackets, or such a part of one that is neither mark-up nor a regex.
fn angles(content: &str) -> Option<(usize, usize)> {
    let word = |inner: &str, also: &[u8]| {
        inner.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte) || also.contains(&byte))
    };
    let empty = ["nil", "none", "unset", "null", "invalid", "unknown"];
    if let Some(inner) = content.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return (word(inner, b" .:/") && !empty.contains(&inner)).then_some((0, content.len()));
    }
    if content.contains(char::is_whitespace) || content.contains("</") || content.contains("/>") {
        return None;
    }
    for start in memchr::memchr_iter(b'<', content.as_bytes()) {
        let Some(size) = head(&content[start + 1..]).find('>') else { continue };
        let inner = &content[start + 1..start + 1 + size];
        // `(?P<name>...)`, `(?<name>...)`, `\<word\>`
        let regex = content[..start].ends_with(['P', '?', '\\']);
        if word(inner, b"") && !regex && !empty.contains(&inner) {
            return Some((start, start + size + 2));
        }
    }
    None
}
