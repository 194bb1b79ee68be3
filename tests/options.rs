//! Every option of every command has a test or a case that holds what its help promises.

mod program;

use std::fs;

use program::{Scratch, options};

/// A command (`*` for what several share), an option, the file of a test (`case` for a folder of `fixtures/cases`), and its name.
const HELD: &[(&str, &str, &str, &str)] = &[
    ("*", "--context", "cli/folders.rs", "context_lends_resources_without_being_checked"),
    ("*", "--exclude", "cli/findings.rs", "what_is_excluded_is_not_read_and_a_pattern_that_fits_nothing_is_told"),
    ("*", "--stdin-filename", "writing.rs", "standard_input_is_printed_with_its_changes"),
    ("*", "--namespace", "cli/folders.rs", "the_namespace_of_resources_without_one_can_be_given"),
    ("*", "--gloo-version", "effects.rs", "shared"),
    ("*", "--closed", "cli/silence.rs", "findings"),
    ("*", "--env", "environments.rs", "a_finding_names_the_environments_that_it_holds_in"),
    ("*", "--together", "environments.rs", "one_environment_is_as_it_always_was"),
    ("*", "--rule", "cli/configuration.rs", "its_keys_hold_and_the_command_line_wins"),
    ("*", "--program-seconds", "programs.rs", "every_program_has_so_much_time"),
    ("*", "--program-mebibytes", "programs.rs", "every_program_prints_so_much"),
    ("*", "--config", "effects.rs", "shared"),
    ("*", "--no-config", "cli/configuration.rs", "its_keys_hold_and_the_command_line_wins"),
    ("*", "--trust-config", "cli/unread.rs", "a_configuration_starts_nothing_and_stays_in_its_repository"),
    ("*", "--color", "cli/codes.rs", "colour_is_for_terminals_or_who_asks_for_it"),
    ("*", "--width", "cli/flags.rs", "columns_and_colours_are_taken_from_the_environment"),
    ("*", "--quiet", "cli/streams.rs", "quiet_runs_say_results_alone_and_verbose_ones_print_the_same"),
    ("*", "--verbose", "cli/streams.rs", "quiet_runs_say_results_alone_and_verbose_ones_print_the_same"),
    ("*", "--help", "cli/codes.rs", "what_is_wrong_with_the_use_is_said_on_standard_error"),
    ("*", "--version", "cli/config.rs", "the_version_says_what_the_program_is_built_from"),
    ("check", "--format", "cli/codes.rs", "findings_decide_the_exit_code_in_every_format"),
    ("check", "--output", "fix.rs", "several_forms_are_written_at_once"),
    ("check", "--statistics", "cli/baseline.rs", "statistics_count_by_rule_the_most_frequent_first"),
    ("check", "--watch", "cli/watch.rs", "a_change_is_checked_and_an_interrupt_ends_it"),
    ("check", "--fail-on", "cli/codes.rs", "findings_decide_the_exit_code_in_every_format"),
    ("check", "--fix", "fix.rs", "files_are_written_or_shown"),
    ("check", "--unsafe-fixes", "overlays.rs", "fixes_are_made_where_it_was_written"),
    ("check", "--diff", "writing.rs", "a_diff_of_fixes_ends_with_1_where_there_is_one"),
    ("check", "--baseline", "cli/baseline.rs", "what_is_accepted_is_not_told_again"),
    ("check", "--no-baseline", "cli/baseline.rs", "what_is_accepted_is_not_told_again"),
    ("check", "--write-baseline", "fix.rs", "a_baseline_is_written_and_heeded"),
    ("check", "--update-baseline", "cli/baseline.rs", "updating_takes_out_what_is_mended_and_accepts_nothing_new"),
    ("check", "--select", "cli/findings.rs", "selected_rules_report_alone_and_ignored_ones_do_not"),
    ("check", "--ignore", "cli/findings.rs", "selected_rules_report_alone_and_ignored_ones_do_not"),
    ("check", "--min-severity", "cli/findings.rs", "what_is_less_bad_is_left_out_counted_and_fails_nothing"),
    ("config", "--format", "cli/config.rs", "every_value_is_shown_with_where_it_comes_from"),
    ("convert", "--output", "convert/commands.rs", "a_folder_is_written_whole_or_not_at_all"),
    ("convert", "--check", "convert/commands.rs", "an_existing_pair_is_proved_or_what_differs_is_shown"),
    ("convert", "--to", "convert/commands.rs", "the_standard_has_no_kinds_of_kgateway"),
    ("convert", "--gateway-class", "convert/commands.rs", "the_standard_has_no_kinds_of_kgateway"),
    ("convert", "--delegation", "convert/commands.rs", "tables_and_groups_are_delegated_to_where_that_is_asked_for"),
    ("convert", "--shared-groups", "convert/commands.rs", "tables_and_groups_are_delegated_to_where_that_is_asked_for"),
    ("convert", "--allow-partial", "convert/commands.rs", "a_folder_is_written_whole_or_not_at_all"),
    ("convert", "--force", "convert/commands.rs", "a_folder_is_written_whole_or_not_at_all"),
    ("convert", "--format", "convert/commands.rs", "the_json_fits_its_schema"),
    ("diff", "--set", "change/commands.rs", "outputs_fit_their_schemas"),
    ("diff", "--format", "environments.rs", "every_guard_of_diff_sees_a_change_in_one_environment"),
    ("diff", "--allow-removed", "case", "diff-max-shift"),
    ("diff", "--yaml", "safe.rs", "a_page_of_markdown_says_only_what_we_say"),
    ("diff", "--order", "change/commands.rs", "guards_decide_the_exit_code"),
    ("diff", "--exit-code", "environments.rs", "every_guard_of_diff_sees_a_change_in_one_environment"),
    ("diff", "--max-shift", "environments.rs", "every_guard_of_diff_sees_a_change_in_one_environment"),
    ("diff", "--forbid-new-findings", "environments.rs", "every_guard_of_diff_sees_a_change_in_one_environment"),
    ("diff", "--select", "cli/findings.rs", "new_findings_of_a_comparison_are_those_of_selected_rules"),
    ("diff", "--ignore", "cli/findings.rs", "new_findings_of_a_comparison_are_those_of_selected_rules"),
    ("diff", "--min-severity", "cli/findings.rs", "new_findings_of_a_comparison_are_those_of_selected_rules"),
    ("diff", "--requests", "change/load.rs", "a_diff_guards_what_upstreams_can_take"),
    ("diff", "--capacity", "change/load.rs", "a_diff_guards_what_upstreams_can_take"),
    ("env", "--format", "environments.rs", "environments_that_are_written_down_are_those"),
    ("graph", "--format", "graph.rs", "a_part_is_drawn_by_every_name_of_its_resource"),
    ("graph", "--of", "graph.rs", "a_part_is_drawn_by_every_name_of_its_resource"),
    ("graph", "--reverse", "graph.rs", "a_part_is_drawn_by_every_name_of_its_resource"),
    ("graph", "--depth", "graph.rs", "a_part_is_drawn_by_every_name_of_its_resource"),
    ("graph", "--output", "graph.rs", "it_is_written_into_a_file_or_not_at_all"),
    ("report", "--requests", "page.rs", "the_load_follows_the_weights_that_are_tried"),
    ("report", "--capacity", "page.rs", "the_load_follows_the_weights_that_are_tried"),
    ("report", "--output", "page.rs", "it_is_written_whole_or_not_at_all"),
    ("lsp", "--stdio", "lsp.rs", "standard_input_and_output_are_spoken_whether_asked_for_or_not"),
    ("man", "--output", "cli/generated.rs", "every_command_has_a_manual_page"),
    ("render", "--format", "environments.rs", "one_environment_is_as_it_always_was"),
    ("render", "--host", "cli/codes.rs", "a_host_is_found_by_every_domain_that_takes_it"),
    ("render", "--group", "cli/flags.rs", "a_filter_that_fits_nothing_offers_the_near_name_and_takes_ends_of_names"),
    ("render", "--upstream", "cli/flags.rs", "a_filter_that_fits_nothing_offers_the_near_name_and_takes_ends_of_names"),
    ("render", "--precision", "options.rs", "percentages_have_the_places_that_are_asked_for"),
    ("render", "--wide", "case", "render-shop"),
    ("render", "--csv-raw", "safe.rs", "a_spreadsheet_runs_no_cell"),
    ("render", "--requests", "change/load.rs", "render_adds_the_load_in_every_format"),
    ("render", "--capacity", "effects.rs", "own"),
    ("rollout", "--copies", "change/copies.rs", "copies_without_a_mark_are_those_with_the_same_backends"),
    ("rollout", "--to", "change/patches.rs", "the_steps_of_a_rollout_are_a_script_too"),
    ("rollout", "--steps", "change/patches.rs", "the_steps_of_a_rollout_are_a_script_too"),
    ("rollout", "--from", "change/controller_steps.rs", "what_cannot_be_followed_is_told"),
    ("rollout", "--hold", "change/commands.rs", "a_rollout_holds_what_it_is_told_to"),
    ("rollout", "--max-shift", "cli/unread.rs", "set_and_rollout_keep_to_the_limit_of_the_configuration"),
    ("rollout", "--patch", "change/patches.rs", "the_steps_of_a_rollout_are_a_script_too"),
    ("rollout", "--format", "change/commands.rs", "outputs_fit_their_schemas"),
    ("rules", "--format", "effects.rs", "own"),
    ("set", "--copies", "change/copies.rs", "copies_without_a_mark_are_those_with_the_same_backends"),
    ("set", "--only-shift", "case", "set-canary"),
    ("set", "--write", "environments.rs", "weights_are_set_in_the_environment_that_is_meant"),
    ("set", "--patch", "change/commands.rs", "patches_work_when_applied"),
    ("set", "--format", "environments.rs", "one_environment_is_as_it_always_was"),
    ("set", "--max-shift", "cli/unread.rs", "set_and_rollout_keep_to_the_limit_of_the_configuration"),
    ("trace", "--header", "case", "trace-shop"),
    ("trace", "--gateway", "case", "trace-settings"),
    ("trace", "--requests", "case", "trace-requests"),
    ("trace", "--sni", "case", "trace-shop"),
    ("trace", "--all", "case", "trace-shop"),
    ("trace", "--format", "environments.rs", "a_request_is_traced_in_each_environment"),
    ("*", "--gateway-api-version", "effects.rs", "shared"),
    ("*", "--gateway-api-channel", "effects.rs", "shared"),
    ("schema", "--gateway-api-version", "options.rs", "schemas_of_the_gateway_api_are_of_a_version_and_a_channel"),
    ("schema", "--gateway-api-channel", "options.rs", "schemas_of_the_gateway_api_are_of_a_version_and_a_channel"),
    ("*", "--dialect", "options.rs", "the_dialect_and_weights_of_routes_decide_who_answers"),
    ("*", "--route-weights", "options.rs", "the_dialect_and_weights_of_routes_decide_who_answers"),
    ("test", "--format", "case", "test-routes"),
    ("test", "--coverage", "case", "test-routes"),
    ("test", "--min-coverage", "case", "test-routes"),
    ("test", "--suggest", "case", "test-routes"),
    ("test", "--update", "suite.rs", "files_are_written_whole_and_the_exit_code_says_what_became_of_them"),
];

/// The short form of an option, as tests may write it.
fn short(option: &str) -> Option<&'static str> {
    let known = [("--namespace", "-n"), ("--quiet", "-q"), ("--verbose", "-v"), ("--header", "-H"), ("--output", "-o")];
    known.iter().find(|(long, _)| *long == option).map(|(_, short)| *short)
}

/// The text of a test: its function, or the command lines of a case.
fn test(file: &str, name: &str) -> Result<String, String> {
    if file == "case" {
        let path = format!("fixtures/cases/{name}/args");
        return fs::read_to_string(&path).map_err(|reason| format!("{path}: {reason}"));
    }
    let text = fs::read_to_string(format!("tests/{file}")).map_err(|reason| format!("tests/{file}: {reason}"))?;
    let start = text.find(&format!("fn {name}(")).ok_or_else(|| format!("tests/{file} has no {name}"))?;
    let end = text[start..].find("\n}\n").map_or(text.len(), |end| start + end);
    Ok(text[start..end].to_owned())
}

#[test]
fn every_option_has_a_test_that_uses_it() {
    let all = options();
    assert!(all.len() > 10 && all.contains_key("check"), "{all:?}");
    let mut wrong = Vec::new();
    for (command, options) in &all {
        for option in options {
            if !HELD.iter().any(|(name, held, ..)| held == option && (name == command || *name == "*")) {
                wrong.push(format!("{command} {option} has no test: add it to the table"));
            }
        }
    }
    for (command, option, file, name) in HELD {
        let is_there =
            all.iter().any(|(known, options)| (*command == "*" || known == command) && options.contains(*option));
        if !is_there {
            wrong.push(format!("{command} has no {option} any more"));
        }
        match test(file, name) {
            Ok(text) if [Some(*option), short(option)].into_iter().flatten().any(|form| text.contains(form)) => {}
            Ok(_) => wrong.push(format!("{file} {name} does not use {option}")),
            Err(error) => wrong.push(error),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn fields_are_those_of_the_version_that_is_given() {
    let scratch = Scratch::new();
    // The schema of the oldest version lacks what later ones brought.
    let schema = |version: &str| scratch.run(&["schema", "manifests", "--gloo-version", version]);
    let (old, new) = (schema("1.12"), schema("1.22"));
    assert_eq!((old.code, new.code), (0, 0));
    assert_ne!(old.out, new.out);
    let run = scratch.run(&["render", "--gloo-version", "2.0"]);
    assert!(run.code == 2 && run.said.contains("is no version of Gloo Edge"), "{run:?}");
}

#[test]
fn schemas_of_the_gateway_api_are_of_a_version_and_a_channel() {
    let scratch = Scratch::new();
    let schema = |options: &[&str]| scratch.run(&[&["schema", "manifests"], options].concat());
    let newest = schema(&[]);
    for options in [["--gateway-api-version", "1.0"], ["--gateway-api-channel", "experimental"]] {
        let other = schema(&options);
        assert_eq!((newest.code, other.code), (0, 0));
        assert_ne!(newest.out, other.out, "{options:?}");
    }
    assert_eq!(schema(&["--gateway-api-version", "1.99"]).code, 2);
}

#[test]
fn options_of_the_gateway_api_are_taken_over() {
    let scratch = Scratch::new();
    let shown = |arguments: &[&str]| scratch.run(&[&["config"], arguments].concat());
    for (arguments, want) in [
        (&["--gateway-api-version", "1.2"][..], "gateway-api-version: \"1.2\""),
        (&["--gateway-api-channel", "experimental"], "gateway-api-channel: \"experimental\""),
        (&["--dialect", "kgateway"], "dialect: \"kgateway\""),
        (&["--route-weights"], "--route-weights: true"),
    ] {
        assert!(!shown(&[]).out.contains(want) && shown(arguments).out.contains(want), "{:?}", shown(arguments));
    }
    for arguments in [&["--gateway-api-version", "0.1"][..], &["--dialect", "kgatewy"]] {
        assert_eq!(shown(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn percentages_have_the_places_that_are_asked_for() {
    let scratch = Scratch::new();
    let group = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: b}\nspec:\n  virtualHost:\n    \
                 domains: [d]\n    routes:\n    - matchers: [{prefix: /}]\n      routeAction: {multi: {destinations: [\
                 {destination: {upstream: {name: u, namespace: b}}, weight: 1}, {destination: {upstream: {name: w, namespace: b}}, weight: 6}]}}\n";
    scratch.write("a.yaml", group);
    for (places, want) in [("0", "14%"), ("2", "14.29%"), ("3", "14.286%")] {
        let out = scratch.run(&["render", "--precision", places]).out;
        assert!(out.contains(want), "{places}: {out}");
    }
    // Equal weights read alike, which is said where they then miss 100; who asks for places gets a sum.
    scratch.write(
        "a.yaml",
        group
            .replace("weight: 6", "weight: 1")
            .replace("]}}\n", ", {destination: {upstream: {name: x, namespace: b}}, weight: 1}]}}\n"),
    );
    for format in ["table", "markdown"] {
        let shown = |arguments: &[&str]| scratch.run(&[&["render", "--format", format], arguments].concat()).out;
        let (alike, sum) = (shown(&[]), shown(&["--precision", "2"]));
        assert!(alike.matches("33.33%").count() == 3 && alike.contains("shares are rounded"), "{alike}");
        assert!(sum.matches("33.33%").count() == 2 && sum.contains("33.34%") && !sum.contains("rounded"), "{sum}");
    }
    assert_eq!(scratch.run(&["render", "--precision", "10"]).code, 2);
}

#[test]
fn the_dialect_and_weights_of_routes_decide_who_answers() {
    let scratch = Scratch::new();
    let service = |name: &str| {
        format!(
            "---\napiVersion: v1\nkind: Service\nmetadata: {{name: {name}, namespace: b}}\nspec: {{ports: [{{port: 80}}]}}\n"
        )
    };
    let route = |name: &str, annotations: &str, parent: &str, backend: &str| {
        format!(
            "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: {name}, namespace: b{annotations}}}\nspec:\n  \
             parentRefs: [{parent}]\n  rules:\n  - matches: [{{path: {{type: PathPrefix, value: /a}}}}]\n    backendRefs: [{backend}]\n"
        )
    };
    let gateway = "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: b}\nspec:\n  \
                   gatewayClassName: ours\n  listeners: [{name: http, protocol: HTTP, port: 80}]\n";
    let answer = |options: &[&str]| {
        let run = scratch.run(&[&["trace", "GET", "http://d/a", "--format", "json"], options].concat());
        let answer = &run.json()["answers"][0];
        (answer["destinations"][0]["upstream"].as_str().unwrap_or("nobody").to_owned(), answer["status"].as_u64())
    };
    let text = |backend: &str| (format!("b/{backend}:80"), None);
    // Of two routes for one path the first by name answers, unless weights are heeded, which only kgateway has.
    let weight = ", annotations: {kgateway.dev/route-weight: '5'}";
    let both = [
        gateway.to_owned(),
        service("one"),
        service("two"),
        route("one", "", "{name: g}", "{name: one, port: 80}"),
        route("two", weight, "{name: g}", "{name: two, port: 80}"),
    ];
    scratch.write("a.yaml", both.concat());
    for options in
        [&[][..], &["--dialect", "kgateway"], &["--route-weights"], &["--dialect", "standard", "--route-weights"]]
    {
        assert_eq!(answer(options), text("one"), "{options:?}");
    }
    assert_eq!(answer(&["--dialect", "kgateway", "--route-weights"]), text("two"));
    // A route as a backend is another route's rules to kgateway, and nothing to others.
    let to_route = "{group: gateway.networking.k8s.io, kind: HTTPRoute, name: child}";
    let child = route(
        "child",
        "",
        "{group: gateway.networking.k8s.io, kind: HTTPRoute, name: parent}",
        "{name: one, port: 80}",
    );
    scratch.write(
        "a.yaml",
        [gateway.to_owned(), service("one"), route("parent", "", "{name: g}", to_route), child].concat(),
    );
    assert_eq!(answer(&["--dialect", "kgateway"]), text("one"));
    assert_eq!(answer(&["--dialect", "standard"]).1, Some(500));
}
