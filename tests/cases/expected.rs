//! What a case must come to, beside what it came to.

use std::fs;
use std::path::Path;

use similar::TextDiff;

/// Compares with `expect.txt`, all of it: a run that is gone leaves an expectation that fails. `bless` writes it
/// instead.
pub(crate) fn compare(folder: &Path, got: &str, bless: bool) -> Result<(), String> {
    let path = folder.join("expect.txt");
    let wanted = fs::read_to_string(&path).ok();
    if wanted.as_deref() == Some(got) {
        return Ok(());
    }
    if bless {
        return fs::write(&path, got).map_err(|error| error.to_string());
    }
    let Some(wanted) = wanted else {
        return Err("no `expect.txt`: BLESS=1 writes it, then read it".to_owned());
    };
    let diff = TextDiff::from_lines(wanted.as_str(), got);
    Err(format!("not what is expected (+ is what it printed; BLESS=1 accepts it)\n{}", diff.unified_diff()))
}
