//! The page: its script answers requests as `trace` does, and nothing that manifests say is more than a text in it.

#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "the fixtures' own names")]
#![expect(clippy::print_stderr, reason = "a test that is passed over says so")]

#[path = "trace/drawn.rs"]
mod drawn;
mod program;
#[path = "trace/recorded.rs"]
mod recorded;
mod world;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use glooscope::change::load::{Figures, RequestRange, loads};
use glooscope::change::{Ask, Setting, apply};
use glooscope::context::{Context, Listeners};
use glooscope::model::Kind;
use glooscope::report::page::{GROUPS, TRACE, environment};
use glooscope::report::shape::trace::{Answer, Trace};
use glooscope::report::trace::{Detail, trace};
use glooscope::traffic::{Port, Sent};
use program::Scratch;
use serde_json::{Value, json};
use world::{Random, World};

/// Answers lines of a file with the page's own script: each has what is served and a list of requests.
const ANSWER: &str = r#"
for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { environment, requests } = JSON.parse(line);
  const tracer = new Tracer(environment);
  console.log(JSON.stringify(requests.map((request) => {
    const traced = tracer.trace(sentOfLine(request));
    traced.answers.forEach((answer) => answer.considered.forEach((one) => { one.words = matcherWords(one.matcher); delete one.matcher; }));
    return traced;
  })));
}
"#;

/// A request as a line of `trace --requests`.
fn line(sent: &Sent) -> Value {
    let headers: Vec<Value> =
        sent.headers.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let mut line = json!({ "method": sent.method, "scheme": sent.scheme, "target": sent.target, "headers": headers });
    let mut put = |key: &str, value: Option<Value>| {
        line.as_object_mut().expect("a map").extend(value.map(|value| (key.to_owned(), value)));
    };
    put("host", sent.host.as_ref().map(|host| json!(host)));
    put("gateway", sent.to.gateway.as_ref().map(|name| json!(name)));
    put("proxy", sent.to.proxy.as_ref().map(|name| json!(name)));
    put("sni", sent.to.sni.as_ref().map(|name| json!(name)));
    put(
        "port",
        sent.to.port.map(|port| match port {
            Port::Listener(port) | Port::Url(port) => json!(port),
        }),
    );
    line
}

/// An answer as both sides tell it.
fn told(answer: &Answer) -> Value {
    let destinations = answer.destinations.iter();
    let considered = answer.considered.as_deref().unwrap_or_default().iter();
    json!({
        "gateway": answer.gateway,
        "port": answer.port,
        "host": answer.host.as_ref().map(|host| json!([host.owners, host.domain])),
        "route": answer.route.as_ref().map(|route| json!([route.index, route.name, route.via, route.file, route.line])),
        "action": answer.action,
        "status": answer.status,
        "group": answer.group,
        "destinations": destinations.map(|to| json!([to.upstream, to.weight, to.percent, to.state])).collect::<Vec<_>>(),
        "redirect": answer.redirect.as_ref().map(|redirect| json!([redirect.status, redirect.location])),
        "directResponse": answer.direct_response.as_ref().map(|response| json!([response.status, response.body])),
        "rewritten": answer.rewritten.as_ref().map(|rewritten| json!([rewritten.host, rewritten.path])),
        "notes": answer.notes,
        "considered": considered
            .map(|one| json!([one.index, one.name, one.why, one.why.map(|_| &one.text), one.matcher]))
            .collect::<Vec<_>>(),
    })
}

/// The same of what the script answers.
fn told_by_page(answer: &Value) -> Value {
    let some = |value: &Value, keys: &[&str]| match value {
        Value::Null => Value::Null,
        value => keys.iter().map(|key| value[*key].clone()).collect(),
    };
    let each = |list: &Value, keys: &[&str]| -> Value {
        list.as_array().expect("a list").iter().map(|one| some(one, keys)).collect()
    };
    json!({
        "gateway": answer["gateway"],
        "port": answer["port"],
        "host": some(&answer["host"], &["owners", "domain"]),
        "route": some(&answer["route"], &["index", "name", "via", "file", "line"]),
        "action": answer["action"],
        "status": answer["status"],
        "group": answer["group"],
        "destinations": each(&answer["destinations"], &["upstream", "weight", "percent", "state"]),
        "redirect": some(&answer["redirect"], &["status", "location"]),
        "directResponse": some(&answer["directResponse"], &["status", "body"]),
        "rewritten": some(&answer["rewritten"], &["host", "path"]),
        "notes": answer["notes"],
        "considered": each(&answer["considered"], &["index", "name", "why", "text", "words"]),
    })
}

/// Numbers as JSON has them: 50 is 50.0.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(list) => list.into_iter().map(plain).collect(),
        Value::Object(map) => map.into_iter().map(|(key, value)| (key, plain(value))).collect(),
        other => other,
    }
}

/// What is asked of one world, and what `trace` answers.
struct Asked {
    name: String,
    line: String,
    sent: Vec<Sent>,
    answers: Vec<Trace>,
}

fn ask(name: &str, cx: &Context<'_>, sent: Vec<Sent>) -> Asked {
    let listeners = Listeners::new(cx);
    let answers =
        sent.iter().map(|sent| trace(&listeners, sent.clone(), Detail::Routes).expect("all that it names is there"));
    let answers = answers.collect();
    let requests: Vec<Value> = sent.iter().map(line).collect();
    let line = json!({ "environment": environment(cx, None, None), "requests": requests }).to_string();
    Asked { name: name.to_owned(), line, sent, answers }
}

/// Every request of a real Envoy's record, and some near what each fixture says.
fn questions() -> Vec<Asked> {
    let mut by_world: BTreeMap<String, Vec<Sent>> = BTreeMap::new();
    for recorded in recorded::all() {
        by_world.entry(recorded.world.clone()).or_default().push(recorded.sent());
    }
    let mut all = Vec::new();
    for (name, sent) in by_world {
        let folders = ["fixtures/envoy/worlds", "fixtures/gloo/worlds"];
        let mut paths = folders.iter().map(|folder| format!("{folder}/{name}.yaml"));
        let path = paths.find(|path| std::path::Path::new(path).exists()).expect("the world is there");
        let text = std::fs::read_to_string(&path).expect("it can be read");
        all.push(World::of(vec![(path, text)]).closed().with(|cx| ask(&name, cx, sent)));
    }
    let mut draw = Random::new(19);
    let mut worlds: Vec<Vec<(String, String)>> = vec![world::files("fixtures/shop"), world::files("fixtures/canary")];
    let base = world::files("fixtures/gateway_api")
        .into_iter()
        .find(|(name, _)| name.ends_with("/base.yaml"))
        .expect("it is there");
    let others = ["fixtures/gateway_api", "fixtures/cases/trace-settings", "fixtures/semantics"]
        .into_iter()
        .flat_map(world::files);
    worlds.extend(
        others
            .filter(|(name, _)| name.ends_with(".yaml"))
            .map(|file| if file.0.starts_with("fixtures/gateway_api") { vec![base.clone(), file] } else { vec![file] }),
    );
    for files in worlds {
        let name = files.last().map(|(name, _)| name.clone()).unwrap_or_default();
        World::of(files).with(|cx| {
            let drawn = drawn::Words::of(cx);
            if !drawn.is_empty() {
                let questions = (0..60).map(|_| Sent::of(drawn.request(&mut draw))).collect();
                all.push(ask(&name, cx, questions));
            }
        });
    }
    all
}

#[test]
fn the_page_answers_as_trace_does() {
    if !has("node") {
        eprintln!("skipped: there is no Node.js to run the page's script");
        return;
    }
    let asked = questions();
    let lines: Vec<String> = asked.iter().map(|one| one.line.clone()).collect();
    let answered = by_node(&format!("{TRACE}\n{ANSWER}"), &lines);
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (one, answered) in asked.iter().zip(&answered) {
        let answered = answered.as_array().expect("a list");
        assert_eq!(answered.len(), one.sent.len());
        for ((sent, wanted), had) in one.sent.iter().zip(&one.answers).zip(answered) {
            count += 1;
            let wanted = json!([
                wanted.bad_request,
                wanted.error.as_ref().map(|it| &it.message),
                wanted.answers.iter().map(told).collect::<Vec<_>>()
            ]);
            let answers: Vec<Value> = had["answers"].as_array().expect("a list").iter().map(told_by_page).collect();
            let had = plain(json!([had["badRequest"], had["error"], answers]));
            if had != plain(wanted.clone()) {
                wrong.push(format!("{} {sent:?}\n  want {}\n  have {had}", one.name, plain(wanted)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong\n{}", wrong.len(), wrong[..wrong.len().min(6)].join("\n"));
    assert!(count > 5000, "only {count} requests were asked");
}

/// What the page's own script makes of lines.
fn by_node(script: &str, lines: &[String]) -> Vec<Value> {
    let scratch = Scratch::new();
    let script = scratch.write("answer.js", script);
    let mut node =
        Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    node.stdin.take().expect("a pipe").write_all(lines.join("\n").as_bytes()).expect("it reads");
    let output = node.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let answered = String::from_utf8(output.stdout).expect("it is text");
    answered.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Reckons what each upstream gets: a line has an environment, and by the place of a list what is asked for by place.
const RECKON: &str = r#"
for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { environment: { lists, texts, load }, asks } = JSON.parse(line);
  const now = (list) => lists[list].map(([, , percent]) => percent ?? 0);
  const percents = (list) => asks[list] ? sharesAfter(now(list), new Map(asks[list])) : now(list);
  const found = [...loadsOf(lists, load.parts, percents)].map(([upstream, range]) => [texts[upstream] ?? "", ...range]);
  console.log(JSON.stringify(found));
}
"#;

/// Whether the page gives each upstream what `wanted` does, which has the rest under no name.
fn same_load(page: &Value, wanted: &BTreeMap<String, [f64; 2]>) -> bool {
    let found: BTreeMap<&str, [f64; 2]> = page
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| (row[0].as_str().expect("a name"), [1, 2].map(|at| row[at].as_f64().expect("a number"))))
        .collect();
    let near =
        |one: &[f64; 2], other: &[f64; 2]| one.iter().zip(other).all(|(a, b)| (a - b).abs() < 1e-6 * (1.0 + a.abs()));
    let none = [0.0, 0.0];
    let names = found.keys().copied().chain(wanted.keys().map(String::as_str));
    names.into_iter().all(|name| near(found.get(name).unwrap_or(&none), wanted.get(name).unwrap_or(&none)))
}

#[test]
fn the_page_reckons_the_load_as_render_does() {
    if !has("node") {
        eprintln!("skipped: there is no Node.js to run the page's script");
        return;
    }
    let mut draw = Random::new(20);
    let (mut lines, mut wanted) = (Vec::new(), Vec::new());
    let folders = ["fixtures/shop", "fixtures/shop-broken", "fixtures/canary", "fixtures/mixed", "fixtures/live-list"];
    let worlds = world::files("fixtures/envoy/worlds").into_iter().filter(|(name, _)| name.ends_with(".yaml"));
    for files in folders.map(world::files).into_iter().chain(worlds.map(|file| vec![file])) {
        let name = files[0].0.clone();
        World::of(files).with(|cx| {
            let mut text = String::from("host,requests\n");
            for (_, service) in cx.stored(Kind::VirtualService) {
                text.extend([format!("{},{}\n", service.path(), 1 + draw.below(5000))]);
            }
            let Ok(requests) = Figures::read("r.csv", &text) else { return };
            let Ok(loads) = loads(None, cx, &[], &requests, None) else { return };
            let range = |range: &RequestRange| [range.least.to_f64(), range.most.to_f64()];
            let mut all: BTreeMap<String, [f64; 2]> =
                loads.upstreams.iter().map(|load| (load.upstream.clone(), range(&load.after))).collect();
            all.insert(String::new(), range(&loads.elsewhere));
            lines.push(json!({ "environment": environment(cx, None, Some(&loads)), "asks": {} }).to_string());
            wanted.push((name, all));
        });
    }
    let answered = by_node(&format!("{GROUPS}\n{RECKON}"), &lines);
    for ((name, wanted), page) in wanted.iter().zip(&answered) {
        assert!(same_load(page, wanted), "{name}: {page} {wanted:?}");
    }
    assert!(answered.len() > 100, "{}", answered.len());
}

/// What a slider shows is what `diff --set` says of the same weights.
#[test]
fn the_load_follows_the_weights_that_are_tried() {
    if !has("node") {
        eprintln!("skipped: there is no Node.js to run the page's script");
        return;
    }
    let scratch = Scratch::new();
    let shop = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/shop");
    scratch.write(
        "requests.csv",
        "shop-web/www,1000\nshop-web/www#/search,300\nshop-orders/api#prefix /api/payments,70\n",
    );
    scratch.write("capacity.csv", "catalog-v2,450\npayments-v5,30\n");
    let given = ["--requests", "requests.csv", "--capacity", "capacity.csv"];
    let page = page(&scratch, &[&[shop][..], &given].concat());
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("JSON");
    let environment = &data["environments"][0];
    let place = |name: &str| environment["texts"].as_array().expect("a list").iter().position(|text| text == name);
    assert_eq!(
        environment["load"]["capacity"],
        json!([[place("gloo-system/catalog-v2"), 450.0], [place("gloo-system/payments-v5"), 30.0]])
    );
    let tried = [("catalog-canary", 1, 45.0), ("payments-canary", 0, 30.0), ("search-thirds", 2, 50.0)];
    let mut words = vec!["diff".to_owned(), shop.to_owned(), "--format=json".to_owned()];
    words.extend(given.map(str::to_owned));
    let mut asks = serde_json::Map::new();
    for (name, at, percent) in tried {
        let path = format!("gloo-system/{name}");
        let groups = environment["groups"].as_array().expect("a list");
        let group = groups.iter().find(|group| group["name"] == json!(place(&path))).expect("the group");
        let list = usize::try_from(group["list"].as_u64().expect("a place")).expect("it is small");
        let upstream =
            environment["lists"][list][at][0].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
        let upstream = environment["texts"][upstream].as_str().expect("a name");
        asks.insert(list.to_string(), json!([[at, percent]]));
        words.push(format!("--set={path}:{upstream}={percent}%"));
    }
    let line = json!({ "environment": environment, "asks": asks }).to_string();
    let answered = by_node(&format!("{GROUPS}\n{RECKON}"), &[line]);
    let diff = scratch.run(&words.iter().map(String::as_str).collect::<Vec<_>>()).json();
    let range = |amount: &Value| ["least", "most"].map(|key| amount["after"][key].as_f64().expect("a number"));
    let mut wanted: BTreeMap<String, [f64; 2]> = BTreeMap::new();
    for upstream in diff["load"]["upstreams"].as_array().expect("a list") {
        wanted.insert(upstream["upstream"].as_str().expect("a name").to_owned(), range(upstream));
    }
    wanted.insert(String::new(), range(&diff["load"]["elsewhere"]));
    assert!(wanted["gloo-system/payments-v5"][0] > 48.0, "{wanted:?}");
    assert!(same_load(&answered[0], &wanted), "{} {wanted:?}", answered[0]);
}

fn page(scratch: &Scratch, arguments: &[&str]) -> String {
    let run = scratch.run(&[&["report"], arguments, &["--output", "report.html"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    std::fs::read_to_string(scratch.path().join("report.html")).expect("it is there")
}

/// The command that a slider shows sets the weight that it stands for: of groups, of routes' own lists, and of rules of HTTP routes.
#[test]
fn what_a_slider_stands_for_can_be_set() {
    let mut prefixes = BTreeMap::new();
    let envoy = world::files("fixtures/envoy/worlds").into_iter().filter(|(name, _)| name.ends_with(".yaml"));
    let folders = ["fixtures/shop", "fixtures/shop-broken", "fixtures/cases/gateway-api/in", "fixtures/mixed"];
    for files in folders.map(world::files).into_iter().chain(envoy.map(|file| vec![file])) {
        let world = World::of(files);
        world.with(|cx| {
            let environment = serde_json::to_value(environment(cx, None, None)).expect("JSON");
            let place = |at: &Value| usize::try_from(at.as_u64().expect("a place")).expect("it is small");
            let text = |at: &Value| environment["texts"][place(at)].as_str().expect("a text").to_owned();
            let all = |list: &Value| list.as_array().expect("a list").clone();
            let groups = all(&environment["groups"]).into_iter().map(|one| (text(&one["name"]), one["list"].clone()));
            let routes = all(&environment["tables"]).into_iter().flat_map(|table| all(&table));
            let own = routes.filter(|route| !route["o"].is_null()).map(|route| {
                let name = route["o"][1].as_str().or(route["n"].as_str()).expect("a name").to_owned();
                (format!("{}#{name}", text(&route["o"][0])), route["d"].clone())
            });
            for (target, list) in groups.chain(own) {
                let called = &environment["called"][list.to_string()];
                for (at, to) in all(&environment["lists"][place(&list)]).iter().enumerate() {
                    let name =
                        if called.is_null() { Some(text(&to[0])) } else { called[at].as_str().map(str::to_owned) };
                    let Some(name) = name else { continue };
                    let asks = vec![Ask::parse(&format!("{name}=7")).expect("it is read")];
                    let setting = Setting { target: target.clone(), asks, copies: false };
                    match apply(cx, &[setting]) {
                        Ok(edited) => {
                            let asked = edited.lists[0].destinations.iter().map(|one| one.is_asked && one.weight == 7);
                            let asked: Vec<bool> = asked.collect();
                            assert!(
                                asked.iter().enumerate().all(|(other, asked)| *asked == (other == at)),
                                "{target} {name}: {asked:?}"
                            );
                            let prefix = target.split_once(':').map_or("group", |(prefix, _)| prefix);
                            *prefixes.entry(prefix.to_owned()).or_insert(0) += 1;
                        }
                        // Other lists of the file may be past repair; what is meant is known all the same.
                        Err(refusal) => assert!(
                            !refusal.message.contains("may be each") && !refusal.message.contains("called"),
                            "{target} {name}: {refusal:?}"
                        ),
                    }
                }
            }
        });
    }
    assert!(prefixes.len() == 4 && prefixes.values().all(|count| *count > 1), "{prefixes:?}");
}

/// The blocks of a page between two of its tags.
fn between<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    let (_, rest) = page.split_once(start).expect("it starts");
    rest.split_once(end).expect("it ends").0
}

#[test]
fn what_manifests_say_is_data_alone() {
    let scratch = Scratch::new();
    let evil = "</script><script>document.title='x'</script><img src=x onerror=alert(1)><!--";
    let quoted = serde_json::to_string(evil).expect("a text");
    let manifest = format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: www, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [{quoted}]\n    routes:\n    - name: {quoted}\n      matchers: [{{prefix: {quoted}, headers: [{{name: a, value: {quoted}}}]}}]\n      \
         directResponseAction: {{status: 200, body: {quoted}}}\n"
    );
    scratch.write("in/evil.yaml", manifest);
    let page = page(&scratch, &["in"]);
    assert_eq!(page.matches("<script").count(), 2, "only the page's own");
    assert_eq!(page.matches("</script>").count(), 2);
    assert!(!page.contains("<img") && !page.contains("<!--"));
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("JSON");
    assert_eq!(data["environments"][0]["hosts"][0]["domains"][0], evil, "and nothing of it is lost");
}

/// Whether a program is at hand.
fn has(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Search, sort, slider, trace, keys, environments, and what manifests must not do: see `tests/page/drive.mjs`.
#[test]
fn it_works_in_a_browser() {
    if !has("node") || !has("chromedriver") {
        eprintln!("skipped: there is no Chromium with chromedriver, or no Node.js to drive it");
        return;
    }
    let scratch = Scratch::new();
    let shop = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/shop");
    let canary = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/canary/canary.yaml"))
        .expect("it is there");
    scratch.write("two/dev/canary.yaml", &canary);
    let more = canary.replace("weight: 9\n", "weight: 7\n").replace("weight: 1 #", "weight: 3 #");
    scratch.write("two/prod/canary.yaml", &more);
    scratch.write("three/prod/canary.yaml", &canary);
    scratch.write("three/test/canary.yaml", &canary);
    let evil = "</script><script>window.harm=1</script><img src=x onerror='window.harm=1'>";
    scratch.write(
        "evil/a.yaml",
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: www, namespace: shop}}\nspec:\n  virtualHost:\n    domains: \
             [\"{evil}\"]\n    routes:\n    - name: \"{evil}\"\n      matchers: [{{prefix: \"/{evil}\"}}]\n      routeAction: {{single: {{upstream: {{name: \
             \"{evil}\", namespace: shop}}}}}}\n"
        ),
    );
    scratch.write("requests.csv", "shop-web/www,1000\nshop-web/www#/search,300\nshop-web/www#prefix /catalog,400\n");
    scratch.write("capacity.csv", "catalog-v2,150\n");
    let load = ["--requests", "requests.csv", "--capacity", "capacity.csv"];
    let mut pages = Vec::new();
    let sources: [(&[&str], &str); 4] = [
        (&[&[shop][..], &load].concat(), "shop.html"),
        (&["two"], "two.html"),
        (&["evil"], "evil.html"),
        (&["two", "three"], "change.html"),
    ];
    for (source, page) in sources {
        let run = scratch.run(&[&["report", "-o", page], source].concat());
        assert!(run.code != 2, "{run:?}");
        pages.push(scratch.path().join(page));
    }
    let driver = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/page/drive.mjs");
    let output = Command::new("node").arg(driver).args(pages).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
}

#[test]
fn a_change_is_shown_region_by_region() {
    let scratch = Scratch::new();
    let [before, after] =
        ["/fixtures/shop", "/fixtures/shop-broken"].map(|path| concat!(env!("CARGO_MANIFEST_DIR")).to_owned() + path);
    let page = page(&scratch, &[&before, &after]);
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("JSON");
    let shown = data["changes"][0]["diff"]["requests"].as_array().expect("a list").clone();
    let diff = scratch.run(&["diff", &before, &after, "--format", "json"]).json();
    assert!(!shown.is_empty() && Some(&shown) == diff["requests"].as_array());
    assert_eq!(data["sources"], json!([after]), "commands work on the state after");
    let three = scratch.run(&["report", &before, &after, "in"]);
    assert!(three.code == 2 && three.said.contains("before and after"), "{three:?}");
}

#[test]
fn it_is_one_small_file_that_loads_nothing() {
    let scratch = Scratch::new();
    let routes: Vec<String> = (0..1000)
        .map(|at| {
            format!(
                "    - name: route-{at}\n      matchers: [{{prefix: /service-{at}/api, methods: [GET, POST], headers: [{{name: x-canary, value: 'yes'}}]}}]\n      \
                 options: {{prefixRewrite: /v{at}}}\n      routeAction: {{single: {{upstream: {{name: service-{at}, namespace: gloo-system}}}}}}\n"
            )
        })
        .collect();
    scratch.write(
        "in/a.yaml",
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: www, namespace: shop}}\nspec:\n  virtualHost:\n    domains: \
             [www.example.com]\n    routes:\n{}",
            routes.concat()
        ),
    );
    let page = page(&scratch, &["in"]);
    assert!(page.len() < 300_000, "{} bytes", page.len());
    let head = between(&page, "<head>", "<style>");
    assert!(head.contains("default-src 'none'") && !head.contains("unsafe"), "{head}");
    let own = page.replace("http://www.w3.org/2000/svg", "");
    for word in [" src=", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("] {
        assert!(!own.contains(word), "{word}");
    }
}

#[test]
fn it_is_written_whole_or_not_at_all() {
    let scratch = Scratch::new();
    let canary = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/canary");
    std::fs::create_dir(scratch.path().join("taken")).expect("a folder");
    let run = scratch.run(&["report", canary, "-o", "taken"]);
    assert!(run.code == 2 && run.said.contains("it is a folder") && run.said.contains("name a file"), "{run:?}");
    let run = scratch.run(&["report", canary, "-o", "nowhere/report.html"]);
    assert!(run.code == 2 && run.said.contains("cannot write nowhere/report.html"), "{run:?}");
    scratch.write("empty/a.yaml", "a: 1\n");
    let run = scratch.run(&["report", "empty"]);
    assert!(run.code == 0 && run.said.contains("no virtual host in the sources"), "{run:?}");
    assert!(scratch.path().join("report.html").exists());
}
