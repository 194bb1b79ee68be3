//! What holds for every text, however hostile.

use glooscope::text::FileId;
use glooscope::yaml::{Node, Style, read};

const FILE: FileId = FileId(0);

const SAMPLES: &[&str] = &[
    "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata:\n  name: a # é\nspec:\n  virtualHost:\n    domains: ['*', \"x\\u00e9\"]\n    routes:\n    - matchers:\n      - prefix: /\n        headers:\n        -\n        - {name: x, value: 'it''s'}\n      routeAction:\n        single: &up\n          upstream: {name: b}\n    - <<: {a: 1}\n      b: *up\n",
    "a: |2-\n    keep\n   less\nb: >+\n  folded\n\n   more\n\nc: !!str 5\n--- # next\n- - 1\n  - - 2\n    - x:\n      y: \"two\n        lines\"\n- ~\n",
    "{\n\t\"a\": [1, {\"b\": null}], \"c\": \"\\/\\ud83d\\ude00\"}\n{\"d\": \"\\\"\"}\n",
    "# only\n\u{feff}\n---\r\nk: \"a\\\r\n  b\"\r\nl: plain\r\n  more\r\n...\r\nrest\r\n",
    "name: {{ .Values.x }}\nhost: ${HOST}\nat: <here>\nt: '{{ header(\":path\") }}'\n",
];

/// Reads `text` and checks each place in it.
fn places_are_inside(text: &str) {
    for document in read(text) {
        assert!(text.get(document.span(FILE).range()).is_some(), "{text:?}: {document:?}");
        if let Some(found) = document.unrendered {
            assert!(text.get(found.start as usize..found.end as usize).is_some(), "{text:?}: {found:?}");
        }
        match &document.tree {
            Err(error) => assert!(text.get(error.span(FILE).range()).is_some(), "{text:?}: {error:?}"),
            Ok(tree) => {
                for &(start, end) in tree.comments() {
                    assert!(text[start as usize..end as usize].starts_with('#'), "{text:?}");
                }
                if let Some(root) = tree.root(FILE, text) {
                    walk(root, &mut |node| assert!(text.get(node.span().range()).is_some(), "{text:?}: {node:?}"));
                }
            }
        }
    }
}

fn walk<'a>(root: Node<'a>, visit: &mut impl FnMut(Node<'a>)) {
    let mut left = vec![root];
    while let Some(node) = left.pop() {
        visit(node);
        left.extend(node.items());
        left.extend(node.entries().flat_map(|(key, value)| [key, value]));
    }
}

fn same(one: Node, other: Node) -> bool {
    one.shape() == other.shape()
        && one.str() == other.str()
        && one.style() == other.style()
        && one.entries().count() == other.entries().count()
        && one.entries().zip(other.entries()).all(|((a, b), (c, d))| same(a, c) && same(b, d))
        && one.items().count() == other.items().count()
        && one.items().zip(other.items()).all(|(a, b)| same(a, b))
}

#[test]
fn a_slice_reads_as_the_node_it_was_cut_from() {
    let mut checked = 0;
    for text in SAMPLES {
        for document in read(text) {
            let Ok(tree) = &document.tree else { continue };
            let Some(root) = tree.root(FILE, text) else { continue };
            // An alias or a tag is not part of the span.
            let plain = |node: Node| !node.raw().contains(['*', '!', '<']);
            let mut nodes = Vec::new();
            walk(root, &mut |node| nodes.push(node));
            for node in nodes.into_iter().filter(|&node| plain(node) && !node.raw().is_empty()) {
                let start = node.span().start as usize;
                let column = start - text[..start].rfind('\n').map_or(0, |end| end + 1);
                let literal = matches!(node.style(), Style::Literal | Style::Folded);
                // A block scalar's indentation is counted from the key that holds it.
                let before = if literal { "k: ".to_owned() } else { " ".repeat(column) };
                let json = text.starts_with('{') && node.is_scalar();
                let (open, close) = if json { ("[", "]") } else { ("", "") };
                let slice = format!("{before}{open}{}{close}", node.raw());
                let again = read(&slice);
                let tree = again[0].tree.as_ref().unwrap_or_else(|error| panic!("{slice:?}: {error:?}"));
                let mut read = tree.root(FILE, &slice).expect("it holds a node");
                if literal {
                    read = read.get("k").expect("the scalar");
                } else if json {
                    read = read.items().next().expect("the scalar");
                }
                assert!(same(node, read), "{slice:?}: {node:?} became {read:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 60, "only {checked} nodes were checked");
}

#[test]
fn no_truncation_and_no_random_edit_brings_it_down() {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % below.max(1) as u64) as usize
    };
    let spice = [
        "\t", "\n", ":", "- ", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "!t ", "<<: ", "\n---\n", "#", "|", ">",
        "é", "\u{feff}", "\\", "\0", "%", "? ", "...", ",", "{{", "}}", "${", "<", ">", "\r", " ", "\u{2028}",
        "\u{85}",
    ];
    for sample in SAMPLES {
        for end in (0..=sample.len()).filter(|&end| sample.is_char_boundary(end)) {
            places_are_inside(&sample[..end]);
            places_are_inside(&sample[end..]);
        }
        for _ in 0..1500 {
            let mut text = (*sample).to_owned();
            for _ in 0..=next(3) {
                let at = next(text.len() + 1);
                if !text.is_char_boundary(at) {
                    continue;
                }
                if next(2) == 0 {
                    text.insert_str(at, spice[next(spice.len())]);
                } else if at < text.len() {
                    text.remove(at);
                }
            }
            places_are_inside(&text);
        }
    }
}

#[test]
fn hostile_texts_end_soon() {
    let line = |n: usize| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", "));
    let bomb = (1..40).map(line).collect::<Vec<_>>().concat();
    let stairs: Vec<String> = (0..3000).map(|n| format!("{}a:\n", " ".repeat(n))).collect();
    let texts = [
        "- ".repeat(100_000),
        "[".repeat(1_000_000),
        "{a: ".repeat(100_000),
        "? ".repeat(100_000),
        stairs.concat(),
        format!("a0: &a0 [x, x]\n{bomb}"),
        format!("a0: &a0 {{k: [1, 2, 3, 4]}}\n{}", "b: {<<: *a0}\n".repeat(20_000)),
        format!("a: \"{}", "\\/".repeat(500_000)),
        "a: {{".repeat(100_000),
        "${a:".repeat(200_000),
        "<".repeat(500_000),
        "a: b: ".repeat(100_000),
        "'".repeat(300_000),
        "{\"a\":1}".repeat(20_000),
        "---\n".repeat(100_000),
        "# c\n".repeat(100_000),
        format!("a:\n{}  b: 1\n", "# c\n".repeat(50_000)),
        "- &a x\n".repeat(50_000),
        format!("- &a x\n{}", "- *a\n".repeat(50_000)),
        "k: |\n".repeat(50_000),
        "- |\n\n".repeat(50_000),
        "- \"\\'\"\n".repeat(50_000),
        "x: \"\\q".repeat(50_000),
        "{a: <<, <<: {}}\n".repeat(10_000),
    ];
    assert!(read(&texts[5])[0].tree.as_ref().is_err_and(|error| error.message.contains("too many copies")));
    for text in texts {
        let started = std::time::Instant::now();
        places_are_inside(&text);
        let head: String = text.chars().take(20).collect();
        assert!(started.elapsed().as_secs() < 20, "{head:?} took {:?}", started.elapsed());
    }
}
