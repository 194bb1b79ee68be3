//! The rules' pages are their tests: every rule runs on every example of every rule, and reports exactly the marked lines.

mod world;

use std::collections::BTreeSet;

use glooscope::finding::{Diagnostic, Edit, Fix, FixKind, Rule};
use glooscope::rules::{self, ALL, RETIRED, Retired};
use glooscope::yaml::edit::apply;
use world::World;

/// Rules that a page's example can't break, whether some fixture does, and why.
const WITHOUT_EXAMPLE: [(&str, bool, &str); 10] = [
    ("patch-replaces-list", true, "needs a kustomization, tested by tests/quiet.rs"),
    ("delegation-fan-out", false, "needs some twenty route tables"),
    ("kustomize-build", false, "about what a program builds"),
    ("unbuilt-kustomization", false, "about what no program builds"),
    ("unused-ignore", false, "about the comments that silence findings"),
    ("invalid-config", false, "about the configuration"),
    ("lost-in-conversion", false, "told by `convert`"),
    ("unknown-rule", false, "about the configuration"),
    ("removed-field", true, "needs a version that lacks the field"),
    ("field-not-in-version", false, "needs an older version than the newest"),
];

/// The codes of the contract.
const CONTRACT: [&str; 61] = [
    "ambiguous-scalar",
    "bind-port-conflict",
    "controller-owned-weights",
    "dangling-auth-config",
    "dangling-options",
    "dangling-route-table",
    "dangling-secret",
    "dangling-upstream",
    "dangling-upstream-group",
    "dangling-virtual-service",
    "delegate-matcher",
    "delegation-cycle",
    "delegation-without-target",
    "deprecated-field",
    "direct-response-status",
    "duplicate-destination",
    "duplicate-domain",
    "duplicate-key",
    "duplicate-resource",
    "dynamic-forward-proxy-not-enabled",
    "empty-destination",
    "empty-domain",
    "field-not-in-version",
    "identical-upstream-groups",
    "invalid-config",
    "invalid-method",
    "invalid-name",
    "invalid-path",
    "invalid-regex",
    "invalid-yaml",
    "labels-and-expressions",
    "legacy-matcher",
    "missing-name",
    "missing-namespace",
    "missing-weight",
    "no-action",
    "no-destinations",
    "no-path",
    "no-routes",
    "no-virtual-host",
    "redirect-code",
    "removed-field",
    "selector-matches-nothing",
    "several-of-one-of",
    "subset-mismatch",
    "tls-without-certificate",
    "unknown-api-version",
    "unknown-enum-value",
    "unknown-field",
    "unknown-rule",
    "unmatchable-domain",
    "unrendered-template",
    "unselected-virtual-service",
    "unused-ignore",
    "unused-route-table",
    "unused-upstream-group",
    "upstream-without-endpoints",
    "weight-overflow",
    "wrong-type",
    "zero-total-weight",
    "zero-weight",
];

struct Example {
    of: &'static str,
    bad: bool,
    text: String,
}

/// The blocks ```` ```yaml bad ```` and ```` ```yaml good ```` of a rule's page.
fn examples(rule: &Rule) -> Vec<Example> {
    let mut found = Vec::new();
    let mut open: Option<(bool, Vec<&str>)> = None;
    for line in rule.page.lines() {
        // A line of a doc comment starts with the blank behind `///`.
        let line = line.strip_prefix(' ').unwrap_or(line);
        match (line.trim_end(), &mut open) {
            ("```yaml bad", None) => open = Some((true, Vec::new())),
            ("```yaml good", None) => open = Some((false, Vec::new())),
            ("```", Some(_)) => {
                if let Some((bad, lines)) = open.take() {
                    found.push(Example { of: rule.code, bad, text: lines.join("\n") + "\n" });
                }
            }
            (_, Some((_, lines))) => lines.push(line),
            _ => {}
        }
    }
    assert!(open.is_none(), "{}: an example has no end", rule.code);
    found
}

/// What all rules find in a text, with the line of each finding.
fn check(text: &str) -> Vec<(u32, Diagnostic)> {
    World::of_text(text).findings()
}

fn lines(found: &[(u32, Diagnostic)]) -> BTreeSet<(u32, String)> {
    found.iter().map(|(line, diagnostic)| (*line, diagnostic.rule.to_owned())).collect()
}

/// The lines that end with `# <- code`, or with several codes.
fn marked(text: &str) -> BTreeSet<(u32, String)> {
    let marks = text.lines().zip(1..).filter_map(|(line, number)| Some((number, line.split_once("# <- ")?.1)));
    marks.flat_map(|(line, codes)| codes.split(", ").map(move |code| (line, code.trim().to_owned()))).collect()
}

fn applied(text: &str, edits: &[Edit]) -> Option<String> {
    let edits: Vec<_> = edits.iter().map(|edit| (edit.span.range(), edit.text.as_str())).collect();
    apply(text, &edits).ok()
}

#[test]
fn codes_are_sorted_unique_and_kebab_case() {
    for pair in ALL.windows(2) {
        assert!(pair[0].code < pair[1].code, "{} stands before {}", pair[0].code, pair[1].code);
    }
    for rule in ALL {
        let is_kebab =
            |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        assert!(rule.code.split('-').all(is_kebab), "{}", rule.code);
    }
}

#[test]
fn every_rule_of_the_contract_exists() {
    let missing: Vec<&str> = CONTRACT.into_iter().filter(|code| ALL.iter().all(|rule| rule.code != *code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_rule_has_a_summary_and_examples() {
    for rule in ALL {
        let summary = rule.summary();
        assert!(!summary.is_empty() && summary.len() < 120, "{}: {summary:?}", rule.code);
        if WITHOUT_EXAMPLE.iter().any(|(code, ..)| *code == rule.code) {
            continue;
        }
        let examples = examples(rule);
        let shows = |example: &&Example| marked(&example.text).iter().any(|(_, code)| code == rule.code);
        assert!(
            examples.iter().filter(|example| example.bad).any(|example| shows(&example)),
            "{}: no bad example",
            rule.code
        );
        assert!(examples.iter().any(|example| !example.bad), "{}: no good example", rule.code);
    }
}

#[test]
fn every_rule_fires_in_an_example_or_in_a_fixture() {
    let mut fired: BTreeSet<&str> = BTreeSet::new();
    for example in ALL.iter().flat_map(|rule| examples(rule)).filter(|example| example.bad) {
        fired.extend(World::of_text(example.text).check().findings.iter().map(|finding| finding.rule));
    }
    fired.extend(World::of(world::files("fixtures")).check().findings.iter().map(|finding| finding.rule));
    let silent: BTreeSet<&str> = ALL.iter().map(|rule| rule.code).filter(|code| !fired.contains(code)).collect();
    let known = WITHOUT_EXAMPLE.into_iter().filter(|(_, in_fixture, _)| !in_fixture).map(|(code, ..)| code).collect();
    assert_eq!(silent, known, "rules that fire nowhere, and those of which it is known");
    let clean = World::of(world::files("fixtures/canary")).check().findings;
    assert!(clean.is_empty(), "{clean:#?}");
}

#[test]
fn exactly_the_marked_lines_are_reported() {
    let mut wrong = Vec::new();
    for (rule, example) in ALL.iter().flat_map(|rule| examples(rule).into_iter().map(move |example| (rule, example))) {
        let (want, got) = (marked(&example.text), lines(&check(&example.text)));
        assert_eq!(want.is_empty(), !example.bad, "{}: good examples have no marks, bad ones some", rule.code);
        if want != got {
            let (lacks, noise): (Vec<_>, Vec<_>) = (want.difference(&got).collect(), got.difference(&want).collect());
            wrong.push(format!("{}: lacks {lacks:?}, noise {noise:?}, in\n{}", rule.code, example.text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn findings_are_told_as_the_house_has_it() {
    for example in ALL.iter().flat_map(|rule| examples(rule)) {
        for (_, found) in check(&example.text) {
            let told = format!("{} in an example of {}: {found:#?}", found.rule, example.of);
            let lower = |text: &str| {
                text.chars().next().is_some_and(|c| {
                    !c.is_uppercase() || ["TCP", "HTTP", "TLS", "UDP"].iter().any(|word| text.starts_with(word))
                })
            };
            assert!(lower(&found.message) && !found.message.ends_with('.') && !found.message.contains('\n'), "{told}");
            assert!(found.label.split_whitespace().count() <= 5, "{told}");
            assert!(found.labels.iter().all(|label| label.text.split_whitespace().count() <= 5), "{told}");
            assert!(found.help.is_none_or(|help| !help.ends_with('.')), "{told}");
        }
    }
}

#[test]
fn fixes_mend_and_leave_the_rest() {
    for example in ALL.iter().flat_map(|rule| examples(rule)) {
        let before = check(&example.text);
        for (line, diagnostic) in &before {
            let Some(fix) = &diagnostic.fix else { continue };
            let told = format!("{} on line {line} of an example of {}", diagnostic.rule, example.of);
            let rule = ALL.iter().find(|rule| rule.code == diagnostic.rule).expect("a rule");
            let kind = if fix.safe { FixKind::Safe } else { FixKind::Unsafe };
            assert!(rule.fix != FixKind::None && (rule.fix == kind || rule.fix == FixKind::Unsafe), "{told}: {kind:?}");
            let mended = applied(&example.text, &fix.edits).expect(&told);
            assert!(World::of_text(mended.as_str()).is_parsed(), "{told}: can't be read any more\n{mended}");
            let after = check(&mended);
            let count = |found: &[(u32, Diagnostic)], code: &str| found.iter().filter(|(_, d)| d.rule == code).count();
            assert!(count(&after, diagnostic.rule) < count(&before, diagnostic.rule), "{told}: still there\n{mended}");
            for (_, other) in &after {
                assert!(
                    count(&after, other.rule) <= count(&before, other.rule),
                    "{told}: adds {}\n{mended}",
                    other.rule
                );
            }
        }
        // All at once, and then once more.
        let fixes =
            |found: &[(u32, Diagnostic)]| -> Vec<Fix> { found.iter().filter_map(|(_, d)| d.fix.clone()).collect() };
        let edits: Vec<Edit> = fixes(&before).into_iter().flat_map(|fix| fix.edits).collect();
        let mended = applied(&example.text, &edits).expect(example.of);
        assert!(fixes(&check(&mended)).is_empty(), "{}: a second round finds more to mend\n{mended}", example.of);
    }
}

/// Retired codes that a rule has again, or that are said to be replaced by what is no rule.
fn misused(list: &[Retired]) -> Vec<&'static str> {
    let is_replaced = |retired: &Retired| retired.instead.is_none_or(|instead| rules::find(instead).is_some());
    let wrong = list.iter().filter(|retired| rules::find(retired.code).is_some() || !is_replaced(retired));
    wrong.map(|retired| retired.code).collect()
}

#[test]
fn no_rule_has_a_retired_code() {
    assert_eq!(misused(RETIRED), [""; 0]);
    let retired = |code, instead| Retired { code, since: "0.1.0", instead };
    let list = [retired("zero-weight", None), retired("gone", Some("zero-weight")), retired("lost", Some("gone"))];
    assert_eq!(misused(&list), ["zero-weight", "lost"]);
}
