//! The language server, by an editor of the tests' own.

mod editor;
mod program;

use std::fs;

use editor::{Editor, place};
use program::Scratch;
use serde_json::{Value, json};

const GROUP: &str = "apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata:
  name: echo
  namespace: shop
spec:
  destinations:
  - destination:
      upstream: {name: v1, namespace: shop}
    weight: 3
  - destination:
      upstream: {name: v2, namespace: shop}
    weight: 1
";

const SERVICE: &str = "apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata:
  name: www
  namespace: shop
spec:
  virtualHost:
    domains: [shop.example.com]
    routes:
    - matchers:
      - prefix: /echo
      routeAction:
        upstreamGroup:
          name: echo
          namespace: shop
    - matchers:
      - prefix: /
      routeAction:
        upstreamGroup:
          name: 'echo'
          namespace: shop
";

const UPSTREAMS: &str = "apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: v1, namespace: shop}
spec: {static: {hosts: [{addr: v1.example.com, port: 80}]}}
---
apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: v2, namespace: shop}
spec: {static: {hosts: [{addr: v2.example.com, port: 80}]}}
";

fn shop() -> Scratch {
    let scratch = Scratch::new();
    for (name, text) in [("group.yaml", GROUP), ("www.yaml", SERVICE), ("upstreams.yaml", UPSTREAMS)] {
        fs::write(scratch.path().join(name), text).expect("it is written");
    }
    scratch
}

#[test]
fn findings_are_told_as_one_types_before_anything_is_saved() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    editor.open("www.yaml", SERVICE);
    assert!(editor.codes("www.yaml").is_empty(), "{:?}", editor.told);
    let (line, column) = place(SERVICE, "echo\n          namespace");
    editor.change("www.yaml", Some([line, column, line, column + 4]), "ecko");
    assert_eq!(editor.codes("www.yaml"), ["dangling-upstream-group"]);
    let told = &editor.told["www.yaml"][0];
    assert_eq!(told["severity"], 1);
    assert_eq!(told["range"]["start"], json!({ "line": line, "character": column }));
    assert!(told["message"].as_str().is_some_and(|it| it.contains("ecko") && it.contains("echo")), "{told}");
    editor.change("www.yaml", Some([line, column, line, column + 4]), "echo");
    assert!(editor.codes("www.yaml").is_empty(), "{:?}", editor.told);
    // What another file no longer has is told where it is missed.
    editor.open("group.yaml", GROUP);
    editor.change("group.yaml", None, &GROUP.replace("name: echo", "name: other"));
    assert_eq!(editor.codes("www.yaml"), ["dangling-upstream-group", "dangling-upstream-group"]);
    // What is closed without being saved is what the disk has.
    let uri = editor.uri("group.yaml");
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    while editor.told.contains_key("www.yaml") {
        assert!(editor.receive().is_some(), "{:?}", editor.told);
    }
    assert!(editor.end().success());
}

#[test]
fn columns_are_counted_as_the_editor_does() {
    let shop = shop();
    let text =
        SERVICE.replace("    domains:", "    # 😀é\n    domains:").replace("name: echo\n", "name: 'echo' # 😀\n");
    for (capabilities, width) in
        [(json!({}), 2), (json!({ "general": { "positionEncodings": ["utf-16", "utf-8"] } }), 4)]
    {
        let mut editor = Editor::with(shop.path(), &capabilities);
        let name = if width == 4 { "utf-8" } else { "utf-16" };
        assert_eq!(editor.greeting["capabilities"]["positionEncoding"], name);
        editor.open("www.yaml", &text);
        let (line, column) = place(&text, " # 😀\n");
        // Behind the sign, whose width the editor counts.
        let end = column + 3 + width;
        editor.change("www.yaml", Some([line, end, line, end]), "\n          nmae: x");
        assert_eq!(editor.codes("www.yaml"), ["unknown-field"]);
        assert_eq!(editor.told["www.yaml"][0]["range"]["start"], json!({ "line": line + 1, "character": 10 }));
        let comment = place(&text, "# 😀é").0;
        editor.change("www.yaml", Some([comment, 6, comment, 6 + width]), "");
        editor.change("www.yaml", Some([line + 1, 10, line + 1, 17]), "# ok");
        assert!(editor.codes("www.yaml").is_empty(), "{:?}", editor.told);
        assert!(editor.end().success());
    }
}

#[test]
fn a_text_that_is_no_yaml_and_a_file_that_is_new_are_told_in_place() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    editor.open("group.yaml", GROUP);
    editor.change("group.yaml", None, &GROUP.replace("spec:", "spec: [{"));
    assert_eq!(editor.codes("group.yaml"), ["invalid-yaml"]);
    editor.change("group.yaml", None, GROUP);
    // One that nobody has saved yet sees its neighbours.
    editor.open("new.yaml", &SERVICE.replace("name: www", "name: new").replace("shop.example", "new.example"));
    assert!(editor.codes("new.yaml").is_empty(), "{:?}", editor.told);
    editor.change("new.yaml", None, &GROUP.replace("name: echo", "name: none").replace("weight: 3", "weight: -1"));
    assert!(editor.codes("new.yaml").contains(&"wrong-type".to_owned()), "{:?}", editor.told);
    // A buffer without a file is looked at by itself.
    let document = json!({ "uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": "kind: UpstreamGroup\napiVersion: gloo.solo.io/v1\nmetadata: {name: a}\nspec: {}\n" });
    editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
    assert_eq!(editor.codes("untitled:Untitled-1"), ["no-destinations"]);
    assert!(editor.end().success());
}

fn hover(answer: &Value) -> &str {
    answer["contents"]["value"].as_str().unwrap_or_default()
}

#[test]
fn hovering_tells_shares_targets_and_fields() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    let weight = editor.ask_of("textDocument/hover", "group.yaml", GROUP, "3\n");
    assert!(hover(&weight).contains("**75%** of upstream group shop/echo: weight 3 of 4"), "{weight}");
    assert!(hover(&weight).contains("2 routes, 1 host: `shop.example.com`"), "{weight}");
    let target = editor.ask_of("textDocument/hover", "www.yaml", SERVICE, "echo\n          namespace");
    assert!(hover(&target).contains("- 25% `shop/v2`"), "{target}");
    let field = editor.ask_of("textDocument/hover", "www.yaml", SERVICE, "prefix");
    assert!(hover(&field).contains("starts with this text"), "{field}");
    let upstream = editor.ask_of("textDocument/hover", "group.yaml", GROUP, "v2");
    assert!(hover(&upstream).contains("**upstream shop/v2**"), "{upstream}");
    assert_eq!(editor.ask_at("textDocument/hover", "www.yaml", 999, 9), Value::Null);
    assert!(editor.end().success());
}

#[test]
fn a_name_leads_to_its_resource_and_back() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    let group = editor.uri("group.yaml");
    let there = editor.ask_of("textDocument/definition", "www.yaml", SERVICE, "echo\n          namespace");
    assert_eq!(there["uri"], group.as_str());
    assert_eq!(there["range"]["start"], json!({ "line": 3, "character": 8 }));
    let at = json!({ "line": 3, "character": 9 });
    let asked = json!({ "textDocument": { "uri": group }, "position": at, "context": { "includeDeclaration": false } });
    let users = editor.ask("textDocument/references", asked);
    let lines = users.as_array().expect("a list").iter().map(|it| it["range"]["start"]["line"].clone());
    assert_eq!(lines.collect::<Vec<_>>(), [13, 19]);
    let outline =
        editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": editor.uri("www.yaml") } }));
    assert_eq!(outline[0]["name"], "shop/www");
    assert_eq!(outline[0]["children"][0]["name"], "route prefix /echo");
    let found = editor.ask("workspace/symbol", json!({ "query": "V2" }));
    assert_eq!(found[0]["name"], "shop/v2");
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert!(editor.end().success());
}

/// A text with edits made in it.
fn edited(text: &str, edits: &Value) -> String {
    let mut edits: Vec<&Value> = edits.as_array().expect("a list").iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit["range"]["start"]["line"].as_u64()));
    let mut text = text.to_owned();
    for edit in edits {
        let offset = |at: &Value| {
            let line = at["line"].as_u64().expect("a line") as usize;
            let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
            start + at["character"].as_u64().expect("a column") as usize
        };
        let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
        text.replace_range(start..end, edit["newText"].as_str().expect("a text"));
    }
    text
}

#[test]
fn a_group_is_renamed_across_files_or_not_at_all() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    let (group, www) = (editor.uri("group.yaml"), editor.uri("www.yaml"));
    let at = json!({ "line": 3, "character": 9 });
    let about = editor.ask("textDocument/prepareRename", json!({ "textDocument": { "uri": group }, "position": at }));
    assert_eq!(about["placeholder"], "echo");
    let mut rename = |new: &str| {
        editor.ask("textDocument/rename", json!({ "textDocument": { "uri": group }, "position": at, "newName": new }))
    };
    let changes = &rename("reply")["changes"];
    assert_eq!(edited(GROUP, &changes[&group]), GROUP.replace("name: echo", "name: reply"));
    assert_eq!(
        edited(SERVICE, &changes[&www]),
        SERVICE.replace("name: echo", "name: reply").replace("'echo'", "'reply'")
    );
    assert!(rename("Not A Name")["error"]["message"].as_str().is_some_and(|it| it.contains("Kubernetes")));
    // A name that is written in another way is not lost half-way.
    editor.open("www.yaml", &SERVICE.replace("'echo'", "\"\\x65cho\""));
    let refused =
        editor.ask("textDocument/rename", json!({ "textDocument": { "uri": group }, "position": at, "newName": "a" }));
    assert!(refused["error"]["message"].as_str().is_some_and(|it| it.contains("another way")), "{refused}");
    assert!(editor.end().success());
}

fn labels(answer: &Value) -> Vec<&str> {
    answer.as_array().into_iter().flatten().filter_map(|it| it["label"].as_str()).collect()
}

#[test]
fn fields_words_and_names_are_offered_where_they_fit() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    let mut offered = |before: &str, after: &str| {
        let text = format!("{before}{after}");
        editor.open("typed.yaml", &text);
        let line = before.matches('\n').count() as u32;
        let column = before.rsplit('\n').next().unwrap_or_default().len() as u32;
        let answer = editor.ask_at("textDocument/completion", "typed.yaml", line, column);
        labels(&answer).into_iter().map(str::to_owned).collect::<Vec<String>>()
    };
    let head = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nspec:\n  virtualHost:\n    routes:\n    - ";
    let fields = offered(&format!("{head}matchers:\n      - prefix: /\n      ro"), "\n");
    assert!(fields.contains(&"routeAction".to_owned()) && !fields.contains(&"matchers".to_owned()), "{fields:?}");
    let names = offered(
        &format!("{head}routeAction:\n        upstreamGroup:\n          namespace: shop\n          name: "),
        "\n",
    );
    assert_eq!(names, ["echo"]);
    let none = offered(
        &format!("{head}routeAction:\n        upstreamGroup:\n          namespace: other\n          name: "),
        "\n",
    );
    assert!(none.is_empty(), "{none:?}");
    let words = offered(&format!("{head}redirectAction:\n        responseCode: "), "\n");
    assert!(words.contains(&"FOUND".to_owned()), "{words:?}");
    let kinds = offered("apiVersion: gloo.solo.io/v1\nkind: ", "\n");
    assert!(kinds.contains(&"UpstreamGroup".to_owned()) && !kinds.contains(&"Gateway".to_owned()), "{kinds:?}");
    let heads = offered("apiVersion: gloo.solo.io/v1\n", "\n");
    assert_eq!(heads, ["kind", "metadata", "spec"]);
    assert!(offered("# kind: ", "\n").is_empty());
    assert!(editor.end().success());
}

#[test]
fn what_can_be_mended_is_offered_and_mends() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    let text = SERVICE.replacen("upstreamGroup:", "upstreamgroup:", 1).replace("domains:", "domians:");
    editor.open("www.yaml", &text);
    editor.codes("www.yaml");
    let uri = editor.uri("www.yaml");
    let (line, column) = place(&text, "upstreamgroup");
    let at = json!({ "line": line, "character": column });
    let range = json!({ "start": at, "end": at });
    let mut ask = |context: Value| {
        let asked = json!({ "textDocument": { "uri": uri }, "range": range, "context": context });
        editor.ask("textDocument/codeAction", asked)
    };
    let actions = ask(json!({ "diagnostics": [] }));
    let fix = &actions[0];
    assert_eq!(fix["isPreferred"], true, "{actions}");
    let mended = text.replacen("upstreamgroup:", "upstreamGroup:", 1);
    assert_eq!(edited(&text, &fix["edit"]["changes"][&uri]), mended);
    let silenced = actions
        .as_array()
        .expect("a list")
        .iter()
        .find(|it| it["title"].as_str().is_some_and(|it| it.starts_with("silence")));
    let silenced = edited(&text, &silenced.expect("it is offered")["edit"]["changes"][&uri]);
    let whole = ask(json!({ "diagnostics": [], "only": ["source.fixAll"] }));
    assert_eq!(edited(&text, &whole[0]["edit"]["changes"][&uri]), mended.replace("domians:", "domains:"), "{whole}");
    let all = editor.codes("www.yaml").len();
    editor.change("www.yaml", None, &silenced);
    assert_eq!(editor.codes("www.yaml").len(), all - 1, "{silenced}");
    assert!(editor.end().success());
}

#[test]
fn what_a_group_decides_stands_beside_it() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    let uri = editor.uri("group.yaml");
    let lenses = editor.ask("textDocument/codeLens", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(lenses[0]["command"]["title"], "2 routes, 1 host");
    let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let hints = editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": uri }, "range": all }));
    assert_eq!(labels(&hints), ["75%", "25%"]);
    assert_eq!(hints[0]["position"], json!({ "line": 9, "character": 13 }));
    // With the text as it is typed.
    editor.open("group.yaml", &GROUP.replace("weight: 3", "weight: 1"));
    let hints = editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": uri }, "range": all }));
    assert_eq!(labels(&hints), ["50%", "50%"]);
    assert!(editor.end().success());
}

#[test]
fn environments_and_the_configuration_hold_as_for_check() {
    let scratch = Scratch::new();
    for folder in ["envs/dev", "envs/prod"] {
        fs::create_dir_all(scratch.path().join(folder)).expect("it is made");
        fs::write(scratch.path().join(folder).join("group.yaml"), GROUP).expect("it is written");
        fs::write(scratch.path().join(folder).join("upstreams.yaml"), UPSTREAMS).expect("it is written");
    }
    fs::write(scratch.path().join("envs/dev/www.yaml"), SERVICE).expect("it is written");
    let mut editor = Editor::new(scratch.path());
    let prod = SERVICE.replace("name: echo", "name: ecko");
    editor.open("envs/prod/www.yaml", &prod);
    assert_eq!(editor.codes("envs/prod/www.yaml"), ["dangling-upstream-group"]);
    assert!(editor.codes("envs/dev/www.yaml").is_empty(), "{:?}", editor.told);
    fs::write(scratch.path().join(".glooscope.yaml"), "rules: {dangling-upstream-group: off}\n")
        .expect("it is written");
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    while editor.told.contains_key("envs/prod/www.yaml") {
        assert!(editor.receive().is_some(), "{:?}", editor.told);
    }
    assert!(editor.end().success());
}

#[test]
fn what_is_no_message_ends_nothing_that_can_go_on() {
    let shop = shop();
    let mut editor = Editor::new(shop.path());
    editor.raw(b"Content-Length: 5\r\n\r\n{{{{{");
    editor.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": 7 } }));
    editor.change("never-opened.yaml", None, "a");
    editor.send(&json!({ "jsonrpc": "2.0", "id": "x", "method": "textDocument/hover", "params": [] }));
    editor.settle();
    assert_eq!(editor.shown.len(), 3, "{:?}", editor.shown);
    // Larger than anything that is read: passed over as it comes, without being kept.
    let length = 65 << 20;
    editor.raw(format!("Content-Length: {length}\r\n\r\n").as_bytes());
    let chunk = vec![b' '; 1 << 20];
    (0..65).for_each(|_| editor.raw(&chunk));
    editor.settle();
    assert!(editor.shown[3].contains("left out"), "{:?}", editor.shown);
    let unknown = editor.ask("workspace/executeCommand", json!({ "command": "x" }));
    assert_eq!(unknown["error"]["code"], -32601);
    assert!(editor.end().success());
}

#[test]
fn a_session_that_is_not_ended_properly_ends_with_1() {
    let shop = shop();
    let ends: [&dyn Fn(&mut Editor); 4] = [
        &|editor| editor.hang_up(),
        &|editor| editor.raw(b"GET / HTTP/1.1\r\n\r\n"),
        &|editor| {
            editor.raw(b"Content-Length: 500\r\n\r\n{\"jsonrpc\"");
            editor.hang_up();
        },
        &|editor| editor.tell("exit", Value::Null),
    ];
    for end in ends {
        let mut editor = Editor::new(shop.path());
        end(&mut editor);
        assert_eq!(editor.wait().code(), Some(1));
    }
    let mut editor = Editor::silent(shop.path());
    let early = editor.ask("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], -32002);
    editor.hang_up();
    assert_eq!(editor.wait().code(), Some(1));
}

#[test]
fn a_request_that_is_taken_back_is_not_worked_on() {
    let shop = shop();
    let mut editor = Editor::silent(shop.path());
    let folder = json!([{ "uri": editor.uri(""), "name": "manifests" }]);
    editor.ask("initialize", json!({ "capabilities": {}, "workspaceFolders": folder }));
    // Until the folder is read, requests wait.
    let asked = json!({ "textDocument": { "uri": editor.uri("www.yaml") } });
    for id in [700, 701] {
        let method = "textDocument/documentSymbol";
        editor.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": asked }));
    }
    editor.tell("$/cancelRequest", json!({ "id": 700 }));
    assert_eq!(editor.answer(700)["error"]["code"], -32800);
    editor.tell("initialized", json!({}));
    assert_eq!(editor.answer(701)["result"][0]["name"], "shop/www");
    assert!(editor.end().success());
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let shop = shop();
    let mut editor = Editor::new(&shop.path().join("nowhere"));
    editor.open("a.yaml", "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: a}\nspec: {}\n");
    assert_eq!(editor.codes("a.yaml"), ["no-destinations"]);
    assert!(editor.shown.iter().any(|it| it.contains("nowhere")), "{:?}", editor.shown);
    assert!(editor.end().success());
}

#[test]
fn a_workspace_that_is_no_folder_of_this_machine_is_said() {
    let shop = shop();
    for uri in ["http://example.com/shop", "untitled:shop"] {
        let mut editor = Editor::silent(shop.path());
        editor.ask("initialize", json!({ "capabilities": {}, "workspaceFolders": [{ "uri": uri, "name": "shop" }] }));
        editor.tell("initialized", json!({}));
        editor.settle();
        assert!(editor.shown.iter().any(|it| it.contains(uri)), "{:?}", editor.shown);
        assert!(editor.end().success());
    }
}

#[test]
fn standard_input_and_output_are_spoken_whether_asked_for_or_not() {
    let shop = shop();
    for options in [&[][..], &["--stdio"]] {
        let mut editor = Editor::start(shop.path(), options);
        let greeting = editor.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(greeting["serverInfo"]["name"], "glooscope");
        editor.tell("initialized", json!({}));
        editor.settle();
        assert!(editor.end().success());
    }
}

const GATEWAY: &str = "apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: edge}
spec: {controllerName: example.com/edge}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: infra}
spec:
  gatewayClassName: edge
  listeners:
  - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
---
apiVersion: v1
kind: Service
metadata: {name: cart-v1, namespace: shop}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: ads, namespace: other}
spec: {ports: [{port: 80}]}
";

const ROUTE: &str = "apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: shop
  namespace: shop
spec:
  parentRefs:
  - name: web
    namespace: infra
  hostnames: [shop.example.com]
  rules:
  - backendRefs:
    - name: cart-v1
      port: 80
      weight: 9
    - name: cart-v2
      port: 80
      weight: 1
";

/// Each name stands for one resource, and wherever it stands it means that.
const NAMED: &str = "\
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: own-set, namespace: shop}
spec:
  parentRef: {name: some-gateway}
  listeners: [{name: http, port: 80, protocol: HTTP}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: some-route, namespace: shop}
spec:
  parentRefs: [{kind: ListenerSet, name: own-set}]
  rules:
  - backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: child-route}]
  - matches: [{path: {value: /tea}}]
    filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: DirectResponse, name: tea-pot}}]
  - matches: [{path: {value: /old}}]
    backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: old-place}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: child-route, namespace: shop}
spec: {rules: [{backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: old-place}]}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: {name: some-calls, namespace: shop}
spec: {parentRefs: [{name: some-gateway}], rules: [{backendRefs: [{name: cart, port: 80}]}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
metadata: {name: tls-route, namespace: shop}
spec: {parentRefs: [{name: some-gateway}], hostnames: [a.example.com], rules: [{backendRefs: [{name: cart, port: 80}]}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: some-gateway, namespace: shop}
spec: {gatewayClassName: kgateway, allowedListeners: {namespaces: {from: Same}}, listeners: [{name: http, port: 8080, protocol: HTTP}]}
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: DirectResponse
metadata: {name: tea-pot, namespace: shop}
spec: {status: 418}
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: old-place, namespace: shop}
spec: {static: {hosts: [{host: old.example.com, port: 80}]}}
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata: {name: own-policy, namespace: shop}
spec:
  targetRefs:
  - {group: gateway.networking.k8s.io, kind: HTTPRoute, name: some-route}
  - {group: gateway.networking.k8s.io, kind: GRPCRoute, name: some-calls}
---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: own-grant, namespace: shop}
spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], to: [{group: '', kind: Service}]}
";

#[test]
fn resources_of_the_gateway_api_are_renamed_wherever_they_are_named() {
    let scratch = Scratch::new();
    fs::write(scratch.path().join("a.yaml"), NAMED).expect("it is written");
    let mut editor = Editor::new(scratch.path());
    let uri = editor.uri("a.yaml");
    for (name, count) in [
        ("own-set", 2),
        ("some-route", 2),
        ("child-route", 2),
        ("some-calls", 2),
        ("tls-route", 1),
        ("some-gateway", 4),
        ("tea-pot", 2),
        ("old-place", 3),
        ("own-policy", 1),
        ("own-grant", 1),
    ] {
        assert_eq!(NAMED.matches(name).count(), count, "{name}");
        let (line, character) = place(NAMED, name);
        let at = json!({ "line": line, "character": character });
        let renamed = editor
            .ask("textDocument/rename", json!({ "textDocument": { "uri": uri }, "position": at, "newName": "other" }));
        assert_eq!(edited(NAMED, &renamed["changes"][&uri]), NAMED.replace(name, "other"), "{name}: {renamed}");
    }
}

#[test]
fn the_gateway_api_is_known_as_well() {
    let scratch = Scratch::new();
    fs::write(scratch.path().join("gateway.yaml"), GATEWAY).expect("it is written");
    fs::write(scratch.path().join("route.yaml"), ROUTE).expect("it is written");
    let mut editor = Editor::new(scratch.path());
    let (gateway, route) = (editor.uri("gateway.yaml"), editor.uri("route.yaml"));
    let weight = editor.ask_of("textDocument/hover", "route.yaml", ROUTE, "9\n");
    assert!(hover(&weight).contains("**90%** of rule 1 of HTTP route shop/shop: weight 9 of 10"), "{weight}");
    let backend = editor.ask_of("textDocument/hover", "route.yaml", ROUTE, "cart-v1");
    assert!(hover(&backend).contains("**service shop/cart-v1**"), "{backend}");
    let missing = editor.ask_of("textDocument/hover", "route.yaml", ROUTE, "cart-v2");
    assert!(hover(&missing).contains("service `shop/cart-v2"), "{missing}");
    for (of, line) in [("web\n", 7), ("cart-v1", 15)] {
        let there = editor.ask_of("textDocument/definition", "route.yaml", ROUTE, of);
        assert_eq!((&there["uri"], &there["range"]["start"]["line"]), (&json!(gateway), &json!(line)), "{of}");
    }
    let (line, character) = place(GATEWAY, "web, namespace");
    let at = json!({ "line": line, "character": character });
    let asked =
        json!({ "textDocument": { "uri": gateway }, "position": at, "context": { "includeDeclaration": false } });
    let users = editor.ask("textDocument/references", asked);
    assert_eq!((&users[0]["uri"], &users[0]["range"]["start"]["line"]), (&json!(route), &json!(7)), "{users}");
    let renamed = editor
        .ask("textDocument/rename", json!({ "textDocument": { "uri": gateway }, "position": at, "newName": "edge-2" }));
    assert_eq!(
        edited(GATEWAY, &renamed["changes"][&gateway]),
        GATEWAY.replace("name: web,", "name: edge-2,"),
        "{renamed}"
    );
    assert_eq!(edited(ROUTE, &renamed["changes"][&route]), ROUTE.replace("name: web\n", "name: edge-2\n"));
    let mut titles = |uri: &str| {
        let lenses = editor.ask("textDocument/codeLens", json!({ "textDocument": { "uri": uri } }));
        lenses
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| it["command"]["title"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(&route), ["1 route, 1 host"]);
    assert_eq!(titles(&gateway), ["1 route, 1 host"]);
    let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let hints = editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": route }, "range": all }));
    assert_eq!(labels(&hints), ["90%", "10%"]);

    let head = ROUTE.split("  parentRefs").next().expect("a head");
    let mut offered = |typed: &str| {
        let text = format!("{head}{typed}\n");
        editor.open("typed.yaml", &text);
        let before = &text[..text.len() - 1];
        let column = before.rsplit('\n').next().unwrap_or_default().len() as u32;
        let answer =
            editor.ask_at("textDocument/completion", "typed.yaml", before.matches('\n').count() as u32, column);
        labels(&answer).into_iter().map(str::to_owned).collect::<Vec<String>>()
    };
    assert_eq!(offered("  parentRefs:\n  - namespace: infra\n    name: "), ["web"]);
    assert_eq!(offered("  parentRefs:\n  - name: web\n    namespace: "), ["infra"]);
    assert_eq!(offered("  rules:\n  - backendRefs:\n    - name: "), ["cart-v1"], "of the route's own namespace");
    assert_eq!(offered("  rules:\n  - backendRefs:\n    - namespace: other\n      name: "), ["ads"]);
    assert!(offered("  rules:\n  - filters:\n    - type: ").contains(&"RequestRedirect".to_owned()));
    editor.open("typed.yaml", "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nspec:\n  gatewayClassName: \n");
    assert_eq!(labels(&editor.ask_at("textDocument/completion", "typed.yaml", 3, 20)), ["edge"]);
    assert!(editor.end().success());
}

/// Two folders are one world: what stands in one is known in the other. A folder may come and go.
#[test]
fn several_folders_are_read_together() {
    let scratch = Scratch::new();
    for folder in ["groups", "routes"] {
        fs::create_dir(scratch.path().join(folder)).expect("it is made");
    }
    fs::write(scratch.path().join("groups/group.yaml"), GROUP).expect("it is written");
    fs::write(scratch.path().join("groups/upstreams.yaml"), UPSTREAMS).expect("it is written");
    fs::write(scratch.path().join("routes/www.yaml"), SERVICE).expect("it is written");
    let mut editor = Editor::silent(scratch.path());
    let folder = |editor: &Editor, name: &str| json!({ "uri": editor.uri(name), "name": name });
    let folders = json!([folder(&editor, "groups"), folder(&editor, "routes")]);
    editor.ask("initialize", json!({ "capabilities": {}, "workspaceFolders": folders }));
    editor.tell("initialized", json!({}));
    editor.open("routes/www.yaml", SERVICE);
    assert!(editor.codes("routes/www.yaml").is_empty(), "{:?}", editor.told);
    let there = editor.ask_of("textDocument/definition", "routes/www.yaml", SERVICE, "echo\n          namespace");
    assert_eq!(there["uri"], editor.uri("groups/group.yaml"));
    let event = json!({ "event": { "added": [], "removed": [folder(&editor, "groups")] } });
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    while !editor.told.contains_key("routes/www.yaml") {
        assert!(editor.receive().is_some(), "{:?}", editor.told);
    }
    assert_eq!(editor.codes("routes/www.yaml"), ["dangling-upstream-group", "dangling-upstream-group"]);
    // What an editor is told of its settings has the configuration read anew.
    fs::write(scratch.path().join("routes/.glooscope.yaml"), "rules: {dangling-upstream-group: off}\n")
        .expect("it is written");
    editor.tell("workspace/didChangeConfiguration", json!({ "settings": null }));
    while editor.told.contains_key("routes/www.yaml") {
        assert!(editor.receive().is_some(), "{:?}", editor.told);
    }
    assert!(editor.end().success());
}

/// A file in the place of a folder, and texts that are no files at all.
#[test]
fn a_workspace_that_is_no_folder_is_survived() {
    let shop = shop();
    let mut editor = Editor::new(&shop.path().join("group.yaml"));
    editor.settle();
    editor.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1,
            "text": "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: a}\nspec: {destinations: [}\n" } }),
    );
    while editor.told.is_empty() {
        assert!(editor.receive().is_some(), "{:?}", editor.shown);
    }
    assert!(editor.told.keys().all(|uri| uri.contains("Untitled")), "{:?}", editor.told);
    assert!(editor.end().success());
}
