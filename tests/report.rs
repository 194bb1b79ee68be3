//! Outputs: their schemas hold, their numbers are right, and no format says less than another.

mod world;

use glooscope::check::{CheckReport, Summary};
use glooscope::context::Context;
use glooscope::finding::Severity;
use glooscope::report::render::Filter;
use glooscope::report::{self, CheckFormat, RenderFormat, RulesFormat, Style, shape};
use glooscope::rules;
use serde_json::Value;
use world::World;

fn within(fixture: &str, work: impl FnOnce(&Context<'_>)) {
    World::of(world::files(&format!("fixtures/{fixture}"))).with(work);
}

fn text(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("memory takes everything");
    String::from_utf8(out).expect("outputs are UTF-8")
}

fn rendered(cx: &Context<'_>, format: RenderFormat, filter: &Filter, style: &Style) -> String {
    text(|out| report::render::write(format, cx, filter, glooscope::traffic::Rounding::Nearest(2), style, out))
}

fn checked(cx: &Context<'_>) -> CheckReport {
    let mut findings = world::all_findings(cx);
    findings.sort_by_key(|finding| (finding.span, finding.rule));
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let tally = cx.snapshot.tally;
    let summary = Summary { errors, files: tally.files, resources: tally.resources, ..Summary::default() };
    CheckReport { findings, summary, ..CheckReport::default() }
}

fn report_of(cx: &Context<'_>, format: CheckFormat, style: &Style) -> String {
    let report = checked(cx);
    text(|out| report::check::write(format, cx.map(), &report, style, out))
}

const FIXTURES: [&str; 8] =
    ["canary", "canary-legacy", "shop", "shop-broken", "mixed", "live-list", "helm-unrendered", "json"];

#[test]
fn outputs_fit_their_schemas() {
    let schemas = shape::schemas();
    let validator = |name: &str| {
        let (_, schema) = schemas.iter().find(|(known, _)| *known == name).expect("there is one");
        jsonschema::validator_for(schema).expect("it is a schema")
    };
    let valid = |name: &str, text: &str| {
        let value: Value = serde_json::from_str(text).expect("it is JSON");
        let errors: Vec<String> = validator(name).iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        value
    };
    let (mut hosts, mut findings) = (0, 0);
    for fixture in FIXTURES {
        within(fixture, |cx| {
            let render = valid("render", &rendered(cx, RenderFormat::Json, &Filter::default(), &Style::default()));
            hosts += render["virtualHosts"].as_array().expect("a list").len();
            let check = valid("check", &report_of(cx, CheckFormat::Json, &Style::default()));
            findings += check["findings"].as_array().expect("a list").len();
        });
    }
    assert!(hosts > 20 && findings > 5, "the fixtures were not read: {hosts} hosts, {findings} findings");
    valid("rules", &text(|out| report::rules::write(RulesFormat::Json, &Style::default(), out)));
}

#[test]
fn a_canary_is_nine_to_one() {
    within("canary", |cx| {
        let json: Value =
            serde_json::from_str(&rendered(cx, RenderFormat::Json, &Filter::default(), &Style::default()))
                .expect("it is JSON");
        let route = &json["virtualHosts"][0]["routes"][0];
        let shares: Vec<_> = route["destinations"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|to| (to["percent"].as_f64().expect("a number"), to["fraction"].as_str().expect("a fraction")))
            .collect();
        assert_eq!(shares, [(90.0, "9/10"), (10.0, "1/10")]);
        assert_eq!((&route["status"], &route["action"]), (&"ok".into(), &"forward".into()));
    });
}

#[test]
fn every_format_shows_every_destination() {
    for fixture in ["shop", "shop-broken"] {
        within(fixture, |cx| {
            let all = Filter::default();
            let wide = Style { width: 400, ..Style::default() };
            let json: Value = serde_json::from_str(&rendered(cx, RenderFormat::Json, &all, &wide)).expect("it is JSON");
            let mut names = std::collections::BTreeMap::<&str, usize>::new();
            for list in ["virtualHosts", "tcpHosts"] {
                for host in json[list].as_array().expect("a list") {
                    let own = [host.clone()];
                    let routes = host["routes"].as_array().map_or(&own[..], Vec::as_slice);
                    for to in routes.iter().flat_map(|route| route["destinations"].as_array().expect("a list")) {
                        *names.entry(Box::leak(to["upstream"].to_string().into_boxed_str())).or_default() += 1;
                    }
                }
            }
            assert!(names.len() > 5);
            for format in [RenderFormat::Table, RenderFormat::Yaml, RenderFormat::Csv, RenderFormat::Markdown] {
                let text = rendered(cx, format, &all, &wide);
                for (name, count) in &names {
                    let name = name.trim_matches('"');
                    assert!(text.matches(name).count() >= *count, "{format:?} of {fixture} lacks {name}");
                }
            }
        });
    }
}

/// Columns of a line of this text, which holds no wide characters.
fn columns(line: &str) -> usize {
    line.chars().count()
}

#[test]
fn text_for_people_fits_the_terminal() {
    for width in [80, 120] {
        let style = Style { width, ..Style::default() };
        within("shop-broken", |cx| {
            for text in [
                rendered(cx, RenderFormat::Table, &Filter::default(), &style),
                report_of(cx, CheckFormat::Human, &style),
                text(|out| report::rules::write(RulesFormat::Table, &style, out)),
            ] {
                assert!(text.lines().count() > 3);
                for line in text.lines() {
                    assert!(columns(line) <= width, "{} columns: {line}", columns(line));
                }
            }
        });
    }
}

#[test]
fn plain_text_is_plain() {
    let plain = Style { unicode: false, ..Style::default() };
    within("shop-broken", |cx| {
        for text in
            [rendered(cx, RenderFormat::Table, &Filter::default(), &plain), report_of(cx, CheckFormat::Human, &plain)]
        {
            assert!(text.is_ascii(), "{text}");
            assert!(!text.contains('\x1b'));
        }
    });
}

#[test]
fn a_filter_leaves_what_is_asked_for() {
    within("canary", |cx| {
        let by = |host: Option<&str>, group: Option<&str>, upstream: Option<&str>| {
            let own = |text: Option<&str>| text.map(str::to_owned);
            let filter = Filter { host: own(host), group: own(group), upstream: own(upstream) };
            rendered(cx, RenderFormat::Csv, &filter, &Style::default()).lines().count() - 1
        };
        assert_eq!(by(None, None, None), 4);
        assert_eq!(by(Some("echo.example.com"), None, None), 4);
        assert_eq!(by(Some("other.example.com"), None, None), 0);
        assert_eq!(by(None, Some("echo"), None), 4);
        assert_eq!(by(None, Some("nobody/echo"), None), 0);
        assert_eq!(by(None, None, Some("gloo-system/echo-v2")), 4);
        let none = Filter { host: Some("x".into()), ..Filter::default() };
        let table = rendered(cx, RenderFormat::Table, &none, &Style::default());
        assert_eq!(table, "no route fits what is asked for\n");
    });
}

/// A list of weights with something odd before it on the same line.
fn odd(before: &str) -> World {
    World::of_text(format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: odd, namespace: shop}}\nspec: \
         {{\"x\": \"{before}\", destinations: [{{destination: {{upstream: {{name: a, namespace: b}}}}, weight: 0}}]}}\n"
    ))
}

#[test]
fn marks_stand_under_what_they_mark() {
    let long = "y".repeat(3000);
    for before in ["", "\u{4f60}\u{597d}", "a\tb", "e\u{301}", &long] {
        odd(before).with(|cx| {
            let text = report_of(cx, CheckFormat::Human, &Style::default());
            let lines: Vec<&str> = text.lines().collect();
            let at = lines.iter().position(|line| line.contains("^^^")).expect("something is marked");
            let cells = |line: &str, upto: &str| {
                let head = &line[..line.find(upto).expect("it is there")];
                head.chars()
                    .map(|c| if c == '\u{301}' { 0 } else { 1 + usize::from(('\u{4e00}'..'\u{a000}').contains(&c)) })
                    .sum::<usize>()
            };
            let span = checked(cx).findings[0].span;
            let marked = cx.map().slice(span);
            let word = &marked[..marked.len().min(12)];
            assert_eq!(cells(lines[at - 1], word), cells(lines[at], "^"), "{}\n{}", lines[at - 1], lines[at]);
            assert!(lines.iter().all(|line| columns(line) <= 80), "{text}");
        });
    }
}

#[test]
fn a_manifest_can_not_steer_the_terminal() {
    odd("\u{1b}[31m\u{202e}").with(|cx| {
        let text = report_of(cx, CheckFormat::Human, &Style::default());
        assert!(!text.contains(['\u{1b}', '\u{202e}']));
    });
}

#[test]
fn every_format_has_the_same_findings() {
    within("shop-broken", |cx| {
        let report = checked(cx);
        let write = |format| report_of(cx, format, &Style::default());
        let json = |format| serde_json::from_str::<Value>(&write(format)).expect("it is JSON");
        let count = report.findings.len();
        assert!(count > 5);
        assert_eq!(write(CheckFormat::Concise).lines().count(), count);
        assert_eq!(json(CheckFormat::Json)["findings"].as_array().map(Vec::len), Some(count));
        assert_eq!(write(CheckFormat::Github).lines().count(), count);
        assert_eq!(write(CheckFormat::Junit).matches("<testcase").count(), count);
        assert_eq!(write(CheckFormat::Checkstyle).matches("<error ").count(), count);
        assert_eq!(write(CheckFormat::Markdown).lines().count(), count + 4);
        let gitlab = json(CheckFormat::Gitlab);
        let mut fingerprints: Vec<&str> =
            gitlab.as_array().expect("a list").iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
        fingerprints.sort_unstable();
        fingerprints.dedup();
        assert_eq!(fingerprints.len(), count, "fingerprints are not all different");
        let sarif = json(CheckFormat::Sarif);
        let run = &sarif["runs"][0];
        let listed = run["tool"]["driver"]["rules"].as_array().expect("a list");
        assert_eq!(listed.len(), rules::ALL.len());
        let results = run["results"].as_array().expect("a list");
        assert_eq!(results.len(), count);
        for (result, finding) in results.iter().zip(&report.findings) {
            if let Some(index) = result["ruleIndex"].as_u64() {
                assert_eq!(listed[usize::try_from(index).expect("small")]["id"], result["ruleId"]);
            }
            // The place, reckoned once more from the text.
            let text = &cx.map().file(finding.span.file).text[..finding.span.start as usize];
            let line = text.matches('\n').count() + 1;
            let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let region = &result["locations"][0]["physicalLocation"]["region"];
            assert_eq!((&region["startLine"], &region["startColumn"]), (&line.into(), &column.into()));
        }
    });
}

/// A host that Gloo takes out has shares, but nobody meets them: no bar, and the words for it beside each.
#[test]
fn shares_of_a_host_that_is_not_served_look_like_it() {
    within("shop-broken", |cx| {
        let filter = Filter { host: Some("gifts.shop.example.com".into()), ..Filter::default() };
        let table = rendered(cx, RenderFormat::Table, &filter, &Style::default());
        assert!(table.contains("rejected, none of it is served: a route has an error"), "{table}");
        assert!(table.contains("100%  not served"), "{table}");
        assert!(!table.contains('█'), "{table}");
        assert!(table.contains("2 not served: `glooscope check`"), "{table}");
        let markdown = rendered(cx, RenderFormat::Markdown, &filter, &Style::default());
        assert!(markdown.contains("**rejected**, none of it is served"), "{markdown}");
    });
}

/// The closing lines count what the program can mend by itself.
#[test]
fn the_closing_lines_say_what_can_be_mended() {
    within("shop-broken", |cx| {
        let report = checked(cx);
        let style = Style { width: 100, ..Style::default() };
        let human = text(|out| report::check::write(CheckFormat::Human, cx.map(), &report, &style, out));
        let fixes = report.findings.iter().filter_map(|finding| finding.fix.as_ref());
        let (safe, others): (Vec<_>, Vec<_>) = fixes.partition(|fix| fix.safe);
        let said = format!("--fix mends {} of them, --unsafe-fixes {} more", safe.len(), others.len());
        assert!(human.contains(&said), "{said} is not in {human}");
    });
}
