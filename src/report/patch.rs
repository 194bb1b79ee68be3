//! Weights as patches.

use std::io::{self, Write};

use super::PatchFormat;
use super::json::visible;
use super::measure::clean;
use crate::change::{DestinationEdit, ListEdit};
use crate::yaml::write as yaml;

/// Writes the patches of lists, one after the other: a script that stops at the first that fails, or patches one by one.
pub fn write(format: PatchFormat, lists: &[ListEdit<'_>], out: &mut dyn Write) -> io::Result<()> {
    start(format, out)?;
    all(format, lists, out)
}

/// The patches of lists, each a document of its own.
fn all(format: PatchFormat, lists: &[ListEdit<'_>], out: &mut dyn Write) -> io::Result<()> {
    for (at, list) in changed(lists).enumerate() {
        if at > 0 && format != PatchFormat::Kubectl {
            writeln!(out, "---")?;
        }
        one(format, list, out)?;
    }
    Ok(())
}

/// The lists that change; all where none does.
fn changed<'e, 'a>(lists: &'e [ListEdit<'a>]) -> impl Iterator<Item = &'e ListEdit<'a>> {
    let changes = |list: &ListEdit<'_>| list.destinations.iter().any(DestinationEdit::changes);
    let any = lists.iter().any(changes);
    lists.iter().filter(move |list| !any || changes(list))
}

/// Writes the patches of a rollout's steps, each after what it is called.
pub fn write_steps<'e>(
    format: PatchFormat,
    steps: impl Iterator<Item = (String, &'e [ListEdit<'e>])>,
    out: &mut dyn Write,
) -> io::Result<()> {
    start(format, out)?;
    if format == PatchFormat::Kubectl {
        out.write_all(WAIT.as_bytes())?;
    }
    for (at, (title, lists)) in steps.enumerate() {
        if at > 0 {
            writeln!(out, "{}", if format == PatchFormat::Kubectl { "" } else { "---" })?;
        }
        writeln!(out, "# {}", clean(&title))?;
        if at > 0 && format == PatchFormat::Kubectl {
            writeln!(out, "wait_for {}", quoted(&clean(&title)))?;
        }
        all(format, lists, out)?;
    }
    Ok(())
}

/// What a script does between the steps of a rollout: all of them at once would be no canary. It asks the terminal, as standard input may be
/// the script itself; where there is none, it ends.
const WAIT: &str = "\
# Between steps it waits for Enter, or, with PAUSE=SECONDS, for so long.
wait_for() {
  if [ -n \"$PAUSE\" ]; then sleep \"$PAUSE\"; return; fi
  printf 'next is %s: Enter goes on, Ctrl-C stops ' \"$1\" >/dev/tty
  read -r _ </dev/tty
}

";

fn start(format: PatchFormat, out: &mut dyn Write) -> io::Result<()> {
    if format == PatchFormat::Kubectl { writeln!(out, "#!/bin/sh\nset -e") } else { Ok(()) }
}

fn one(format: PatchFormat, edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        PatchFormat::Json6902 => {
            // What it is for stands in a comment, which its name must not leave.
            let resource = edit.resource.to_string();
            writeln!(out, "# {}, for `kubectl patch --type json` and kustomize", clean(&resource))?;
            yaml::value(&edit.json6902(), 0, out)
        }
        PatchFormat::Strategic => yaml::value(&edit.strategic(), 0, out),
        PatchFormat::Kubectl => {
            // Names are those that Kubernetes takes: what else a terminal would obey stands in the JSON of the patch.
            let words: Vec<String> = edit.kubectl().iter().map(|word| quoted(&visible(word))).collect();
            writeln!(out, "{}", words.join(" "))
        }
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '=' | ':');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
