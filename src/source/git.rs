//! Revisions of the repository that one stands in, read without touching the working tree.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::program::{self, Failure, Limits};
use super::{Content, Disk, Found, Place, folder};
use crate::error::Error;

/// The manifests of `revision`: below `path` from the root of the repository, or below the working folder where there is no
/// path; `./path` counts from the working folder, as in git. `path` may also be a file, whatever its name is.
///
/// Three calls of git, however many files there are: the first turns the revision into an object's name, so that nothing
/// that somebody wrote is ever taken for an option.
pub(super) fn find(name: &str, revision: &str, path: &str, disk: &mut Disk) -> Result<Vec<Found>, Error> {
    let limits = disk.limits();
    let git =
        |arguments: &[&str], input| run(arguments, input, limits).map_err(|failure| told(name, revision, failure));
    let commit = format!("{}^{{tree}}", resolve(revision, limits).map_err(|failure| told(name, revision, failure))?);
    let told =
        git(&["rev-parse", "--show-cdup", "--show-prefix", "--verify", "--end-of-options", &commit], Vec::new())?;
    let told = String::from_utf8_lossy(&told).into_owned();
    let lines: Vec<&str> = told.lines().collect();
    let (up, prefix, tree) = match lines[..] {
        [up, prefix, tree] => (up, prefix, tree),
        // A bare repository has no folder that one could stand in.
        [.., tree] => ("", "", tree),
        [] => return Err(Error::source(name, "git says nothing of it")),
    };
    let top = std::env::current_dir().and_then(|here| std::fs::canonicalize(here.join(up))).unwrap_or_default();
    let below = match path.strip_prefix("./") {
        Some(path) => format!("{prefix}{path}"),
        None if path.is_empty() || path == "." => prefix.trim_end_matches('/').to_owned(),
        None => path.to_owned(),
    };
    let below = below.as_str();
    let mut arguments = vec!["--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", tree];
    if !below.is_empty() {
        arguments.extend(["--", below]);
    }
    let listing = git(&arguments, Vec::new())?;
    let entries: Vec<(&str, String)> = listing.split(|&byte| byte == 0).filter_map(|line| entry(line, below)).collect();
    if listing.is_empty() && !path.is_empty() {
        return Err(Error::absent(name, format!("{revision} has no `{path}`")));
    }
    let modules: Vec<String> = listing.split(|&byte| byte == 0).filter_map(submodule).collect();
    if modules.iter().any(|module| module == below) {
        return Err(Error::source(name, "it is a submodule, whose files are in another repository")
            .help("check it out, and name its folder"));
    }
    let wanted: String = entries.iter().flat_map(|(object, _)| [object, "\n"]).collect();
    let mut objects = if wanted.is_empty() { Vec::new() } else { git(&["cat-file", "--batch"], wanted.into_bytes())? };
    let mut found = Vec::with_capacity(entries.len());
    // From the end, so that each text is split off without moving the others.
    let places = places(&objects, entries.len());
    if places.len() != entries.len() {
        return Err(Error::source(name, "git gave fewer files than it listed"));
    }
    for ((_, path), place) in entries.into_iter().zip(places).rev() {
        objects.truncate(place.end);
        let bytes = objects.split_off(place.start);
        let name = format!("git:{revision}:{path}");
        let place = Place::At(top.join(&path));
        found.push(Found { identity: PathBuf::from(&name), content: Content::Bytes(name, bytes), place });
    }
    for module in modules {
        disk.note(format!("git:{revision}:{module} is a submodule, and nothing of it is looked at"));
    }
    Ok(found)
}

/// What git knows a revision by; `REV...` is the merge base of it and of what is checked out, which is what a pull request starts from.
fn resolve(revision: &str, limits: &Limits) -> Result<String, Failure> {
    let Some(other) = revision.strip_suffix("...") else { return Ok(revision.to_owned()) };
    let told = run(&["merge-base", "--end-of-options", other, "HEAD"], Vec::new(), limits)?;
    Ok(String::from_utf8_lossy(&told).trim().to_owned())
}

/// Why git gave nothing.
fn told(name: &str, revision: &str, failure: Failure) -> Error {
    match failure {
        Failure::Missing => Error::source(name, "git is not installed").help("install it, or check out the revision"),
        Failure::Refused(said)
            if said.ends_with("Needed a single revision") || said.contains("Not a valid object name") =>
        {
            Error::source(name, format!("no revision is called `{}`", revision.trim_end_matches("...")))
                .help("fetch it first, or look at its spelling")
        }
        Failure::Refused(said) if revision.ends_with("...") && said.starts_with("git failed") => {
            Error::source(name, "nothing is common to it and to what is checked out")
                .help("fetch more of the history: a shallow clone may lack it")
        }
        Failure::Refused(said) => Error::source(name, said),
    }
}

/// What the names of a revision's files start with, of those that are read.
pub(super) fn root(revision: &str, path: &str) -> String {
    let prefix = || {
        let told = run(&["rev-parse", "--show-prefix"], Vec::new(), &Limits::default()).unwrap_or_default();
        String::from_utf8_lossy(&told).trim_end().to_owned()
    };
    let below = match path.strip_prefix("./") {
        Some(path) => format!("{}{path}/", prefix()),
        None if path.is_empty() || path == "." => prefix(),
        None => format!("{path}/"),
    };
    format!("git:{revision}:{below}")
}

/// What git prints, given `input`.
fn run(arguments: &[&str], input: Vec<u8>, limits: &Limits) -> Result<Vec<u8>, Failure> {
    run_with(arguments, input, &[], limits)
}

/// The same with these variables.
fn run_with(
    arguments: &[&str],
    input: Vec<u8>,
    variables: &[(String, OsString)],
    limits: &Limits,
) -> Result<Vec<u8>, Failure> {
    program::run_with("git", arguments, input, &[alone(&[]), variables.to_vec()].concat(), limits)
}

/// Variables by which git asks nobody else: it starts no hook and no monitor of files, none of these filters, and fetches nothing.
/// A repository's own configuration names such programs.
fn alone(filters: &[String]) -> Vec<(String, OsString)> {
    let off = |filter: &String| {
        [("smudge", ""), ("process", ""), ("required", "false")]
            .map(|(key, value)| (format!("filter.{filter}.{key}"), value))
    };
    let fixed =
        [("core.hooksPath", "/dev/null"), ("core.fsmonitor", "false")].map(|(key, value)| (key.to_owned(), value));
    let settings: Vec<(String, &str)> = fixed.into_iter().chain(filters.iter().flat_map(off)).collect();
    // Others may have set some in this way, which go on holding.
    let known = std::env::var("GIT_CONFIG_COUNT").ok().and_then(|count| count.parse().ok()).unwrap_or(0_usize);
    let mut variables: Vec<(String, OsString)> = vec![
        ("GIT_NO_LAZY_FETCH".to_owned(), "1".into()),
        ("GIT_ALLOW_PROTOCOL".to_owned(), "none".into()),
        ("GIT_CONFIG_COUNT".to_owned(), (known + settings.len()).to_string().into()),
    ];
    for (at, (key, value)) in settings.into_iter().enumerate() {
        variables.push((format!("GIT_CONFIG_KEY_{}", known + at), key.into()));
        variables.push((format!("GIT_CONFIG_VALUE_{}", known + at), value.into()));
    }
    variables
}

/// The filters that the configuration has, which would change what is checked out.
fn filters(limits: &Limits) -> Vec<String> {
    // It fails where there is none.
    let told = run(&["config", "--null", "--name-only", "--get-regexp", r"^filter\..*\."], Vec::new(), limits)
        .unwrap_or_default();
    let names = told.split(|&byte| byte == 0).filter_map(|name| std::str::from_utf8(name).ok());
    let mut filters: Vec<String> =
        names.filter_map(|name| Some(name.strip_prefix("filter.")?.rsplit_once('.')?.0.to_owned())).collect();
    filters.sort_unstable();
    filters.dedup();
    filters
}

/// Object and path of a line of `ls-tree`, where it is a manifest's.
fn entry<'a>(line: &'a [u8], below: &str) -> Option<(&'a str, String)> {
    let tab = memchr::memchr(b'\t', line)?;
    let mut words = std::str::from_utf8(&line[..tab]).ok()?.split(' ');
    let (mode, kind, object) = (words.next()?, words.next()?, words.next()?);
    let path = String::from_utf8_lossy(&line[tab + 1..]).into_owned();
    // Links have the mode 120000; their text is a path.
    let is_file = kind == "blob" && mode.starts_with("100");
    let inside = path.strip_prefix(below).unwrap_or(&path);
    let hidden = inside.split('/').any(|part| part.starts_with('.'));
    let wanted = path == below || (!hidden && folder::is_manifest(Path::new(&path)));
    (is_file && wanted).then_some((object, path))
}

/// The path of a submodule that a line of `ls-tree` names: the commit of another repository.
fn submodule(line: &[u8]) -> Option<String> {
    let tab = memchr::memchr(b'\t', line)?;
    line.starts_with(b"160000 ").then(|| String::from_utf8_lossy(&line[tab + 1..]).into_owned())
}

/// Whether there is no working folder at all.
pub(super) fn is_bare() -> bool {
    let told = run(&["rev-parse", "--is-bare-repository"], Vec::new(), &Limits::default());
    told.is_ok_and(|told| told.starts_with(b"true"))
}

/// Names of branches and tags, the newest first.
pub(super) fn revisions(limits: &Limits) -> Vec<String> {
    let format = "--format=%(refname:short)";
    let arguments =
        ["for-each-ref", format, "--count=500", "--sort=-creatordate", "refs/heads", "refs/remotes", "refs/tags"];
    let listed = program::run("git", &arguments, Vec::new(), limits).unwrap_or_default();
    String::from_utf8_lossy(&listed).lines().map(str::to_owned).collect()
}

/// Where the texts stand in what `cat-file --batch` prints: a line `object type size`, the text, a line break.
fn places(objects: &[u8], count: usize) -> Vec<std::ops::Range<usize>> {
    let mut places = Vec::with_capacity(count);
    let mut at = 0;
    while let Some(line) = memchr::memchr(b'\n', &objects[at..]) {
        let head = String::from_utf8_lossy(&objects[at..at + line]);
        let Some(size) = head.rsplit(' ').next().and_then(|size| size.parse::<usize>().ok()) else { break };
        let start = at + line + 1;
        let end = start.saturating_add(size);
        if end >= objects.len() {
            break;
        }
        places.push(start..end);
        at = end + 1;
    }
    places
}

/// The whole tree of a revision in a folder of its own, which goes with the value.
pub(super) fn lay_out(revision: &str, limits: &Limits) -> Result<TempDir, Error> {
    let name = format!("git:{revision}");
    let fail = |reason: std::io::Error| Error::source(&name, reason);
    let folder = tempfile::Builder::new().prefix("glooscope-").tempdir().map_err(fail)?;
    let index = tempfile::Builder::new().prefix("glooscope-").tempdir().map_err(fail)?;
    let told = |failure| told(&name, revision, failure);
    let tree = format!("{}^{{tree}}", resolve(revision, limits).map_err(told)?);
    let tree = run(&["rev-parse", "--verify", "--end-of-options", &tree], Vec::new(), limits).map_err(told)?;
    let tree = String::from_utf8_lossy(&tree).trim().to_owned();
    let index = index.path().join("index");
    let mut settings = vec![("GIT_INDEX_FILE".to_owned(), index.into_os_string())];
    run_with(&["read-tree", &tree], Vec::new(), &settings, limits).map_err(told)?;
    settings.push(("GIT_WORK_TREE".to_owned(), folder.path().into()));
    settings.extend(alone(&filters(limits)));
    run_with(&["checkout-index", "--all", "--force"], Vec::new(), &settings, limits).map_err(told)?;
    Ok(folder)
}

/// Where a path of a revision is in the working tree; the working folder where it is empty.
pub(super) fn in_working_folder(path: &str) -> PathBuf {
    if path.is_empty() || path == "." {
        return PathBuf::from(".");
    }
    if let Some(path) = path.strip_prefix("./") {
        return PathBuf::from(path);
    }
    let told = run(&["rev-parse", "--show-cdup"], Vec::new(), &Limits::default()).unwrap_or_default();
    Path::new(String::from_utf8_lossy(&told).trim()).join(path)
}
