//! Tells the program what it is built from, for `--version`.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a packager may set instead, where neither git nor cargo knows.
const GIVEN: &str = "GLOOSCOPE_COMMIT";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed={GIVEN}");
    let folder = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let folder = Path::new(&folder);
    let given = env::var(GIVEN).ok().filter(|given| !given.is_empty());
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let told = match given {
        Some(given) => Some(given),
        // Each commit would have everything built again, which is too much while working on it.
        None if !is_release => Some("debug".to_owned()),
        None => {
            watch(folder);
            commit(folder)
        }
    };
    println!("cargo:rustc-env=GLOOSCOPE_BUILT={}", told.map_or_else(String::new, |told| format!(" ({told})")));
}

/// The commit that `folder` is the tree of, and its day: as cargo packed it, or as git has it. Nothing where neither knows.
pub(crate) fn commit(folder: &Path) -> Option<String> {
    packed(folder).or_else(|| {
        // A release that was unpacked within another repository is none of that.
        let top = git(folder, &["rev-parse", "--show-toplevel"])?;
        let is_own = fs::canonicalize(top).ok()? == fs::canonicalize(folder).ok()?;
        is_own.then(|| git(folder, &["log", "-1", "--abbrev=9", "--date=short", "--format=%h %cd"])).flatten()
    })
}

/// What `cargo package` writes down.
fn packed(folder: &Path) -> Option<String> {
    let text = fs::read_to_string(folder.join(".cargo_vcs_info.json")).ok()?;
    let rest = text.split_once("\"sha1\"")?.1.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let commit: String = rest.chars().take_while(char::is_ascii_hexdigit).take(9).collect();
    (commit.len() == 9).then_some(commit)
}

/// Has cargo run this again when another commit is checked out.
fn watch(folder: &Path) {
    for name in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(folder, &["rev-parse", "--git-path", name]) {
            println!("cargo:rerun-if-changed={}", folder.join(path).display());
        }
    }
}

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    // Within a hook they point at another repository.
    command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE").env_remove("GIT_INDEX_FILE");
    let output =
        command.arg("-C").arg(folder).args(arguments).output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (!text.is_empty()).then_some(text)
}
