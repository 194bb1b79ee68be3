//! RE2's dialect, piece by piece: escapes, classes, counts.

use std::collections::HashMap;

use super::class::Class;
use super::rune::Range;
use super::tree::Flags;
use super::{Failure, MOST_INSTRUCTIONS, fold, group};

/// What is left of a pattern, and what reading it has told so far.
pub(super) struct PatternReader<'p> {
    rest: &'p str,
    /// Unicode's groups, by name, as written first.
    groups: HashMap<&'p str, Class>,
    /// How many ranges the classes have come to, each of which takes an instruction.
    ranges: usize,
    /// Whether anything so far depends on the version of Unicode.
    pub(super) by_unicode_version: bool,
}

impl<'p> PatternReader<'p> {
    pub(super) fn new(pattern: &'p str) -> Self {
        Self { rest: pattern, groups: HashMap::new(), ranges: 0, by_unicode_version: false }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    pub(super) fn take(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes the text in front of `end`, and `end` too.
    pub(super) fn take_until(&mut self, end: &str) -> Option<&'p str> {
        let (text, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(text)
    }

    /// The text of a `\Q`, which also the end of the pattern ends.
    pub(super) fn take_quoted(&mut self) -> &'p str {
        self.take_until("\\E").unwrap_or_else(|| std::mem::take(&mut self.rest))
    }

    /// Takes `{n}`, `{n,}` or `{n,m}`; any other brace is a literal, and stays.
    pub(super) fn take_count(&mut self) -> Option<(u32, Option<u32>)> {
        let (inner, rest) = self.rest.strip_prefix('{')?.split_once('}')?;
        let count = match inner.split_once(',') {
            None => number(inner).map(|exactly| (exactly, Some(exactly))),
            Some((least, "")) => number(least).map(|least| (least, None)),
            Some((least, most)) => number(least).zip(number(most)).map(|(least, most)| (least, Some(most))),
        }?;
        self.rest = rest;
        Some(count)
    }

    /// The rune of an escape; the backslash is still there.
    pub(super) fn escaped_rune(&mut self) -> Result<u32, Failure> {
        self.next();
        let c = self.next().ok_or(Failure::Invalid)?;
        Ok(match c {
            '0' => self.octal(0),
            '1'..='7' if self.peek().is_some_and(is_octal) => self.octal(u32::from(c) - u32::from('0')),
            'x' => self.hexadecimal()?,
            'n' => 0x0a,
            'r' => 0x0d,
            't' => 0x09,
            'a' => 0x07,
            'f' => 0x0c,
            'v' => 0x0b,
            c if c.is_ascii() && !c.is_ascii_alphanumeric() => u32::from(c),
            _ => return Err(Failure::Invalid),
        })
    }

    fn octal(&mut self, first: u32) -> u32 {
        let mut code = first;
        for _ in 0..2 {
            let Some(digit) = self.peek().filter(|&c| is_octal(c)) else { break };
            code = code * 8 + (u32::from(digit) - u32::from('0'));
            self.next();
        }
        code
    }

    fn hexadecimal(&mut self) -> Result<u32, Failure> {
        let digits = if self.take("{") {
            self.take_until("}").ok_or(Failure::Invalid)?
        } else {
            let digits = self.rest.get(..2).ok_or(Failure::Invalid)?;
            self.rest = &self.rest[2..];
            digits
        };
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Failure::Invalid);
        }
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() {
            return Ok(0);
        }
        u32::from_str_radix(digits, 16).ok().filter(|&rune| rune <= super::rune::RUNE_MAX).ok_or(Failure::Invalid)
    }

    /// Takes a class that is named by an escape, `\d` or `\pL`; nothing where none stands.
    pub(super) fn named_class(&mut self, flags: Flags) -> Result<Option<Class>, Failure> {
        let Some(letter) = self.rest.strip_prefix('\\').and_then(|rest| rest.chars().next()) else { return Ok(None) };
        let lower = letter.to_ascii_lowercase();
        if lower == 'p' {
            self.rest = &self.rest[2..];
            return self.unicode_group(letter == 'P', flags).map(Some);
        }
        let Some(ranges) = group::perl(lower) else { return Ok(None) };
        self.rest = &self.rest[2..];
        self.class_of(ascii(ranges), letter != lower, flags).map(Some)
    }

    fn unicode_group(&mut self, mut negated: bool, flags: Flags) -> Result<Class, Failure> {
        let mut name = if self.take("{") {
            self.take_until("}").ok_or(Failure::Invalid)?
        } else {
            let (name, rest) = self.rest.split_at(self.peek().ok_or(Failure::Invalid)?.len_utf8());
            self.rest = rest;
            name
        };
        if let Some(stripped) = name.strip_prefix('^') {
            negated = !negated;
            name = stripped;
        }
        self.by_unicode_version |= name != "Any";
        let class = if let Some(class) = self.groups.get(name) {
            class.clone()
        } else {
            let class = Class::new(group::unicode(name).ok_or(Failure::Invalid)?);
            self.groups.insert(name, class.clone());
            class
        };
        self.count(class.ranges().len())?;
        Ok(shaped(class, negated, flags))
    }

    fn class_of(&mut self, ranges: Vec<Range>, negated: bool, flags: Flags) -> Result<Class, Failure> {
        self.count(ranges.len())?;
        Ok(shaped(Class::new(ranges), negated, flags))
    }

    /// Bounds the memory that classes take.
    fn count(&mut self, ranges: usize) -> Result<(), Failure> {
        self.ranges += ranges;
        if self.ranges > MOST_INSTRUCTIONS { Err(Failure::TooLarge) } else { Ok(()) }
    }

    /// Takes a class in brackets; the opening one is still there.
    pub(super) fn bracketed_class(&mut self, flags: Flags) -> Result<Class, Failure> {
        self.next();
        let negated = self.take("^");
        let mut ranges: Vec<Range> = Vec::new();
        let mut written: Vec<Range> = Vec::new();
        let mut is_first = true;
        while is_first || self.peek() != Some(']') {
            is_first = false;
            if let Some(class) = self.posix_class(flags)? {
                ranges.extend_from_slice(class.ranges());
            } else if let Some(class) = self.named_class(flags)? {
                ranges.extend_from_slice(class.ranges());
            } else {
                written.push(self.range()?);
            }
        }
        self.next();
        self.count(written.len())?;
        if flags.has(Flags::FOLD) {
            self.by_unicode_version |= written.iter().any(|&(_, hi)| fold::is_unsettled(hi));
            ranges.extend_from_slice(Class::new(written).folded().ranges());
        } else {
            ranges.extend(written);
        }
        let class = Class::new(ranges);
        Ok(if negated { class.negated() } else { class })
    }

    fn posix_class(&mut self, flags: Flags) -> Result<Option<Class>, Failure> {
        let Some((name, rest)) = self.rest.strip_prefix("[:").and_then(|rest| rest.split_once(":]")) else {
            return Ok(None);
        };
        let (name, negated) = name.strip_prefix('^').map_or((name, false), |name| (name, true));
        let ranges = group::posix(name).ok_or(Failure::Invalid)?;
        self.rest = rest;
        self.class_of(ascii(ranges), negated, flags).map(Some)
    }

    fn range(&mut self) -> Result<Range, Failure> {
        let lo = self.class_rune()?;
        let opens_range = self.rest.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && !rest.starts_with(']'));
        if !opens_range {
            return Ok((lo, lo));
        }
        self.next();
        let hi = self.class_rune()?;
        if hi < lo { Err(Failure::Invalid) } else { Ok((lo, hi)) }
    }

    fn class_rune(&mut self) -> Result<u32, Failure> {
        if self.peek() == Some('\\') {
            return self.escaped_rune();
        }
        self.next().map(u32::from).ok_or(Failure::Invalid)
    }
}

/// A group with the other cases of its runes, negated only then.
fn shaped(class: Class, negated: bool, flags: Flags) -> Class {
    let class = if flags.has(Flags::FOLD) { class.folded() } else { class };
    if negated { class.negated() } else { class }
}

fn ascii(ranges: &[(u8, u8)]) -> Vec<Range> {
    ranges.iter().map(|&(lo, hi)| (u32::from(lo), u32::from(hi))).collect()
}

fn is_octal(c: char) -> bool {
    ('0'..='7').contains(&c)
}

/// A number without leading zeros, as RE2 has it in counts; more than nine digits are none.
fn number(digits: &str) -> Option<u32> {
    let is_number = !digits.is_empty()
        && digits.len() <= 9
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && !(digits.len() > 1 && digits.starts_with('0'));
    if is_number { digits.parse().ok() } else { None }
}
