//! What is outside: files and folders, standard input, revisions, kustomizations, clusters; each read into named texts.

mod cluster;
mod disk;
mod exclude;
mod folder;
mod git;
mod helm;
mod kustomize;
pub(crate) mod overlay;
mod path;
mod pile;
mod program;
pub(crate) mod repository;
mod stdin;
mod text;
pub(crate) mod write;

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::{fmt, mem};

use glooscope::change::Refusal;
use glooscope::text::{Role, SourceMap, Undecodable};

use self::pile::{Done, Pile};
use crate::error::Error;

pub(crate) use disk::Disk;
pub(crate) use exclude::{Exclude, Patterns, Places};
pub(crate) use program::Limits;

/// Where manifests come from, as a SOURCE argument says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A file, or a folder with all below it.
    Path(PathBuf),
    /// Standard input.
    Stdin,
    /// The tree of a revision, or what lies below a path of it.
    Git {
        /// The revision.
        revision: String,
        /// The path within it, from the root of the repository; empty for all.
        path: String,
    },
    /// What a kustomization builds.
    Kustomize(PathBuf),
    /// What a chart renders.
    Helm {
        /// Its folder.
        chart: PathBuf,
        /// Files of values, from the working folder.
        values: Vec<String>,
    },
    /// What a cluster holds.
    Cluster {
        /// The context of kubectl's configuration; the current one where there is none.
        context: Option<String>,
    },
}

impl FromStr for Source {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Source, Refusal> {
        if text == "-" {
            return Ok(Source::Stdin);
        }
        if let Some(rest) = text.strip_prefix("git:") {
            let (revision, path) = rest.split_once(':').unwrap_or((rest, ""));
            if revision.is_empty() {
                return Err(Refusal::new("no revision").help("write `git:REV` or `git:REV:PATH`"));
            }
            if revision.starts_with('-') {
                return Err(Refusal::new(format!("`{revision}` is no revision: none starts with a dash")));
            }
            return Ok(Source::Git { revision: revision.to_owned(), path: path.trim_matches('/').to_owned() });
        }
        if let Some(folder) = text.strip_prefix("kustomize:") {
            return Ok(Source::Kustomize(PathBuf::from(if folder.is_empty() { "." } else { folder })));
        }
        if let Some(rest) = text.strip_prefix("helm:") {
            let (chart, values) = rest.split_once("?values=").unwrap_or((rest, ""));
            if chart.is_empty() || chart.contains('?') {
                return Err(Refusal::new(format!("`{text}` is no chart"))
                    .help("write `helm:DIR` or `helm:DIR?values=FILE,FILE`"));
            }
            let values = values.split(',').filter(|file| !file.is_empty()).map(str::to_owned).collect();
            return Ok(Source::Helm { chart: PathBuf::from(chart), values });
        }
        if let Some(context) = text.strip_prefix("cluster:") {
            if context.starts_with('-') {
                return Err(Refusal::new(format!("`{context}` is no context: none starts with a dash")));
            }
            return Ok(Source::Cluster { context: (!context.is_empty()).then(|| context.to_owned()) });
        }
        if text.is_empty() {
            return Err(Refusal::new("an empty path").help("write `.` for the working folder"));
        }
        Ok(Source::Path(PathBuf::from(text)))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Path(path) => f.write_str(&text::shown(path)),
            Source::Stdin => f.write_str("-"),
            Source::Git { revision, path } if path.is_empty() => write!(f, "git:{revision}"),
            Source::Git { revision, path } => write!(f, "git:{revision}:{path}"),
            Source::Kustomize(folder) => write!(f, "kustomize:{}", text::shown(folder)),
            Source::Helm { chart, values } if values.is_empty() => write!(f, "helm:{}", text::shown(chart)),
            Source::Helm { chart, values } => write!(f, "helm:{}?values={}", text::shown(chart), values.join(",")),
            Source::Cluster { context: None } => f.write_str("cluster"),
            Source::Cluster { context: Some(context) } => write!(f, "cluster:{context}"),
        }
    }
}

impl Source {
    /// The same of the working folder, for a revision and a cluster.
    pub(crate) fn in_working_folder(&self) -> Option<Source> {
        match self {
            Source::Git { .. } if git::is_bare() => None,
            Source::Git { path, .. } => Some(match path.parse() {
                Ok(Source::Kustomize(folder)) => Source::Kustomize(git::in_working_folder(&folder.to_string_lossy())),
                Ok(Source::Helm { chart, values }) => {
                    let place = |path: &str| git::in_working_folder(path);
                    let values = values.iter().map(|file| place(file).to_string_lossy().into_owned()).collect();
                    Source::Helm { chart: place(&chart.to_string_lossy()), values }
                }
                _ => Source::Path(git::in_working_folder(path)),
            }),
            Source::Cluster { .. } => Some(Source::Path(".".into())),
            Source::Path(_) | Source::Stdin | Source::Kustomize(_) | Source::Helm { .. } => None,
        }
    }

    /// The source as seen from `folder`, where it is a path.
    pub(crate) fn below(self, folder: &Path) -> Source {
        match self {
            Source::Path(path) => Source::Path(folder.join(path)),
            Source::Kustomize(path) => Source::Kustomize(folder.join(path)),
            Source::Helm { chart, values } => Source::Helm {
                chart: folder.join(chart),
                values: values.iter().map(|file| folder.join(file).to_string_lossy().into_owned()).collect(),
            },
            other => other,
        }
    }
}

/// What lets a configuration ask for more.
pub(crate) const TRUST: &str = "add --trust-config, or set GLOOSCOPE_TRUST_CONFIG=1, if you trust the configuration";

/// What a [`SourceMap`] is filled from.
#[derive(Debug)]
pub(crate) struct Inputs<'a> {
    /// What is checked.
    pub(crate) subjects: &'a [Source],
    /// What is only there for references to resolve to.
    pub(crate) context: &'a [Source],
    /// What folders and revisions are read without.
    pub(crate) exclude: &'a Exclude,
    /// What standard input is called; `<stdin>` where nobody says.
    pub(crate) stdin: Option<&'a str>,
    /// Where some of the context has to stay.
    pub(crate) fence: Option<&'a Fence>,
}

/// Sources that somebody else asks for, out of whose folder no link may lead.
#[derive(Clone, Debug)]
pub(crate) struct Fence {
    /// The folder, a real path.
    pub(crate) root: PathBuf,
    pub(crate) sources: Vec<Source>,
}

impl Fence {
    /// Where a source has to stay, if it has to.
    fn around(&self, source: &Source) -> Option<&Path> {
        self.sources.contains(source).then_some(&*self.root)
    }
}

/// A text that is going to be read, or that was.
#[derive(Debug)]
pub(crate) enum Content {
    /// A file on the disk.
    File(PathBuf),
    /// A name for people, and bytes that a program gave.
    Bytes(String, Vec<u8>),
    /// The same of standard input: the whole text is kept, as it may be printed with changes.
    Stdin(String, Vec<u8>),
}

/// What patterns of what is left out apply to.
#[derive(Debug)]
pub(crate) enum Place {
    /// Nothing: somebody asked for this very file.
    Asked,
    /// Its identity, which is its real path.
    Identity,
    /// The path that it would have on the disk.
    At(PathBuf),
}

/// What one source holds.
#[derive(Debug)]
pub(crate) struct Found {
    /// What makes it the same file under another name.
    pub(crate) identity: PathBuf,
    /// Its bytes, or where they are.
    pub(crate) content: Content,
    /// Whether it can be left out.
    pub(crate) place: Place,
}

impl Found {
    /// Bytes that somebody asked for by this name.
    fn asked(name: String, bytes: Vec<u8>) -> Found {
        Found { identity: PathBuf::from(&name), content: Content::Bytes(name, bytes), place: Place::Asked }
    }
}

/// Reads every source into `map`, and returns why some could not be read though the rest could.
///
/// The order is that of names, not of arguments. A file that is given twice is read once, and checked if one of the two says
/// so.
pub(crate) fn read(wanted: &Inputs<'_>, disk: &mut Disk, map: &mut SourceMap) -> Result<Vec<Error>, Error> {
    let is_relative = |source: &Source| matches!(source, Source::Path(path) if path.is_relative());
    if wanted.subjects.iter().any(is_relative) {
        // A folder that is gone looks empty.
        std::env::current_dir().map_err(|reason| Error::source("working folder", text::why(&reason)))?;
    }
    let mut problems = Vec::new();
    let done = Done::default();
    rayon::in_place_scope(|scope| {
        let mut pile = Pile::new(scope, &done, wanted.exclude);
        let mut is_stdin_read = false;
        for (sources, role) in [(wanted.subjects, Role::Subject), (wanted.context, Role::Context)] {
            for source in sources {
                // Standard input has one end only.
                if *source != Source::Stdin || !mem::replace(&mut is_stdin_read, true) {
                    let is_alone = matches!((role, sources), (Role::Subject, [_]));
                    let name = wanted.stdin.unwrap_or(stdin::NAME);
                    let fence = wanted.fence.filter(|_| role == Role::Context).and_then(|fence| fence.around(source));
                    find(source, fence, disk, (name, is_alone), &mut problems, &mut |found| pile.add(found, role))?;
                }
            }
        }
        pile.hand_over();
        Ok::<(), Error>(())
    })?;
    let files = done.sorted();
    map.reserve(files.len());
    for file in files {
        match file {
            Ok(file) => {
                map.push(file);
            }
            Err((_, error)) => problems.push(error),
        }
    }
    Ok(problems)
}

/// What folders among the sources are read without, as git would, by name and with why.
pub(crate) fn passed_over<'s>(sources: impl Iterator<Item = &'s Source>) -> Vec<(String, &'static str)> {
    let folders = sources.filter_map(|source| match source {
        Source::Path(path) if path.is_dir() => Some(path),
        _ => None,
    });
    folders.flat_map(|folder| folder::passed_over(folder)).map(|(path, why)| (text::shown(&path), why)).collect()
}

/// The branches and tags of the repository that one stands in; none where there is no repository, or no git.
pub(crate) fn revisions(limits: &Limits) -> Vec<String> {
    git::revisions(limits)
}

/// What the names of a source's files start with, before what tells them apart.
pub(crate) fn root(source: &Source) -> String {
    match source {
        Source::Path(path) if path.as_os_str() == "." => String::new(),
        Source::Path(path) => format!("{}/", text::shown(path).trim_end_matches('/')),
        Source::Git { revision, path } => git::root(revision, path),
        Source::Stdin | Source::Kustomize(_) | Source::Helm { .. } | Source::Cluster { .. } => String::new(),
    }
}

/// Name and text of one file, or what it is instead of text.
pub(crate) fn one(path: &Path) -> Result<(String, Result<String, Undecodable>), Error> {
    Ok((text::shown(path), text::decode(path::bytes(path)?)))
}

fn find(
    source: &Source,
    fence: Option<&Path>,
    disk: &mut Disk,
    stdin: (&str, bool),
    problems: &mut Vec<Error>,
    add: &mut dyn FnMut(Found),
) -> Result<(), Error> {
    let name = source.to_string();
    let found = match source {
        Source::Path(path) => {
            let left = path::find(path, fence, problems, add)?;
            for link in left {
                let link = text::shown(&link);
                disk.note(format!(
                    "{link} is passed over: the link leads out of the repository of the configuration; {TRUST}"
                ));
            }
            return Ok(());
        }
        Source::Stdin => stdin::find(stdin.0, stdin.1),
        Source::Git { revision, path } => match path.parse() {
            Ok(built @ (Source::Kustomize(_) | Source::Helm { .. })) => {
                disk.lay_out(revision)?;
                let place = |path: &Path| disk.place(&format!("git:{revision}:{}", text::shown(path)));
                match built {
                    Source::Helm { chart, values } => {
                        let values = values.iter().map(|file| place(Path::new(file)).to_string_lossy().into_owned());
                        helm::find(&name, &place(&chart), &values.collect::<Vec<_>>(), disk.limits())
                    }
                    Source::Kustomize(folder) => kustomize::find(&name, &place(&folder), disk.limits()),
                    _ => Ok(Vec::new()),
                }
            }
            _ => git::find(&name, revision, path, disk),
        },
        Source::Kustomize(folder) => kustomize::find(&name, folder, disk.limits()),
        Source::Helm { chart, values } => helm::find(&name, chart, values, disk.limits()),
        Source::Cluster { context } => cluster::find(&name, context.as_deref(), disk.limits(), problems),
    };
    found?.into_iter().for_each(add);
    Ok(())
}
