//! Values of options that clap can't read by itself.

use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use glooscope::check::Level;
use glooscope::report::CheckFormat;
use glooscope::text::{UnknownWord, Word};
use glooscope::traffic::Share;

use crate::error::Error;

/// One form of the report, and where it goes.
#[derive(Clone, Debug)]
pub(super) struct Output {
    pub(super) format: CheckFormat,
    /// Nothing stands for standard output.
    pub(super) file: Option<PathBuf>,
}

/// Reads one of the words of a choice; help, completions and "a similar value exists" know them.
pub(super) fn word<W: Word>() -> impl TypedValueParser<Value = W> {
    let about = |text: &'static str| text.trim().trim_end_matches('.');
    let words = W::CHOICES.iter().map(|(_, word, told)| PossibleValue::new(*word).help(about(told)));
    PossibleValuesParser::new(words).try_map(|word| word.parse::<W>())
}

/// Reads `CODE=LEVEL`.
pub(super) fn rule_level(text: &str) -> Result<(String, Level), String> {
    let (code, word) = text.split_once('=').ok_or("write CODE=LEVEL")?;
    let level =
        word.parse().map_err(|unknown: UnknownWord| format!("the level is one of {}", unknown.words.join(", ")))?;
    Ok((code.to_owned(), level))
}

/// Reads `FORMAT` or `FORMAT=FILE`.
pub(super) fn output(text: &str) -> Result<Output, String> {
    let (format, file) = text.split_once('=').map_or((text, None), |(format, file)| (format, Some(file.into())));
    let format = format
        .parse()
        .map_err(|UnknownWord { written, words }| format!("`{written}` is none of the formats {}", words.join(", ")))?;
    Ok(Output { format, file })
}

/// Refuses two forms that go to the same place: one of them would be lost.
pub(super) fn apart(outputs: &[Output]) -> Result<(), Error> {
    let mut seen: Vec<PathBuf> = Vec::new();
    for path in outputs.iter().filter_map(|output| output.file.as_ref()) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = fs::canonicalize(folder).map_err(|reason| Error::write(path.display(), reason))?;
        let real = fs::canonicalize(path).unwrap_or_else(|_| folder.join(path.file_name().unwrap_or_default()));
        let is_file = fs::metadata(path).map_or(true, |about| about.is_file());
        if is_file && seen.contains(&real) {
            return Err(Error::usage(format!("two outputs go to {}", path.display())).help("name a file for each"));
        }
        seen.push(real);
    }
    Ok(())
}

/// Reads a number of percentage points.
pub(super) fn points(text: &str) -> Result<Share, String> {
    Share::parse_percent(text)
        .filter(|points| *points <= Share::ONE)
        .ok_or_else(|| format!("{text} is not a number from 0 to 100"))
}
