//! `config`: which configuration is read, which values hold, and where they come from.

use clap::Args;
use glooscope::config;
use glooscope::finding::Severity;
use glooscope::report::shape::config::{File, Origin, Setting, Settings as Shape};
use glooscope::report::{self, ConfigFormat};
use glooscope::text::SourceMap;

use super::reading::{Reading, Settings};
use super::terminal::{Terminal, fail, print, style, talk};
use super::{CLEAN, FAILED, value};
use crate::error::Error;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope config\n  glooscope config --rule zero-weight=off --format json\n\
    What is shown is a configuration by itself: every key with its value, and behind it where the value comes from.")]
pub(super) struct Config {
    /// How it is printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<ConfigFormat>())]
    format: ConfigFormat,

    #[command(flatten)]
    reading: Reading,
}

/// Shows the configuration.
pub(super) fn run(args: &Config, terminal: &Terminal) -> Result<u8, Error> {
    let mut map = SourceMap::default();
    let settings = Settings::read(&args.reading, &mut map)?;
    let is_whole = tell(&settings, &map, terminal);
    let mut config = settings.config.clone();
    let given = args.reading.lay_over(&mut config);
    let keys = config::values(&config).into_iter().map(|(key, about, value)| {
        let written = config.places.iter().find(|(known, _)| *known == key).map(|(_, span)| Origin::Configuration {
            file: map.file(span.file).name.to_string(),
            line: map.start(*span).line,
        });
        let option = given.iter().find(|(known, _)| *known == key).map(|(_, option)| Origin::Option(option));
        let mut from: Vec<Origin> = written.into_iter().chain(option).collect();
        if from.is_empty() {
            from.push(Origin::Default);
        }
        Setting { key, about: Some(about), value, from }
    });
    let options = args.reading.options().into_iter();
    let options = options.map(|(key, value, origin)| Setting { key, about: None, value, from: vec![origin] });
    let files = files(&settings);
    let shape = Shape::new(files, keys.collect(), options.collect());
    print(|out| report::config::write(args.format, &shape, &style(terminal), out))?;
    Ok(if is_whole { CLEAN } else { FAILED })
}

fn files(settings: &Settings) -> Vec<File> {
    let mut files = settings.files.iter().map(|path| path.display().to_string());
    let read = files.next();
    let beside = settings.beside().len();
    let others = files.enumerate().map(|(at, file)| {
        let reason = if at < beside { "the one that is read lies beside it" } else { "the one that is read is nearer" };
        File { file, read: false, reason: Some(reason) }
    });
    let others: Vec<File> = others.collect();
    read.map(|file| File { file, read: true, reason: None }).into_iter().chain(others).collect()
}

/// Says what is wrong with the configuration; whether nothing is.
fn tell(settings: &Settings, map: &SourceMap, terminal: &Terminal) -> bool {
    for finding in &settings.found {
        let (file, at) = (&map.file(finding.span.file).name, map.start(finding.span));
        let place = format!("{file}:{}:{}", at.line, at.column);
        if finding.severity == Severity::Error {
            let error = Error::source(place, &finding.message);
            fail(terminal, &finding.help.iter().fold(error, Error::help));
        } else {
            let word = if finding.severity == Severity::Info { "note" } else { "warning" };
            talk(terminal, &format!("{word}: {place}: {}", finding.message));
        }
    }
    settings.found.iter().all(|finding| finding.severity != Severity::Error)
}
