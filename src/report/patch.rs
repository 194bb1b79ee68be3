//! Weights as patches.

use std::io::{self, Write};

use super::{PatchFormat, yaml};
use crate::change::ListEdit;

/// Writes the patch of one list.
pub fn write(format: PatchFormat, edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        PatchFormat::Json6902 => json6902(edit, out),
        PatchFormat::Strategic => strategic(edit, out),
        PatchFormat::Kubectl => kubectl(edit, out),
    }
}

/// Writes a JSON patch as YAML, with the resource that it is for in a comment.
fn json6902(edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}, for `kubectl patch --type json` and kustomize", edit.resource)?;
    yaml::value(&edit.json6902(), 0, out)
}

/// Writes a patch that carries the whole list, as YAML.
fn strategic(edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    yaml::value(&edit.strategic(), 0, out)
}

/// Writes the command that patches the cluster.
fn kubectl(edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    let words: Vec<String> = edit.kubectl().iter().map(|word| quoted(word)).collect();
    writeln!(out, "{}", words.join(" "))
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
