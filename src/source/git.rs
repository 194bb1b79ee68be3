//! Revisions of the repository that one stands in, read without touching the working tree.

use std::path::{Path, PathBuf};

use super::program::{self, Failure, Limits};
use super::{Content, Found, Place, folder};
use crate::error::Error;

/// The manifests of `revision`: below `path` from the root of the repository, or below the working folder where there is no
/// path; `./path` counts from the working folder, as in git. `path` may also be a file, whatever its name is.
///
/// Three calls of git, however many files there are: the first turns the revision into an object's name, so that nothing
/// that somebody wrote is ever taken for an option.
pub(super) fn find(name: &str, revision: &str, path: &str, limits: &Limits) -> Result<Vec<Found>, Error> {
    let git = |arguments: &[&str], input| {
        program::run("git", arguments, input, limits).map_err(|failure| match failure {
            Failure::Missing => {
                Error::source(name, "git is not installed").help("install it, or check out the revision")
            }
            Failure::Refused(said) if said.ends_with("Needed a single revision") => {
                Error::source(name, format!("no revision is called `{revision}`"))
                    .help("fetch it first, or look at its spelling")
            }
            Failure::Refused(said) => Error::source(name, said),
        })
    };
    let commit = format!("{revision}^{{tree}}");
    let told =
        git(&["rev-parse", "--show-toplevel", "--show-prefix", "--verify", "--end-of-options", &commit], Vec::new())?;
    let told = String::from_utf8_lossy(&told).into_owned();
    let lines: Vec<&str> = told.lines().collect();
    let [top, prefix, .., tree] = lines[..] else {
        return Err(Error::source(name, "this is not the working tree of a repository"));
    };
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
        return Err(Error::source(name, format!("{revision} has no `{path}`")));
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
        let place = Place::At(Path::new(top).join(&path));
        found.push(Found { identity: PathBuf::from(&name), content: Content::Bytes(name, bytes), place });
    }
    Ok(found)
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
