//! Files by the addresses that editors use.

use std::path::{Path, PathBuf};

use lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stands for itself in a path (RFC 3986).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The path of a file; nothing for what is no file, as a buffer that was never saved.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let text = uri.as_str();
    let (scheme, rest) = text.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("file") {
        return None;
    }
    let rest = rest.strip_prefix("//").map_or(rest, |rest| rest.find('/').map_or("", |at| &rest[at..]));
    let path = percent_decode_str(rest).decode_utf8().ok()?;
    // `/c:/work` is a path on the drive.
    let is_drive = path.len() > 2 && path.as_bytes()[2] == b':' && path.as_bytes()[1].is_ascii_alphabetic();
    let path = if cfg!(windows) && is_drive { &path[1..] } else { &path };
    Path::new(path).is_absolute().then(|| PathBuf::from(path))
}

/// The address of a file.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let path = std::path::absolute(path).ok()?;
    let text = path.to_str()?.replace('\\', "/");
    let slash = if text.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", utf8_percent_encode(&text, PLAIN)).parse().ok()
}

/// The one form of a path by which a file is known: its real path, or where it isn't there the path as it is written.
pub(super) fn known(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    std::fs::canonicalize(&absolute).unwrap_or(absolute)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_path_comes_back_from_its_address() {
        for text in ["/a/b.yaml", "/a b/ü#?%.yaml", "/😀/x+y@z.yaml"] {
            let uri = uri_of(Path::new(text)).expect("an address");
            assert_eq!(path_of(&uri).as_deref(), Some(Path::new(text)), "{}", uri.as_str());
        }
        let encoded: Uri = "file:///a%20b/c%2Eyaml".parse().expect("an address");
        assert_eq!(path_of(&encoded).as_deref(), Some(Path::new("/a b/c.yaml")));
        let other: Uri = "untitled:Untitled-1".parse().expect("an address");
        assert_eq!(path_of(&other), None);
    }
}
