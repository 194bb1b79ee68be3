//! YAML is read as Kubernetes reads it, with exact places, and no text brings the reader down.

use glooscope::text::FileId;
use glooscope::yaml::{Document, Node, Shape, Style, TemplateKind, Value, read, unrendered};

mod tree_laws;

const FILE: FileId = FileId(0);

/// The root of the only document.
fn with_root<T>(text: &str, look: impl FnOnce(Node) -> T) -> T {
    let documents = read(text);
    assert_eq!(documents.len(), 1, "{text:?}: {documents:?}");
    let tree = documents[0].tree.as_ref().unwrap_or_else(|error| panic!("{text:?}: {error:?}"));
    look(tree.root(FILE, text).unwrap_or_else(|| panic!("{text:?} is empty")))
}

/// A node as one line: what Kubernetes makes of it.
fn show(node: Node) -> String {
    match node.shape() {
        Shape::Map => {
            let entries: Vec<_> =
                node.entries().map(|(key, value)| format!("{}: {}", key.key_str(), show(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Shape::List => format!("[{}]", node.items().map(show).collect::<Vec<_>>().join(", ")),
        Shape::Scalar => match node.value() {
            Some(Value::Str(text)) => format!("{text:?}"),
            Some(Value::Null) => "null".to_owned(),
            Some(Value::Bool(value)) => value.to_string(),
            Some(Value::Int(value)) => value.to_string(),
            Some(Value::Float(value)) => format!("{value}f"),
            None => "?".to_owned(),
        },
    }
}

fn shown(text: &str) -> String {
    with_root(text, show)
}

/// Each document: its tree, nothing, or its mistake with the text it points at.
fn all(text: &str) -> Vec<String> {
    let one = |document: &Document| match &document.tree {
        Ok(tree) => tree.root(FILE, text).map_or_else(|| "-".to_owned(), show),
        Err(error) => format!("! {} @{:?}", error.message, &text[error.span(FILE).range()]),
    };
    read(text).iter().map(one).collect()
}

fn mistake(text: &str) -> String {
    all(text).into_iter().find(|shown| shown.starts_with('!')).unwrap_or_else(|| panic!("{text:?}: {:?}", all(text)))
}

#[test]
fn bare_scalars_are_what_kubernetes_takes_them_for() {
    let table = [
        ("on", "true"),
        ("yes", "true"),
        ("y", "true"),
        ("Off", "false"),
        ("NO", "false"),
        ("n", "false"),
        ("tRUE", "\"tRUE\""),
        ("014", "12"),
        ("08", "8f"),
        ("~", "null"),
        ("null", "null"),
        ("Null", "null"),
        ("", "null"),
        ("0x1F", "31"),
        ("0b11", "3"),
        ("0o14", "12"),
        ("-0x10", "-16"),
        ("+5", "5"),
        ("1_000", "1000"),
        ("1e3", "1000f"),
        ("1e400", "\"1e400\""),
        (".inf", "inff"),
        ("!foo 5", "\"5\""),
        ("!!str 5", "\"5\""),
        ("!!float 5", "5f"),
        ("!!int \"5\"", "5"),
        ("\"5\"", "\"5\""),
        ("'on'", "\"on\""),
        ("1.10", "1.1f"),
        (".5", "0.5f"),
        ("5.", "5f"),
        ("1.2.3", "\"1.2.3\""),
        ("10s", "\"10s\""),
        ("2001-01-01", "\"2001-01-01\""),
        ("1:20", "\"1:20\""),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("0x", "\"0x\""),
        ("-", "[null]"),
        ("--5", "\"--5\""),
        ("1__0", "10"),
        ("_1", "\"_1\""),
        ("9a", "\"9a\""),
    ];
    for (written, read) in table {
        let text = if written == "-" { "k:\n  -".to_owned() } else { format!("k: {written}") };
        assert_eq!(shown(&text), format!("{{k: {read}}}"), "{written:?}");
    }
}

#[test]
fn keys_are_what_kubernetes_makes_of_them() {
    let keys = "1e6: a\n1.50: b\ny: c\n0x10: d\n1_000: e\n123456789.5: f\n-0.00001: g\n.inf: h\n'on': i\n";
    let read = with_root(keys, |root| root.entries().map(|(key, _)| key.key_str().into_owned()).collect::<Vec<_>>());
    assert_eq!(read, ["1e+06", "1.5", "true", "16", "1000", "1.2345679e+08", "-1e-05", ".inf", "on"]);
    assert!(mistake("~: a\n").starts_with("! a key must not be null"));
    assert!(mistake("[a]: b\n").starts_with("! a key must be a word"));
    assert_eq!(shown("a: 1\na: 2\n"), "{a: 1, a: 2}");
    with_root("a: 1\na: 2\n", |root| assert_eq!(root.get("a").and_then(Node::value), Some(Value::Int(2))));
}

#[test]
fn documents_are_split_as_kubectl_does() {
    assert_eq!(all("a: 1\n--- # c\nb: [\n---\nc: 3\n"), ["{a: 1}", "! this bracket is never closed @\"[\"", "{c: 3}"]);
    assert_eq!(all("---\na: \"x\n---\ny\"\n").len(), 2);
    assert_eq!(
        all("a: 1\n--- {f: 5}\nb: 2\n---\nc: 3\n")[1..],
        ["! only a comment may follow `---` on its line @\"--- {f: 5}\"", "{c: 3}"]
    );
    assert!(mistake("a: 1\n---a\n").contains("@\"---a\""));
    assert!(mistake("a: 1\n-----\n").contains("three dashes"));
    assert_eq!(all("\u{feff}a: 1\r\n---\r\n\u{feff}b: 2\r\n"), ["{a: 1}", "{b: 2}"]);
    assert!(all("%YAML 1.2\n---\na: 1\n")[0].starts_with("! a directive"));
    assert_eq!(all("%YAML 1.2\n---\na: 1\n")[1], "{a: 1}");
    assert_eq!(all("a: 1\n...\n# end\n"), ["{a: 1}"]);
    assert_eq!(all("a: 1\n...\n}}}\n")[0], "{a: 1}");
    assert!(all("a: 1\n...\n}}}\n")[1].starts_with("! Kubernetes passes over"));
    assert!(mistake("a: *x\n---\nb: &x 1\n").contains("named `x` @\"*x\""));
    assert_eq!(all(""), Vec::<String>::new());
    assert_eq!(all("---\n# only\n"), ["-"]);
    let comments = read("# one\n---\na: | # two\n  x # no\n# three\n");
    let spans: Vec<_> = comments.iter().flat_map(|one| one.tree.as_ref().expect("it reads").comments()).collect();
    assert_eq!(spans, [&(0, 5), &(15, 20), &(30, 37)]);
}

#[test]
fn json_is_read() {
    assert_eq!(
        shown("{\n\t\"a\":\t[1, true,\n\t\t\"\\u00e9\\/\\n\"],\"b\":{}\n}\n"),
        "{a: [1, true, \"é/\\n\"], b: {}}"
    );
    assert_eq!(all("{\"a\": \"}\"}\n{\"b\": 2}{\"c\": 3}"), ["{a: \"}\"}", "{b: 2}", "{c: 3}"]);
    assert!(mistake("a: \"x\\/y\"\n").contains("@\"\\\\/\""));
}

#[test]
fn a_single_quote_may_be_escaped() {
    assert_eq!(shown("a: \"x\\'y \\\\' é\"\nb: 'it\\'\nc: \"\\'\"\n"), "{a: \"x'y \\\\' é\", b: \"it\\\\\", c: \"'\"}");
    assert!(mistake(&"- \"\\'\"\n".repeat(300)).contains("unknown escape"));
}

#[test]
fn flow_and_quotes_may_be_indented_less() {
    assert_eq!(shown("a: {\n\"b\": [\n1\n]\n}\n"), "{a: {b: [1]}}");
    assert_eq!(shown("a: \"b\nc\"\n"), "{a: \"b c\"}");
}

#[test]
fn aliases_and_merge_keys_are_resolved() {
    assert_eq!(shown("a: &x {k: 1}\nb: *x\n"), "{a: {k: 1}, b: {k: 1}}");
    assert_eq!(shown("a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  l: 3\n"), "{a: {k: 1, l: 2}, b: {l: 3, k: 1}}");
    // go-yaml v2 lets a merge win over what is written before it: the last entry counts.
    assert_eq!(shown("b:\n  l: 3\n  <<: {l: 2}\n"), "{b: {l: 3, l: 2}}");
    assert_eq!(shown("<<: [{a: 1}, {a: 2, b: 2}]\n"), "{a: 1, b: 2}");
    assert_eq!(shown("<<: {a: 1}\nc: 0\n<<: {a: 2, c: 2}\n"), "{c: 0, a: 2, c: 2}");
    assert_eq!(shown("a:\n  <<: {b: &x {c: [1]}}\nd: *x\n"), "{a: {b: {c: [1]}}, d: {c: [1]}}");
    assert_eq!(
        shown("x: &a {p: 1}\nw: &b\n  <<: *a\n  q: 2\nz:\n  <<: *b\n"),
        "{x: {p: 1}, w: {q: 2, p: 1}, z: {q: 2, p: 1}}"
    );
    with_root("a: &x [1]\nb: *x\n", |root| {
        let copy = root.get("b").expect("it is there");
        assert!(copy.is_copy() && copy.raw() == "[1]" && !root.get("a").expect("it is there").is_copy());
    });
    assert!(mistake("<<: 5\n").contains("`<<` wants a map"));
    assert!(mistake("a: &x [*x]\n").contains("holds itself"));
}

/// go-yaml's scanner takes letters, digits, `_` and `-` for a name; YAML 1.2 would have the colon belong to it.
#[test]
fn an_alias_may_be_a_key_without_a_blank_behind_it() {
    assert_eq!(shown("a: &x b\nc:\n  *x: 1\n"), r#"{a: "b", c: {b: 1}}"#);
    assert_eq!(shown("a: &x b\n*x:\n  c: *x\n*x : 2"), r#"{a: "b", b: {c: "b"}, b: 2}"#);
    assert_eq!(shown("a: &x-1_y b\n*x-1_y:"), r#"{a: "b", b: null}"#);
    let text = "a: &x b\n'*x: ': '*x: 1'\n# *x: 1\nc: |\n  *x: 1\n*x:  é # *x: 2\nd: *x\n";
    assert_eq!(shown(text), r#"{a: "b", *x: : "*x: 1", c: "*x: 1\n", b: "é", d: "b"}"#);
    let spans = with_root(text, |root| {
        let entries = root.entries().skip(3).map(|(key, value)| (key.is_copy(), &text[value.span().range()]));
        entries.map(|(is_copy, value)| (is_copy, value.to_owned())).collect::<Vec<_>>()
    });
    assert_eq!(spans, [(true, "é".to_owned()), (false, "b".to_owned())]);
    let comments: Vec<&str> = read(text)[0]
        .tree
        .as_ref()
        .expect("a tree")
        .comments()
        .iter()
        .map(|&(at, end)| &text[at as usize..end as usize])
        .collect();
    assert_eq!(comments, ["# *x: 1", "# *x: 2"]);
    // Many of them, a document behind them, and what is a mistake all the same.
    let many: Vec<String> = (0..200).map(|at| format!("- {{k: &n{at} v}}\n- *n{at}: {at}\n")).collect();
    assert_eq!(shown(&many.concat()).matches("{v: ").count(), 200);
    assert_eq!(all("a: &x b\n*x: 1\n---\nc: 1\n"), [r#"{a: "b", b: 1}"#, "{c: 1}"]);
    for text in ["*x: 1\n", "a: &x b\n*xy: 1\n", "a: &x b\n*x:1\n", "*: 1\n"] {
        assert!(mistake(text).starts_with('!'), "{text}");
    }
}

#[test]
fn spans_are_exact() {
    let text = "l:\n# é\n- a: 1\n  b:\n\n- - x\n  - 'y'\nz: |  # c\n  text\n\ne: >-\n  a\n\n  b\nf: {g: [h: i]}\nk: multi\n  line\n";
    with_root(text, |root| {
        let raw = |path: &[&str]| path.iter().fold(root, |node, key| node.get(key).expect("a key")).raw();
        assert_eq!(raw(&["l"]), "- a: 1\n  b:\n\n- - x\n  - 'y'");
        assert_eq!(raw(&["z"]), "|  # c\n  text");
        assert_eq!(raw(&["e"]), ">-\n  a\n\n  b");
        assert_eq!(raw(&["f", "g"]), "[h: i]");
        assert_eq!(raw(&["k"]), "multi\n  line");
        let items: Vec<_> = root.get("l").expect("a list").items().map(Node::raw).collect();
        assert_eq!(items, ["a: 1\n  b:", "- x\n  - 'y'"]);
        let empty = root.get("l").and_then(|list| list.items().next()).and_then(|item| item.get("b")).expect("a value");
        assert!(empty.is_null() && empty.raw().is_empty());
        assert_eq!(&text[..empty.span().start as usize][8..], "- a: 1\n  b:");
        assert_eq!(root.get("z").map(Node::style), Some(Style::Literal));
        assert_eq!(root.get("z").map(Node::str), Some("text\n"));
        assert_eq!(root.span().end as usize, text.trim_end().len());
    });
}

#[test]
fn mistakes_say_what_and_where() {
    let table = [
        ("a:\n\tb: 1\n", "a tab is used for indentation", "\t"),
        ("a: b: c\n", "a second `: ` on one line", ":"),
        ("a: b\n  c: d\n", "a key is indented deeper than the value above it allows", "c:"),
        ("a: \"bc\nd: e\n", "this quote is never closed", "\""),
        ("a: 'x' y\n", "text follows the closing quote", "y"),
        ("a: [b,\nc\n", "this bracket is never closed", "["),
        ("a: @x\n", "a bare value can't start with `@`", "@"),
        ("a:\n    b: 1\n  c: 2\n", "the indentation matches nothing above", "c"),
        ("- a\nb: c\n", "a list item (`- `) is expected here", "b"),
        ("a: - b\n", "a list item is not allowed here", "-"),
        ("a: \"\\d+\"\n", "unknown escape in double quotes", "\\d"),
        ("a: 1\nb\nc: 2\n", "a key without `:`", "b"),
        ("a: \u{1}\n", "the control character U+0001 is not allowed", "\u{1}"),
        ("a:\n\u{a0} - b\n", "the character U+00A0 looks like a blank but is text", "\u{a0}"),
        ("a:\n  -\u{a0}b: 1\n    c: 2\n", "the character U+00A0 looks like a blank but is text", "\u{a0}"),
        ("a:\n- *\n", "a bare value can't start with `*`, which names an anchor", "*"),
        ("a: [*]\n", "a bare value can't start with `*`, which names an anchor", "*"),
        ("a:\n- *.example.com\n", "a bare value can't start with `*`, which names an anchor", "*.example.com"),
        ("a: *b\n", "no anchor is named `b`", "*b"),
        ("a: ]\n", "this bracket closes nothing", "]"),
    ];
    for (text, message, place) in table {
        assert_eq!(mistake(text), format!("! {message} @{place:?}"), "{text:?}");
    }
}

/// The first placeholder as it is written.
fn found(text: &str) -> Option<(TemplateKind, &str)> {
    unrendered(text).map(|found| (found.kind, &text[found.start as usize..found.end as usize]))
}

#[test]
fn placeholders_are_found_and_gloos_own_braces_are_not() {
    let helm = [
        ("{{- if .Values.x }}\na: b\n{{- end }}\n", "{{- if .Values.x }}"),
        ("# {{ .Values.no }}\nname: \"{{ .Values.name }}-x\"\n", "{{ .Values.name }}"),
        ("a: {{ include \"x\" . }}\n", "{{ include \"x\" . }}"),
        ("- {{ . }}\n", "{{ . }}"),
        ("a: x-{{ $name | quote }}\n", "{{ $name | quote }}"),
        ("name: '{{ jinja }}'\n", "{{ jinja }}"),
        ("a: |\n  {{ .Values.x }}\n", "{{ .Values.x }}"),
        ("domains: ['{{ domain }}', b]\n", "{{ domain }}"),
        ("addr: api.{{ zone.name }}\n", "{{ zone.name }}"),
    ];
    for (text, place) in helm {
        assert_eq!(found(text), Some((TemplateKind::Helm, place)), "{text:?}");
    }
    let others = [
        ("domains: ['${DOMAIN}']\n", TemplateKind::EnvSubst, "${DOMAIN}"),
        ("a: x-${ns:=default}.y\n", TemplateKind::EnvSubst, "${ns:=default}"),
        ("a: $HOST\n", TemplateKind::EnvSubst, "$HOST"),
        ("- parcels.$BASE_DOMAIN\n", TemplateKind::EnvSubst, "$BASE_DOMAIN"),
        ("a: $NS-web.example\n", TemplateKind::EnvSubst, "$NS"),
        ("a: api.$(domain)\n", TemplateKind::EnvSubst, "$(domain)"),
        ("a: web.@DOMAIN@\n", TemplateKind::Placeholder, "@DOMAIN@"),
        ("a: @PORT@\n", TemplateKind::Placeholder, "@PORT@"),
        ("{\"a\":\"b\",\"c\":\"<YOUR_DOMAIN>\"}\n", TemplateKind::Placeholder, "<YOUR_DOMAIN>"),
        ("- api.<domain>.com # <no>\n", TemplateKind::Placeholder, "<domain>"),
        ("gatewayClassName: {GATEWAY_CLASS}\n", TemplateKind::Placeholder, "{GATEWAY_CLASS}"),
        ("hosts: [\"{HOST_1}\"]\n", TemplateKind::Placeholder, "{HOST_1}"),
        ("value: __STATIC_IP__\n", TemplateKind::Placeholder, "__STATIC_IP__"),
    ];
    for (text, kind, place) in others {
        assert_eq!(found(text), Some((kind, place)), "{text:?}");
    }
    let rendered = [
        "text: '{{ header(\"x\") }}'\n",
        "text: '{\"id\": {{ default(id, \"\") }}}'\n",
        "text: /a?tags={{default(tags, \"\")}}\n",
        "text: |\n  {% if x %}{{ env(\"Y\") }}{% endif %}\n",
        "text: '{{ pathsuffix }}'\n",
        "# {{ .Values.x }} ${X} <X>\na: 1 # ${X}\n",
        "regex: '/(?P<name>[a-z]+)/$'\n",
        "regex: /foo$\n",
        "body: '<h1>hi</h1>'\n",
        "a: \"<html><body>x</body></html>\"\n",
        "subst: '\\1-${1}'\n",
        "a: |\n  ${X}\n  <x>\nb: 1\n",
        "a: '{{ $labels.job }}'\n",
        "a: [{}, {b: {c: {}}}]\n",
        "a: 5 < 6 > 4\n",
        "qualifier: $LATEST\n",
        "labels: {__meta_name__: a, A: {B: c}}\n",
        "path: '/a/{ID}'\nregex: '[A-Z]{2}'\n",
        "a: {B: 1, C}\n",
        "a: a@B.example, c@D.example\n",
        "a: \\$HOME $$HOME $1 $a /x$(a|b)\n",
        "text: 'a\n  # {{ header(\"x\") }}\n  {{ body() }}'\nb: 1\n",
    ];
    for text in rendered {
        assert_eq!(found(text), None, "{text:?}");
    }
    let documents = read("a: 1\n---\nb: {{ .x }}\n");
    assert_eq!(documents[1].unrendered.map(|found| (found.start, found.end)), Some((12, 20)));
}

/// The innermost node around each place of `text`, and how many are around it.
fn around(text: &str, at: usize) -> Vec<String> {
    let documents = read(text);
    let tree = documents[0].tree.as_ref().expect("it can be read");
    tree.path_at(FILE, text, at as u32).into_iter().map(|node| node.raw().to_owned()).collect()
}

#[test]
fn a_place_has_the_nodes_around_it() {
    let text = "a: 1\nlist:\n- {b: 'x', c: yé}\n- d:  \n# end\n";
    let at = |mark: &str| text.find(mark).expect("it is there");
    let whole = text.trim_end().trim_end_matches("# end").trim_end();
    assert_eq!(around(text, 0), [whole, "a"]);
    assert_eq!(around(text, 1), [whole, "a"], "at its very end");
    assert_eq!(around(text, 2), [whole], "between key and value");
    assert_eq!(around(text, 4), [whole, "1"]);
    let (list, item) = (&whole[at("- {")..], "{b: 'x', c: yé}");
    assert_eq!(around(text, at("x")), [whole, list, item, "'x'"], "inside the quotes");
    assert_eq!(around(text, at(", c")), [whole, list, item, "'x'"], "behind the quotes");
    assert_eq!(around(text, at("é")), [whole, list, item, "yé"]);
    assert_eq!(around(text, at("- {")), [whole, list], "at its dash");
    assert_eq!(around(text, text.len()), [""; 0], "behind the root");
    assert_eq!(around(text, usize::from(u16::MAX)), [""; 0]);
    assert_eq!(around("# only\n", 3), [""; 0]);
}

#[test]
fn a_copy_is_in_no_path() {
    let text = "a: &x {b: c}\nd: *x\ne: {<<: *x, f: g}\n";
    assert_eq!(around(text, text.find('c').expect("it is there")).last().map(String::as_str), Some("c"));
    assert_eq!(around(text, text.find("*x").expect("it is there") + 1), [text.trim_end()]);
    assert_eq!(around(text, text.find('g').expect("it is there")).last().map(String::as_str), Some("g"));
}
