//! Weights as patches.

use std::io::{self, Write};

use super::yaml;
use crate::change::ListEdit;

/// Writes a JSON patch as YAML, with the resource that it is for in a comment.
pub fn json6902(edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}, for `kubectl patch --type json` and kustomize", edit.resource)?;
    yaml::value(&edit.json6902(), 0, out)
}

/// Writes a patch that carries the whole list, as YAML.
pub fn strategic(edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
    yaml::value(&edit.strategic(), 0, out)
}

/// Writes the command that patches the cluster.
pub fn kubectl(edit: &ListEdit<'_>, out: &mut dyn Write) -> io::Result<()> {
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
