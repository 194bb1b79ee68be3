//! How many instructions RE2 compiles a regex to, which is what Envoy holds against a limit.
//!
//! Envoy refuses a whole configuration for one regex whose `RE2::ProgramSize` passes the limit (`CompiledGoogleReMatcher` in
//! `source/common/common/regex.cc`; Gloo sets 1024). That number follows from every step that RE2 takes, so each is taken
//! here as well, in the same order:
//!
//! ```text
//! parse       text to tree, with RE2's dialect and default options    uses syntax, class, tree
//! factor      what alternatives start with in common
//! simplify    counts become copies
//! compile     tree to instructions                                    uses utf8
//! flatten     instructions to lists, which are what is counted
//! ```
//!
//! The facts are those of RE2 since 2024-02-19 (`re2/parse.cc`, `simplify.cc`, `compile.cc`, `prog.cc`), and of Envoy up to 1.38,
//! which has RE2 read UTF-8. From 1.39 on it reads Latin-1, where `.` and other classes past ASCII are smaller: `.*` is 6
//! instructions, not 12, and `/\pL+` 13, not 1202.

mod class;
mod compile;
mod factor;
mod flatten;
mod fold;
mod fragment;
mod group;
mod parse;
mod rune;
mod simplify;
mod syntax;
mod tree;
mod utf8;

/// Longer patterns are not looked at.
const LONGEST: usize = 1 << 16;

/// Two thirds of RE2's default `max_mem` of 8 MiB, less the program itself, in instructions of eight bytes.
const MOST_INSTRUCTIONS: usize = ((8 << 20) * 2 / 3 - 1024) / 8;

/// The size of a compiled regex, in instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// What each version of Envoy up to 1.38 says.
    Exact(usize),
    /// As with the Unicode tables of most versions of RE2 (15.1); others differ by a few
    /// instructions.
    About(usize),
    /// RE2 itself refuses it, with "pattern too large - compile failed".
    TooLarge,
}

/// Why there is no size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// Not a regex that RE2 takes.
    Invalid,
    /// Past RE2's memory.
    TooLarge,
}

/// The size of the program that RE2 makes of `pattern` with its default options; nothing for what RE2 doesn't take, and for
/// patterns that are too long or too deeply nested to be looked at.
///
/// The work is bounded by the largest program that RE2 makes, some 700,000 instructions.
pub fn program_size(pattern: &str) -> Option<Size> {
    if pattern.len() > LONGEST {
        return None;
    }
    match reckon(pattern) {
        Ok(size) => Some(size),
        Err(Failure::TooLarge) => Some(Size::TooLarge),
        Err(Failure::Invalid) => None,
    }
}

fn reckon(pattern: &str) -> Result<Size, Failure> {
    let parsed = parse::parse(pattern)?;
    let mut tree = parsed.tree;
    let root = simplify::without_required_prefix(&mut tree, parsed.root);
    let root = simplify::simplify(&mut tree, root)?;
    let program = compile::compile(&mut tree, root)?;
    let size = flatten::size(program);
    Ok(if parsed.by_unicode_version { Size::About(size) } else { Size::Exact(size) })
}
