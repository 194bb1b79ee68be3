//! Values of options that clap can't read by itself.

use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use glooscope::check::Level;
use glooscope::model::is_label;
use glooscope::report::CheckFormat;
use glooscope::text::{FileId, Role, SourceFile, SourceMap, UnknownWord, Word};
use glooscope::traffic::Share;
use glooscope::yaml::{self, Node, Tree};

use crate::error::Error;
use crate::source::write;

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
    let (format, file) =
        text.split_once('=').map_or((text, None), |(format, file)| (format, Some(PathBuf::from(file))));
    if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
        return Err("write FORMAT, or FORMAT=FILE with the name of a file".to_owned());
    }
    let file = file.filter(|file| !is_standard(file));
    let format = format
        .parse()
        .map_err(|UnknownWord { written, words }| format!("`{written}` is none of the formats {}", words.join(", ")))?;
    Ok(Output { format, file })
}

/// Whether a file that is to be written is called `-`: standard output.
pub(super) fn is_standard(file: &Path) -> bool {
    file == Path::new("-")
}

/// Refuses files that can't be written, and two forms of the report that go to the same one: one of them would be lost.
pub(super) fn apart(outputs: &[Output]) -> Result<(), Error> {
    let mut seen: Vec<PathBuf> = Vec::new();
    for path in outputs.iter().filter_map(|output| output.file.as_ref()) {
        let real = write::target(path)?;
        let is_file = fs::metadata(path).map_or(true, |about| about.is_file());
        if is_file && seen.contains(&real) {
            return Err(Error::usage(format!("two outputs go to {}", path.display())).help("name a file for each"));
        }
        seen.push(real);
    }
    Ok(())
}

/// Refuses to write over a manifest, a configuration or another file that was read: it would be gone. A report that lies there from another run
/// may go.
pub(super) fn no_source(path: &Path, map: &SourceMap, beside: &[&Path]) -> Result<(), Error> {
    let refuse = |name: &str| {
        Err(Error::usage(format!("{name} is read by this run, and would be written over"))
            .help("name another file to write to")
            .nothing_written())
    };
    // A pipe or a device is no manifest, and reading it may never end.
    if !path.is_file() {
        return Ok(());
    }
    let (Ok(bytes), Ok(real)) = (fs::read(path), fs::canonicalize(path)) else { return Ok(()) };
    if beside.iter().any(|other| fs::canonicalize(other).is_ok_and(|other| other == real)) {
        return refuse(&path.display().to_string());
    }
    let is_called_so = |name: &str| [path, &real].iter().any(|it| it.file_name() == Path::new(name).file_name());
    let is_it = |file: &SourceFile| {
        // Of files that may be the same, which are few, it is asked whether they are.
        let may_be = file.text.as_bytes() == bytes || is_called_so(&file.name);
        may_be && fs::canonicalize(&*file.name).is_ok_and(|it| it == real)
    };
    let Some((_, file)) = map.files().find(|(_, file)| is_it(file)) else { return Ok(()) };
    if file.role != Role::Configuration && is_report(&bytes) {
        return Ok(());
    }
    refuse(&file.name)
}

/// Whether a file that was taken for a manifest holds none: no resource, and nothing that may be a broken one.
fn is_report(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let has_kind = |root: Node<'_>| root.field("kind").is_some();
    let is_none = |tree: &Tree| !tree.root(FileId(0), text).is_some_and(has_kind);
    yaml::read(text).iter().all(|document| document.tree.as_ref().is_ok_and(is_none))
}

/// Reads a namespace: with another name no manifest would be found by what refers to it.
pub(super) fn namespace(text: &str) -> Result<String, String> {
    let refused =
        || format!("{text} is no name that a namespace can have: lower-case letters, digits and `-`, at most 63");
    is_label(text).then(|| text.to_owned()).ok_or_else(refused)
}

/// Reads a number of percentage points.
pub(super) fn points(text: &str) -> Result<Share, String> {
    Share::parse_percent(text)
        .filter(|points| *points <= Share::ONE)
        .ok_or_else(|| format!("{text} is not a number from 0 to 100"))
}
