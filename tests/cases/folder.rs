//! A folder of `fixtures/cases`, read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::Run;

/// One folder: command lines and what they run on.
#[derive(Debug)]
pub(crate) struct Case {
    /// Each command line as it is written, and its words.
    pub(crate) runs: Vec<(String, Vec<String>)>,
    /// The folder whose copy the commands run in.
    pub(crate) input: PathBuf,
    /// What each run gets on standard input.
    pub(crate) stdin: String,
}

/// Everything in a folder of cases, sorted by name; what is no sound case comes with the reason.
pub(crate) fn cases(folder: &Path) -> Vec<(PathBuf, Result<Case, String>)> {
    names(folder).into_iter().map(|name| folder.join(name)).map(|path| (path.clone(), Case::read(&path))).collect()
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("it can be listed").file_name();
    let mut names: Vec<String> = entries.map(|entry| name(entry).into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

impl Case {
    /// Reads a case, or says what keeps it from being one.
    pub(crate) fn read(folder: &Path) -> Result<Case, String> {
        if !folder.is_dir() {
            return Err("no folder: a case is a folder with a file `args`".to_owned());
        }
        // A misspelt file would otherwise be an expectation that nothing ever looks at.
        let known = ["args", "expect.txt", "in", "stdin"];
        if let Some(name) = names(folder).into_iter().find(|name| !known.contains(&name.as_str())) {
            return Err(format!("`{name}` is no part of a case; choose one of {}", known.join(", ")));
        }
        let args = fs::read_to_string(folder.join("args")).map_err(|error| format!("no file `args`: {error}"))?;
        let mut lines = args.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut first = lines.next();
        let named = first.and_then(|line| line.strip_prefix("in:")).map(str::trim);
        if named.is_some() {
            first = lines.next();
        }
        let mut runs = Vec::new();
        for line in first.into_iter().chain(lines) {
            if line.starts_with("in:") {
                return Err(format!("`{line}` stands before the command lines, once"));
            }
            runs.push((line.to_owned(), words(line)?));
        }
        if runs.is_empty() {
            return Err("no command line in `args`".to_owned());
        }
        let stdin = folder.join("stdin");
        let stdin = if stdin.exists() { fs::read_to_string(stdin).expect("UTF-8") } else { String::new() };
        Ok(Case { runs, input: input(folder.join("in"), named)?, stdin })
    }

    /// Refuses what may never be expected, blessed or not.
    pub(crate) fn refuse(&self, run: &Run, cwd: &Path) -> Result<(), String> {
        let said = [&run.out, &run.said];
        if said.iter().any(|text| text.contains("panicked at")) {
            return Err(format!("it panicked:\n{}", run.said));
        }
        let real = cwd.canonicalize().expect("the folder is there");
        for path in [cwd, &real, Path::new(env!("CARGO_MANIFEST_DIR"))] {
            let path = path.to_string_lossy();
            if let Some(text) = said.iter().find(|text| text.contains(&*path)) {
                return Err(format!("a path of this machine is printed for {}:\n{text}", self.input.display()));
            }
        }
        Ok(())
    }
}

/// Where the input lies: `in/` of the case, or a folder of `fixtures` that several share.
fn input(own: PathBuf, named: Option<&str>) -> Result<PathBuf, String> {
    match named {
        None if own.is_dir() => Ok(own),
        None => Err("neither a folder `in` nor a first line `in: FOLDER`".to_owned()),
        Some(named) if own.exists() => Err(format!("both a folder `in` and `in: {named}`")),
        Some(named) => {
            let path = Path::new("fixtures").join(named);
            if named.is_empty() || named.split('/').any(|part| part == "..") || !path.is_dir() {
                return Err(format!("`in: {named}` names no folder of `fixtures`"));
            }
            Ok(path)
        }
    }
}

/// Splits at blanks; single quotes hold together what stands within them, as in a shell.
fn words(line: &str) -> Result<Vec<String>, String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for letter in line.chars() {
        match letter {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    if quoted { Err(format!("a quote has no end in `{line}`")) } else { Ok(words) }
}
