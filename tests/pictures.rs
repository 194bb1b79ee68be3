//! The README's pictures: what the program prints, drawn.
//!
//! `BLESS=1 cargo test --test pictures` draws them anew.

#![expect(clippy::print_stderr, reason = "a test that can't draw says so")]

mod program;

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

use program::Scratch;
use sha2::{Digest, Sha256};
use unicode_width::UnicodeWidthStr;

/// What a command prints, in colour, as a terminal of 80 columns gets it.
fn run(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .expect("the tool runs");
    assert!(output.status.code() != Some(2), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints text")
}

/// The colours of a terminal, on a page that is light or dark.
const STYLE: &str = "text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #1c2330; white-space: pre; }
.page { fill: #f6f7f9; stroke: #d7dbe2; } .b { font-weight: 700; } .d { fill: #5b6472; } .r { fill: #b3202a; font-weight: 700; } .y { fill: #7d5200; font-weight: 700; } .u { fill: #0a57c2; font-weight: 700; } .g { fill: #1a6b3c; } .c { fill: #0b6a76; }
@media (prefers-color-scheme: dark) { text { fill: #e6eaf1; } .page { fill: #12161d; stroke: #343c4a; } .d { fill: #a3adbd; } .r { fill: #ff8f93; } .y { fill: #e9bd58; } .u { fill: #84b6ff; } .g { fill: #7fd6a0; } .c { fill: #74d0dc; } }";

/// The class of what an escape sequence paints.
fn class(code: &str) -> &'static str {
    match code {
        "1" => "b",
        "2" => "d",
        "1;31" => "r",
        "1;33" => "y",
        "1;34" => "u",
        "32" => "g",
        "36" => "c",
        other => panic!("no colour for {other}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What is printed as a picture: a text a line, each piece as wide as a terminal has it.
fn drawn(command: &str, printed: &str) -> String {
    const COLUMN: usize = 8;
    const LINE: usize = 19;
    let lines: Vec<String> =
        [format!("$ {command}"), String::new()].into_iter().chain(printed.lines().map(str::to_owned)).collect();
    let (wide, tall) = (82 * COLUMN, (lines.len() + 1) * LINE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{tall}\" viewBox=\"0 0 {wide} {tall}\" role=\"img\" aria-label=\"{}\">\n<style>{STYLE}</style>\n<rect class=\"page\" x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"8\"/>\n",
        escaped(command),
        wide - 1,
        tall - 1
    );
    for (at, line) in lines.iter().enumerate() {
        let mut column = 0;
        for (index, piece) in line.split("\u{1b}[").enumerate() {
            let (code, text) = if index == 0 { ("", piece) } else { piece.split_once('m').expect("a sequence ends") };
            let columns = text.width();
            let blank = text.trim().is_empty();
            if !blank {
                let class =
                    if matches!(code, "" | "0") { String::new() } else { format!(" class=\"{}\"", class(code)) };
                let _ = writeln!(
                    out,
                    "<text{class} x=\"{}\" y=\"{}\" textLength=\"{}\" xml:space=\"preserve\">{}</text>",
                    (column + 1) * COLUMN,
                    (at + 1) * LINE,
                    columns * COLUMN,
                    escaped(text)
                );
            }
            column += columns;
        }
    }
    out + "</svg>\n"
}

#[test]
fn the_pictures_of_the_readme_are_up_to_date() {
    let terminal = |command: &str| {
        let words: Vec<&str> = command.split(' ').skip(1).chain(["--color", "always", "--width", "80"]).collect();
        drawn(command, &run(&words))
    };
    let pictures = [
        ("docs/check.svg", terminal("glooscope check fixtures/canary-legacy")),
        ("docs/diff.svg", terminal("glooscope diff fixtures/canary --set echo:v2=50%")),
        ("docs/graph.svg", run(&["graph", "fixtures/shop", "--format", "svg", "--of", "www.shop.example.com"])),
    ];
    let page = |path: &str| fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("it is there");
    let pages = page("README.md") + &page("docs/pictures.md");
    for (path, fresh) in pictures {
        assert!(pages.contains(path.trim_start_matches("docs/")), "no page shows {path}");
        let file = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
        if env::var_os("BLESS").is_some() {
            fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/docs")).expect("it can be made");
            fs::write(&file, &fresh).expect("it can be written");
        }
        let known = fs::read_to_string(&file).unwrap_or_default();
        assert!(known == fresh, "{path} is out of date: run BLESS=1 cargo test --test pictures");
    }
}

/// The page that is pictured, and the name of its content: the version, which is in it, doesn't count.
fn pictured(folder: &Path) -> String {
    let page = folder.join("report.html");
    let name = page.display().to_string();
    let requests = ["--requests", "fixtures/load/shop.csv", "--capacity", "fixtures/load/shop-capacity.csv"];
    run(&[&["report", "fixtures/shop", "-q", "-o", &name], &requests[..]].concat());
    let text = fs::read_to_string(&page).expect("it is there").replace(env!("CARGO_PKG_VERSION"), "");
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}

/// A text in a PNG, before its end.
fn with_text(png: &[u8], text: &str) -> Vec<u8> {
    let mut chunk = b"tEXt".to_vec();
    chunk.extend(b"Comment\0");
    chunk.extend(text.bytes());
    let mut sum = u32::MAX;
    for byte in &chunk {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
        }
    }
    let length = u32::try_from(chunk.len() - 4).expect("it is short").to_be_bytes();
    let end = png.len() - 12;
    [&png[..end], &length, &chunk, &(!sum).to_be_bytes(), &png[end..]].concat()
}

/// Draws a page, light or dark.
fn draw(page: &Path, file: &Path, scheme: &str) {
    let known = ["chromium", "chromium-browser", "google-chrome"];
    let is_there = |name: &&&str| Command::new(name).arg("--version").stdout(Stdio::null()).status().is_ok();
    let chromium = known.iter().find(is_there).expect("Chromium draws the page");
    let dark = format!("--blink-settings=preferredColorScheme={}", i32::from(scheme != "dark"));
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1280,1270", &dark])
        .arg(format!("--screenshot={}", file.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("it runs");
    assert!(output.status.success() && file.exists(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The picture of the page says which page it is of, so that no browser is needed to know that it is up to date.
#[test]
fn the_picture_of_the_page_is_up_to_date() {
    let folder = Scratch::new();
    let hash = pictured(folder.path());
    for scheme in ["light", "dark"] {
        let file = format!("{}/docs/page-{scheme}.png", env!("CARGO_MANIFEST_DIR"));
        if env::var_os("BLESS").is_some() {
            let drawn = folder.path().join("page.png");
            draw(&folder.path().join("report.html"), &drawn, scheme);
            let png = fs::read(&drawn).expect("it is there");
            fs::write(&file, with_text(&png, &hash)).expect("it can be written");
            eprintln!("drew {file}");
        }
        let png = fs::read(&file).unwrap_or_default();
        let says = png.windows(hash.len()).any(|part| part == hash.as_bytes());
        assert!(says, "{file} is of another page: run BLESS=1 cargo test --test pictures where there is a Chromium");
    }
}
