//! The configuration that holds, as YAML that is a configuration itself.

use std::io::{self, Write};

use super::ink::Ink;
use super::json;
use super::measure::{clean, pad, width};
use super::shape::config::{Origin, Setting, Settings};
use super::{ConfigFormat, Style};

/// How wide a value may get before what stands behind it no longer moves along.
const WIDEST: usize = 40;

/// Writes which configuration is read, and what holds.
pub fn write(format: ConfigFormat, settings: &Settings, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ConfigFormat::Json => json::write(settings, out),
        ConfigFormat::Human => human(settings, style, out),
    }
}

fn human(settings: &Settings, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let dim = |text: &str| style.paint(Ink::Dim, &clean(text));
    if settings.files.is_empty() {
        writeln!(out, "{}", dim("# no configuration is read"))?;
    }
    for file in &settings.files {
        let line = match file.reason {
            None => format!("# {} is read", file.file),
            Some(reason) => format!("# {} is not: {reason}", file.file),
        };
        writeln!(out, "{}", dim(&line))?;
    }
    let rows = |settings: &[Setting], before: &str| -> Vec<(String, String)> {
        let row = |setting: &Setting| {
            let value = clean(&setting.value.to_string()).into_owned();
            let from: Vec<String> = setting.from.iter().map(words).collect();
            (format!("{before}{}: {value}", setting.key), format!("# {}", from.join(", then ")))
        };
        settings.iter().map(row).collect()
    };
    let (keys, options) = (rows(&settings.settings, ""), rows(&settings.options, "# --"));
    let widths = keys.iter().chain(&options).map(|(row, _)| width(row));
    let column = widths.filter(|width| *width <= WIDEST).max().unwrap_or(0);
    let line = |(row, from): &(String, String), out: &mut dyn Write| {
        writeln!(out, "{}  {}", pad(row, column), style.paint(Ink::Dim, &clean(from)))
    };
    keys.iter().try_for_each(|row| line(row, out))?;
    options.iter().try_for_each(|row| line(row, out))
}

fn words(origin: &Origin) -> String {
    match origin {
        Origin::Default => "by default".to_owned(),
        Origin::Configuration { file, line } => format!("{file}:{line}"),
        Origin::Option(option) => (*option).to_owned(),
        Origin::Variable(variable) => format!("${variable}"),
    }
}
