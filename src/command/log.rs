//! The log of a CI job, which takes some lines of it for commands: <https://github.com/actions/runner> looks for `::name ::` at the head of
//! a line, blanks left out, and for `##[name]` anywhere in it.

use std::io::{self, Write};

/// What stands before what would be a command: it takes no room, and no runner takes it for a blank.
const GUARD: &str = "\u{200b}";

/// Whether what is printed goes into such a log, as far as the environment tells. A redirected output is no log, but can't be told apart.
pub(super) fn is_read() -> bool {
    std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// Writes a text of whole lines, where it is read with no command in it.
pub(super) fn write(text: &[u8], out: &mut dyn Write) -> io::Result<()> {
    if is_read() { Guarded { out, is_head: true, before: 0 }.write_all(text) } else { out.write_all(text) }
}

/// Has something written with no command in it.
pub(super) fn through(out: &mut dyn Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    write(&mut Guarded { out, is_head: true, before: 0 })
}

/// A writer that breaks commands up. Texts come in pieces, so it keeps what the last one ended with.
struct Guarded<'w> {
    out: &'w mut dyn Write,
    /// Whether nothing was written of the line but what a runner may trim: blanks of ASCII, and whatever is beyond ASCII, as its blanks are.
    is_head: bool,
    /// How many of the last bytes may begin a command: `:` at the head of a line, `#` anywhere.
    before: u8,
}

impl Write for Guarded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut done = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            let is_command = (byte == b':' && self.is_head && self.before == 1)
                || (byte == b'[' && !self.is_head && self.before == 2);
            if is_command {
                self.out.write_all(&bytes[done..at])?;
                self.out.write_all(GUARD.as_bytes())?;
                done = at;
            }
            match byte {
                b'\n' | b'\r' => (self.is_head, self.before) = (true, 0),
                b' ' | b'\t' | 0x0B | 0x0C | 0x80.. if self.is_head && self.before == 0 => {}
                b':' if self.is_head && self.before == 0 => self.before = 1,
                b'#' => (self.is_head, self.before) = (false, if self.is_head { 1 } else { (self.before + 1).min(2) }),
                _ => (self.is_head, self.before) = (false, 0),
            }
        }
        self.out.write_all(&bytes[done..])?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_a_command_however_it_comes() {
        let text = "::set-output name=x::y\n  ::add-mask::b\r\n\t::x::\na ::b ::\n##[add-mask]x\n- a ##[b]\n###[c]\n# #[d]\n:: \n: :\n\
                    \u{a0}::stop-commands::x\n \u{3000}\u{2003}\x0b\x0c::a::\n\u{85} ##[b]\n\u{a0}a ::b\n";
        for size in 1..8 {
            let mut out = Vec::new();
            through(&mut out, |out| text.as_bytes().chunks(size).try_for_each(|piece| out.write_all(piece)))
                .expect("memory");
            let told = String::from_utf8(out).expect("UTF-8");
            assert_eq!(told.replace(GUARD, ""), text);
            assert!(
                told.lines().all(|line| !line.trim_start().starts_with("::") && !line.contains("##[")),
                "{size}: {told:?}"
            );
            assert_eq!(told.matches(GUARD).count(), 10, "{told:?}");
        }
    }
}
