//! Each option of each command changes what a run says, writes or ends with: one that is parsed and then forgotten is found here, whatever its
//! own test looks at.

#![cfg(unix)]

mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use program::{Run, Scratch, options};

/// The least of a repository: a group with two upstreams, and a host that sends everything to it.
const BASE: &str = "\
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {name: g, namespace: shop}
spec:
  destinations:
  - {destination: {upstream: {name: a, namespace: shop}}, weight: 2}
  - {destination: {upstream: {name: b, namespace: shop}}, weight: 1}
---
apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: a, namespace: shop}
spec: {static: {hosts: [{addr: a.example, port: 80}]}}
---
apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: b, namespace: shop}
spec: {static: {hosts: [{addr: b.example, port: 80}]}}
---
";

/// A host with routes, each a path and what is done with it.
fn host(name: &str, namespace: &str, domain: &str, routes: &[(&str, &str)]) -> String {
    let mut list = String::new();
    for (path, action) in routes {
        let _ = writeln!(list, "    - matchers: [{{prefix: {path}}}]\n      {action}");
    }
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}{namespace}}}\nspec:\n  virtualHost:\n    \
         domains: [{domain}]\n    routes:\n{list}---\n"
    )
}

const SHOP: &str = ", namespace: shop";
const TO_GROUP: &str = "routeAction: {upstreamGroup: {name: g, namespace: shop}}";

/// The usual host.
fn usual() -> String {
    host("v", SHOP, "d.example.com", &[("/", TO_GROUP)])
}

fn write(scratch: &Scratch, files: &[(&str, &str)]) {
    scratch.write("t.test", "tests:\n- request: GET http://d.example.com/x\n  expect: {shares: {a: 50%, b: 50%}}\n");
    // A build that never ends to print.
    scratch.script("bin/kustomize", "#!/bin/sh\nexec head -c 9000000 /dev/zero\n");
    for (name, text) in files {
        scratch.write(name, text);
    }
}

/// What commands that read manifests are called with.
const READING: [(&str, &[&str]); 12] = [
    ("check", &["check", "w"]),
    ("render", &["render", "w"]),
    ("trace", &["trace", "GET", "http://d.example.com/x", "--all", "w"]),
    ("test", &["test", "t.test", "--coverage", "w"]),
    ("diff", &["diff", "w", "--set", "g:a=7"]),
    ("set", &["set", "g", "a=7", "w"]),
    ("rollout", &["rollout", "g", "--to", "a", "--steps", "90", "w"]),
    ("graph", &["graph", "w"]),
    ("report", &["report", "w"]),
    ("convert", &["convert", "w"]),
    ("env", &["env", "w"]),
    ("config", &["config"]),
];

/// An option of all of them, the commands that it says nothing to, and the files in which it matters.
struct Shared {
    option: &'static [&'static str],
    idle: &'static [&'static str],
    files: Vec<(&'static str, String)>,
}

fn shared() -> Vec<Shared> {
    let one = |option, idle, files| Shared { option, idle, files };
    let table = "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: t, namespace: shop}\nspec:\n  routes:\n  \
                 - matchers: [{prefix: /}]\n    routeAction: {upstreamGroup: {name: g, namespace: shop}}\n";
    let delegates = host("v", SHOP, "d.example.com", &[("/", "delegateAction: {ref: {name: t, namespace: shop}}")]);
    let late = "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: gateway-proxy, namespace: gloo-system}\nspec:\n  \
                bindAddress: '::'\n  bindPort: 8080\n  hybridGateway:\n    delegatedTcpGateways: {selector: {}}\n";
    let gateway = |more: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: shop}}\nspec:\n  \
             gatewayClassName: ours\n  listeners: [{{name: http, protocol: HTTP, port: 80}}]\n---\n{more}"
        )
    };
    let rule = |name: &str, annotations: &str, more: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: {name}, namespace: shop{annotations}}}\nspec:\n  \
             parentRefs: [{{name: web}}]\n  hostnames: [d.example.com]\n  rules:\n  - backendRefs: [{{name: {name}, port: 80}}]\n{more}---\n"
        )
    };
    let services: String = ["one", "two"]
        .map(|name| format!("apiVersion: v1\nkind: Service\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{ports: [{{port: 80}}]}}\n---\n"))
        .concat();
    let heavy = rule("two", ", annotations: {kgateway.dev/route-weight: '5'}", "");
    let weighted = gateway(&[&services, &rule("one", "", "")[..], &heavy].concat()).replace("ours", "kgateway");
    // A backend that is a route itself leads somewhere for kgateway alone.
    let nested = rule(
        "one",
        "",
        "  - matches: [{path: {value: /x}}]\n    backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: two}]\n",
    );
    let template =
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: {{ .Values.name }}, namespace: shop}\n";
    let with = |more: &str| ("w/a.yaml", [BASE, &usual(), more].concat());
    let timed = gateway(&rule("one", "", "    timeouts: {request: 1s}\n"));
    let retried = gateway(&rule("one", "", "    retry: {attempts: 2}\n"));
    let excluding = "exclude: [w/other.yaml]\nnamespace: x\n".to_owned();
    let beside = || vec![with(""), ("w/other.yaml", host("other", SHOP, "other.example.com", &[("/", TO_GROUP)]))];
    let copies = || vec![("w/dev/a.yaml", with("").1), ("w/prod/a.yaml", with("").1)];
    let less = |from: &str| [BASE, &usual()].concat().replacen(from, "", 1);
    // What is only found, and moves nothing.
    let found_alone = &["trace", "test", "render", "env", "diff", "rollout", "set"];
    let lists = &["env", "diff", "rollout", "set"];
    let and = |mut files: Vec<(&'static str, String)>, name: &'static str, text: &str| {
        files.push((name, text.to_owned()));
        files
    };
    vec![
        one(
            &["--context", "lent"],
            &["env"],
            and(vec![("w/a.yaml", [BASE, &delegates].concat())], "lent/t.yaml", table),
        ),
        one(&["--exclude", "w/other.yaml"], &["trace"], beside()),
        one(&["--namespace", "shop"], &["env"], vec![("w/a.yaml", less(SHOP))]),
        one(&["--gloo-version", "1.12"], found_alone, vec![with(late)]),
        one(&["--gateway-api-version", "1.0"], found_alone, vec![with(&timed)]),
        one(&["--gateway-api-channel", "standard"], found_alone, vec![with(&retried)]),
        one(&["--dialect", "standard"], lists, vec![with(&gateway(&[&services, &nested[..]].concat()))]),
        one(&["--route-weights"], lists, vec![with(&weighted)]),
        one(
            &["--closed"],
            &["env", "test", "diff", "rollout", "set"],
            vec![("w/a.yaml", less("name: b, namespace: shop}\nspec"))],
        ),
        one(&["--env", "prod"], &[], copies()),
        one(&["--together"], &[], copies()),
        one(&["--rule", "unrendered-template=off"], &[], and(vec![with("")], "w/t.yaml", template)),
        one(&["--program-mebibytes", "1"], &[], and(vec![with("")], "w/kustomization.yaml", "resources: [a.yaml]\n")),
        one(&["--config", "c.yaml"], &["trace"], and(beside(), "c.yaml", &excluding)),
        one(&["--no-config"], &["trace"], and(beside(), ".glooscope.yaml", &excluding)),
        one(
            &["--trust-config"],
            &[],
            and(vec![with(""), (".git/HEAD", String::new())], ".glooscope.yaml", "context: ['git:HEAD']\n"),
        ),
    ]
}

/// What a run comes to: its code, what it prints and says, and the files that it leaves.
type Outcome = (i32, String, String, BTreeMap<String, Vec<u8>>);

fn outcome(files: &[(&str, &str)], first: &[&[&str]], arguments: &[&str]) -> Outcome {
    let scratch = Scratch::new();
    write(&scratch, files);
    for arguments in first {
        scratch.run(arguments);
    }
    let Run { code, out, said } = scratch.run_in_front("bin", arguments);
    let mut left = BTreeMap::new();
    collect(scratch.path(), scratch.path(), &mut left);
    (code, out, said, left)
}

fn collect(root: &Path, folder: &Path, left: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, left);
        } else {
            let name = path.strip_prefix(root).expect("below").display().to_string();
            left.insert(name, fs::read(&path).expect("it can be read"));
        }
    }
}

/// Runs the jobs on all processors, and returns what they find wrong.
fn all<T: Sync>(jobs: &[T], work: impl Fn(&T) -> Option<String> + Sync) -> Vec<String> {
    let next = Mutex::new(jobs.iter());
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(job) = {
                    let mut next = next.lock().expect("no panic");
                    next.next()
                } {
                    found.lock().expect("no panic").extend(work(job));
                }
            });
        }
    });
    let mut found = found.into_inner().expect("no panic");
    found.sort();
    found
}

#[test]
fn each_option_of_all_commands_matters_to_each() {
    let shared = shared();
    let jobs: Vec<(&Shared, &(&str, &[&str]))> =
        shared.iter().flat_map(|option| READING.iter().map(move |command| (option, command))).collect();
    // A proof takes a second.
    let is_spared = |option: &&str| !["--context", "--exclude", "--env", "--trust-config"].contains(option);
    let jobs: Vec<_> =
        jobs.into_iter().filter(|(one, command)| command.0 != "convert" || !is_spared(&one.option[0])).collect();
    let wrong = all(&jobs, |(shared, (command, arguments))| {
        let files: Vec<(&str, &str)> = shared.files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let without = outcome(&files, &[], arguments);
        let with = outcome(&files, &[], &[arguments, shared.option].concat());
        let is_idle = without == with;
        (is_idle != shared.idle.contains(command)).then(|| {
            let what = if is_idle { "changes nothing" } else { "changes something" };
            format!("{:?} {what} for {command}: {} {:.300} {:.300}", shared.option, with.0, with.1, with.2)
        })
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Those that another test holds: what a run says of standard input, and how long programs are waited for.
    let elsewhere = ["--stdin-filename", "--program-seconds"];
    let mut known: BTreeSet<&str> = shared.iter().map(|one| one.option[0]).collect();
    known.extend(elsewhere);
    let of_check = options().remove("check").expect("it is there");
    let of_env = options().remove("env").expect("it is there");
    let common: BTreeSet<&str> = of_env.intersection(&of_check).map(String::as_str).collect();
    let terminal = ["--color", "--width", "--quiet", "--verbose", "--help", "--version", "--format"];
    let missing: Vec<_> = common.difference(&known).filter(|option| !terminal.contains(option)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// An option of one command, in a world in which it matters.
struct Own {
    /// What is run before.
    first: &'static [&'static [&'static str]],
    /// The command as it is without the option.
    base: &'static [&'static str],
    option: &'static [&'static str],
    files: Vec<(&'static str, String)>,
}

/// Options that no run is without, or that say what is done anyway; each has a test of its own.
const ELSEWHERE: [(&str, &str); 7] = [
    ("check", "--watch"),
    ("lsp", "--stdio"),
    ("rollout", "--from"),
    ("rollout", "--steps"),
    ("rollout", "--to"),
    ("trace", "--requests"),
    ("diff", "--set"),
];

#[expect(clippy::too_many_lines, reason = "a table")]
fn own() -> Vec<Own> {
    let world = |text: String| vec![("w/a.yaml", text)];
    let row = |base, option, files| Own { first: &[], base, option, files };
    let fine = || world([BASE, &usual()].concat());
    let zero = || world([BASE, &usual()].concat().replace("weight: 2", "weight: 0").replace("weight: 1", "weight: 0"));
    let slip = || world([BASE, &usual()].concat().replacen("destinations", "destinatoins", 1));
    let old = || world([BASE, &usual()].concat().replace("matchers: [{prefix: /}]", "matcher: {prefix: /}"));
    let doubled = || world([BASE, &usual()].concat().replacen("{name: b, ", "{name: a, ", 1));
    let two = || {
        world(
            [
                BASE,
                &usual(),
                &host(
                    "x",
                    SHOP,
                    "x.example.com",
                    &[("/", "routeAction: {single: {upstream: {name: b, namespace: shop}}}")],
                ),
            ]
            .concat(),
        )
    };
    let load = |files: Vec<(&'static str, String)>| {
        files
            .into_iter()
            .chain([("r.csv", "d.example.com,100\n".to_owned()), ("c.csv", "shop/a,1\n".to_owned())])
            .collect::<Vec<_>>()
    };
    let table = || {
        world([BASE, &host("v", SHOP, "d.example.com", &[("/", "delegateAction: {ref: {name: t, namespace: shop}}")]),
        "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: t, namespace: shop}\nspec:\n  routes:\n  - matchers: [{prefix: /}]\n    routeAction: {upstreamGroup: {name: g, namespace: shop}}\n"].concat())
    };
    let copies = || {
        let one = |name: &str| {
            format!(
                "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  rules:\n  - backendRefs:\n    - {{name: a, port: 80, weight: 2}}\n    - {{name: b, port: 80, weight: 1}}\n---\n"
            )
        };
        world(one("one") + &one("two"))
    };
    let three = || {
        world([BASE, &usual()].concat().replacen(
            "weight: 1}\n",
            "weight: 1}\n  - {destination: {upstream: {name: c, namespace: shop}}, weight: 3}\n",
            1,
        ))
    };
    let states = |mut files: Vec<(&'static str, String)>, before: String| {
        files.push(("o/a.yaml", before));
        files
    };
    let moved = || states(fine(), [BASE, &usual()].concat().replace("weight: 2", "weight: 9"));
    let gone = || states(fine(), [BASE, &usual(), &host("x", SHOP, "x.example.com", &[("/", TO_GROUP)])].concat());
    let worse = || states(zero(), [BASE, &usual()].concat());
    let idle = || states(doubled(), [BASE, &usual()].concat());
    let mut rows = vec![
        row(&["check", "w"], &["--format", "json"], fine()),
        row(&["check", "w"], &["--output", "json=x"], fine()),
        row(&["check", "w"], &["--statistics"], zero()),
        row(&["check", "w"], &["--fail-on", "never"], zero()),
        row(&["check", "w"], &["--fix"], slip()),
        row(&["check", "w"], &["--diff"], slip()),
        row(&["check", "w"], &["--unsafe-fixes"], old()),
        row(&["check", "w"], &["--write-baseline", "x"], zero()),
        row(&["check", "w"], &["--select", "no-routes"], zero()),
        row(&["check", "w"], &["--ignore", "zero-total-weight"], zero()),
        row(&["check", "w"], &["--min-severity", "error"], doubled()),
        row(&["config"], &["--format", "json"], fine()),
        row(&["convert", "w"], &["--output", "out"], fine()),
        row(&["convert", "w", "-o", "out", "--allow-partial"], &["--to", "standard"], fine()),
        row(&["convert", "w", "-o", "out", "--allow-partial"], &["--gateway-class", "x"], fine()),
        row(&["convert", "w", "-o", "out", "--allow-partial"], &["--delegation"], table()),
        row(&["convert", "w", "-o", "out", "--allow-partial"], &["--shared-groups"], fine()),
        row(
            &["convert", "w"],
            &["--allow-partial"],
            world([BASE, &host("v", SHOP, "d.example.com", &[("/a", TO_GROUP)])].concat()),
        ),
        row(&["convert", "w"], &["--format", "json"], fine()),
        row(&["diff", "o", "w"], &["--format", "json"], moved()),
        row(&["diff", "o", "w"], &["--yaml"], moved()),
        row(&["diff", "o", "w"], &["--order"], moved()),
        row(&["diff", "o", "w"], &["--exit-code"], moved()),
        row(&["diff", "o", "w"], &["--max-shift", "1"], moved()),
        row(&["diff", "o", "w", "--max-shift", "1"], &["--allow-removed", "*"], gone()),
        row(&["diff", "o", "w"], &["--forbid-new-findings"], worse()),
        row(&["diff", "o", "w", "--forbid-new-findings"], &["--select", "no-routes"], worse()),
        row(&["diff", "o", "w", "--forbid-new-findings"], &["--ignore", "zero-total-weight"], worse()),
        row(&["diff", "o", "w", "--forbid-new-findings"], &["--min-severity", "error"], idle()),
        row(&["diff", "o", "w"], &["--requests", "r.csv"], load(moved())),
        row(&["diff", "o", "w", "--requests", "r.csv"], &["--capacity", "c.csv"], load(moved())),
        row(&["env", "w"], &["--format", "json"], fine()),
        row(&["graph", "w"], &["--format", "dot"], fine()),
        row(&["graph", "w"], &["--of", "shop/b"], fine()),
        row(&["graph", "w", "--of", "shop/b"], &["--reverse"], fine()),
        row(&["graph", "w", "--of", "d.example.com"], &["--depth", "1"], fine()),
        row(&["graph", "w"], &["--output", "x"], fine()),
        row(&["report", "w"], &["--requests", "r.csv"], load(fine())),
        row(&["report", "w", "--requests", "r.csv"], &["--capacity", "c.csv"], load(fine())),
        row(&["report", "w"], &["--output", "x.html"], fine()),
        row(&["man"], &["--output", "pages"], fine()),
        row(&["render", "w"], &["--format", "csv"], fine()),
        row(&["render", "w"], &["--host", "x.example.com"], two()),
        row(&["render", "w"], &["--group", "g"], two()),
        row(&["render", "w"], &["--upstream", "a"], two()),
        row(&["render", "w"], &["--precision", "0"], fine()),
        row(
            &["render", "w"],
            &["--wide"],
            world(host("v", SHOP, "d.example.com", &[("/", "redirectAction: {hostRedirect: x.example.com}")])),
        ),
        row(&["render", "w", "--format", "csv"], &["--csv-raw"], world(host("v", SHOP, "'=x'", &[("/", TO_GROUP)]))),
        row(&["render", "w"], &["--requests", "r.csv"], load(fine())),
        row(&["render", "w", "--requests", "r.csv"], &["--capacity", "c.csv"], load(fine())),
        row(&["rollout", "hr:shop/one#0", "--to", "a", "--steps", "90", "w"], &["--copies"], copies()),
        row(&["rollout", "g", "--to", "a", "--steps", "50", "w"], &["--hold", "b"], three()),
        row(&["rollout", "g", "--to", "a", "--steps", "90", "w"], &["--max-shift", "1"], fine()),
        row(&["rollout", "g", "--to", "a", "--steps", "90", "w"], &["--patch", "kubectl"], fine()),
        row(&["rollout", "g", "--to", "a", "--steps", "90", "w"], &["--format", "json"], fine()),
        row(&["rules"], &["--format", "json"], fine()),
        row(&["set", "hr:shop/one#0", "a=9", "w"], &["--copies"], copies()),
        row(&["set", "g", "w"], &["--only-shift", "b+5"], three()),
        row(&["set", "g", "a=9", "w"], &["--write"], fine()),
        row(&["set", "g", "a=9", "w"], &["--patch", "json6902"], fine()),
        row(&["set", "g", "a=9", "w"], &["--format", "json"], fine()),
        row(&["set", "g", "a=9", "w"], &["--max-shift", "1"], fine()),
        row(&["trace", "GET", "http://d.example.com/x", "w"], &["--header", "x: y"], fine()),
        row(&["trace", "GET", "http://d.example.com/x", "w"], &["--format", "json"], fine()),
        row(
            &["trace", "GET", "http://d.example.com/x", "w"],
            &["--all"],
            world(
                [
                    BASE,
                    &host(
                        "v",
                        SHOP,
                        "d.example.com",
                        &["/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h", "/i", "/j", "/k", "/l", "/m", "/n"]
                            .map(|path| (path, TO_GROUP)),
                    ),
                ]
                .concat(),
            ),
        ),
        row(&["schema", "manifests"], &["--gloo-version", "1.12"], fine()),
        row(&["schema", "manifests"], &["--gateway-api-version", "1.0"], fine()),
        row(&["schema", "manifests"], &["--gateway-api-channel", "experimental"], fine()),
        row(&["test", "t.test", "w"], &["--format", "json"], fine()),
        row(&["test", "t.test", "w"], &["--coverage"], two()),
        row(&["test", "t.test", "w"], &["--min-coverage", "100"], two()),
        row(&["test", "t.test", "w"], &["--suggest"], two()),
        row(&["test", "t.test", "w"], &["--update"], fine()),
    ];
    let gateway = |name: &str, port: u32| {
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: {name}, namespace: gloo-system}}\nspec:\n  bindAddress: '::'\n  bindPort: {port}\n  httpGateway: {{}}\n---\n"
        )
    };
    rows.push(row(
        &["trace", "GET", "http://d.example.com/x", "w"],
        &["--gateway", "second"],
        world([BASE, &usual(), &gateway("first", 80), &gateway("second", 8080)].concat()),
    ));
    let tls = usual().replace(
        "spec:\n",
        "spec:\n  sslConfig: {secretRef: {name: s, namespace: shop}, sniDomains: [d.example.com]}\n",
    );
    rows.push(row(
        &["trace", "GET", "https://d.example.com/x", "w"],
        &["--sni", "x.example.com"],
        world([BASE, &tls].concat()),
    ));
    let first: &[&[&str]] =
        &[&["check", "w", "z", "--write-baseline", "b.json"], &["convert", "w", "-o", "out", "--allow-partial"]];
    let also = || {
        let mut files = zero();
        files.push((
            "z/a.yaml",
            BASE.replace("name: g", "name: z").replace("weight: 2", "weight: 0").replace("weight: 1", "weight: 0"),
        ));
        files
    };
    let then = |base, option, files| Own { first, base, option, files };
    rows.push(then(&["check", "w"], &["--baseline", "b.json"], also()));
    rows.push(then(&["check", "w", "--baseline", "b.json"], &["--update-baseline"], also()));
    rows.push(then(&["check", "w"], &["--no-baseline"], {
        let mut files = also();
        files.push((".glooscope.yaml", "baseline: b.json\n".to_owned()));
        files
    }));
    rows.push(then(&["convert", "w"], &["--check", "w"], fine()));
    rows.push(then(&["convert", "w", "-o", "out", "--allow-partial"], &["--force"], fine()));
    rows
}

#[test]
fn each_option_of_one_command_matters_to_it() {
    let own = own();
    let wrong = all(&own, |one| {
        let files: Vec<(&str, &str)> = one.files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let without = outcome(&files, one.first, one.base);
        let with = outcome(&files, one.first, &[one.base, one.option].concat());
        // What can't run says nothing of what the option does; a few commands need it.
        let is_run = with.0 != 2 && (without.0 != 2 || ["--force", "--only-shift"].contains(&one.option[0]));
        (without == with || !is_run)
            .then(|| format!("{:?} {:?}: {without:?}\n{:.500} {:.500}", one.base, one.option, with.1, with.2))
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let known: BTreeSet<(&str, &str)> = own.iter().map(|one| (one.base[0], one.option[0])).chain(ELSEWHERE).collect();
    let all = options();
    let common: BTreeSet<&String> =
        all["env"].intersection(&all["check"]).filter(|option| *option != "--format").collect();
    let missing: Vec<String> = all
        .iter()
        .flat_map(|(command, options)| options.iter().map(move |option| (command, option)))
        .filter(|(command, option)| {
            let is_common = common.contains(option) && *command != "schema";
            !is_common && !known.contains(&(command.as_str(), option.as_str()))
        })
        .filter(|(_, option)| {
            !["--color", "--width", "--quiet", "--verbose", "--help", "--version"].contains(&option.as_str())
        })
        .map(|(command, option)| format!("{command} {option}"))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
