//! Environments that the configuration writes down: which files each has of what was asked for.

use std::collections::HashMap;

use glooscope::change::Refusal;
use glooscope::config::WrittenEnvironment;
use glooscope::text::{FileId, Role, SourceMap};

use super::environment::within;
use super::reading::Settings;
use super::trust;
use crate::error::Error;
use crate::source::{self, Disk, Inputs, Source};

/// What was read of the environments that are written down.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Those that have something of what was asked for, with their files.
    pub(super) there: Vec<(WrittenEnvironment, Vec<FileId>)>,
    /// Those that would have, and are not there; by name, with what is said of that.
    pub(super) absent: Vec<(String, Error)>,
}

impl Written {
    /// Whether what was asked for is none of theirs, and so an environment by itself.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.there.is_empty() && self.absent.is_empty()
    }
}

/// Reads all of them.
pub(super) fn read_all(
    all: &[WrittenEnvironment],
    subjects: &[Source],
    settings: &Settings,
    (map, disk): (&mut SourceMap, &mut Disk),
    problems: &mut Vec<Error>,
) -> Result<Written, Error> {
    let mut written = Written::default();
    let mut held = vec![false; subjects.len()];
    for one in all {
        match read(one, (subjects, &mut held), settings, (map, disk), problems)? {
            Read::Files(files) => written.there.push((one.clone(), files)),
            Read::Absent(error) => written.absent.push((one.name.clone(), error)),
            Read::Elsewhere => {}
        }
    }
    if !written.is_elsewhere() {
        let left = subjects.iter().zip(held).filter(|(_, is_held)| !is_held);
        problems.extend(left.map(|(source, _)| {
            Error::source(source, "no environment of the configuration has it")
                .help("write it into `environments:`, or add --together")
        }));
    }
    Ok(written)
}

/// What was read of an environment that is written down.
enum Read {
    /// Its files.
    Files(Vec<FileId>),
    /// Nothing, as what was asked for has none of it.
    Elsewhere,
    /// Nothing, as it isn't there.
    Absent(Error),
}

/// Reads the files of an environment that is written down.
fn read(
    written: &WrittenEnvironment,
    (subjects, held): (&[Source], &mut [bool]),
    settings: &Settings,
    (map, disk): (&mut SourceMap, &mut Disk),
    problems: &mut Vec<Error>,
) -> Result<Read, Error> {
    let sources = |texts: &[String]| -> Result<Vec<Source>, Error> {
        let read = |text: &String| -> Result<Source, Error> {
            let source: Source = text.parse().map_err(|refusal: Refusal| Error::from(refusal).of(text))?;
            let source = source.below(&settings.folder);
            if !settings.is_trusted {
                let place = format!("environment {}: {text}", written.name);
                trust::refuse(&source, &settings.folder).map_err(|error| error.of(place))?;
            }
            Ok(source)
        };
        texts.iter().map(read).collect()
    };
    let own = sources(&written.sources)?;
    let mut asked: Vec<Source> = Vec::new();
    for (source, is_held) in subjects.iter().zip(held) {
        let found: Vec<Source> = own.iter().filter_map(|own| within(source, own)).collect();
        *is_held |= !found.is_empty();
        asked.extend(found);
    }
    if asked.is_empty() {
        return Ok(Read::Elsewhere);
    }
    let mut context = settings.context.clone();
    let lent = sources(&written.context)?;
    context.extend(lent.iter().cloned());
    let mut fence = settings.fence.clone();
    if let Some(fence) = &mut fence {
        fence.sources.extend(lent);
    }
    let mut part = SourceMap::default();
    let name = &written.name;
    let wanted =
        Inputs { subjects: &asked, context: &context, exclude: &settings.exclude, stdin: None, fence: fence.as_ref() };
    match source::read(&wanted, disk, &mut part) {
        Ok(found) => problems.extend(found),
        Err(error) if error.is_absent() => return Ok(Read::Absent(error.of(format!("environment {name}")))),
        Err(error) => return Err(error.of(format!("environment {name}"))),
    }
    if !part.files().any(|(_, file)| file.role == Role::Subject) {
        problems.push(Error::source(format!("environment {name}"), "its sources hold no manifest"));
    }
    let known: HashMap<(String, bool), FileId> = map
        .files()
        .filter(|(_, file)| file.role != Role::Configuration)
        .map(|(id, file)| ((file.name.to_string(), file.role == Role::Subject), id))
        .collect();
    let ids = part.files().map(|(_, file)| {
        // What several environments share is kept and parsed once.
        let known = known.get(&(file.name.to_string(), file.role == Role::Subject)).copied();
        known.filter(|id| map.file(*id).text == file.text).unwrap_or_else(|| map.push(file.clone()))
    });
    let mut ids: Vec<FileId> = ids.collect();
    ids.sort_unstable();
    Ok(Read::Files(ids))
}
