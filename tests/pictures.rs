//! The README's pictures: what the program prints, drawn.
//!
//! `BLESS=1 cargo test --test pictures` draws them anew.

use std::fmt::Write as _;
use std::process::Command;
use std::{env, fs};

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
