//! Values of options that clap can't read by itself.

use std::path::PathBuf;

use glooscope::change::Ratio;
use glooscope::check::Level;
use glooscope::report::CheckFormat;

/// One form of the report, and where it goes.
#[derive(Clone, Debug)]
pub(super) struct Output {
    pub(super) format: CheckFormat,
    /// Nothing stands for standard output.
    pub(super) file: Option<PathBuf>,
}

/// Reads `CODE=LEVEL`.
pub(super) fn rule_level(text: &str) -> Result<(String, Level), String> {
    let (code, word) = text.split_once('=').ok_or("write CODE=LEVEL")?;
    let level = Level::parse(word).ok_or_else(|| format!("the level is one of {}", Level::WORDS.join(", ")))?;
    Ok((code.to_owned(), level))
}

/// Reads `FORMAT` or `FORMAT=FILE`.
pub(super) fn output(text: &str) -> Result<Output, String> {
    let (format, file) = text.split_once('=').map_or((text, None), |(format, file)| (format, Some(file.into())));
    let format = <CheckFormat as clap::ValueEnum>::from_str(format, false).map_err(|_| {
        let known: Vec<String> = <CheckFormat as clap::ValueEnum>::value_variants()
            .iter()
            .filter_map(clap::ValueEnum::to_possible_value)
            .map(|value| value.get_name().to_owned())
            .collect();
        format!("`{format}` is none of the formats {}", known.join(", "))
    })?;
    Ok(Output { format, file })
}

/// Reads a number of percentage points.
pub(super) fn points(text: &str) -> Result<Ratio, String> {
    Ratio::parse_percent(text)
        .filter(|points| *points <= Ratio::ONE)
        .ok_or_else(|| format!("{text} is not a number from 0 to 100"))
}
