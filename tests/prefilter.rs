//! The byte filter loses nothing that full reading would find.

use std::fmt::Write as _;
use std::sync::Arc;

use glooscope::model::{Kind, Word};
use glooscope::snapshot::prefilter::{WANTED, passed_over};
use glooscope::snapshot::{Parsed, Sources, Unread};
use glooscope::text::{FileId, Role, SourceFile};
use glooscope::yaml::{self, Document, Wanted};

#[expect(dead_code, reason = "whole documents are the fast path's")]
mod random;
mod world;

use world::{Random, World};

/// What a reading found that may not be lost, and whether all else can be compared too.
fn found(world: &World) -> (Vec<String>, Option<(usize, usize)>) {
    let snapshot = world.snapshot();
    let mut found: Vec<String> = snapshot
        .resources
        .iter()
        .map(|resource| format!("{} {:?} {:?}", resource.key(), resource.place, resource.node.span()))
        .collect();
    let mut is_sound = true;
    for unread in &snapshot.unread {
        match unread {
            // A broken object of another kind is not looked at.
            Unread::Invalid { gloo: false, .. } => is_sound = false,
            other => found.push(format!("{other:?}")),
        }
    }
    (found, is_sound.then_some((snapshot.tally.documents, snapshot.tally.passed_over)))
}

/// Compares reading with and without the filter; says whether a document was passed over unread, and whether an item was.
fn compare(name: &str, text: &str) -> (bool, bool) {
    let file = SourceFile::new(name, text, Role::Subject);
    let with = |documents: Vec<Document>| {
        let mut sources = Sources::default();
        let parsed = Parsed { text: file.text.clone(), documents: documents.into() };
        sources.push(file.clone(), Arc::new(parsed));
        World::of_sources(sources)
    };
    let (all, counts) = found(&with(yaml::read(text)));
    let filtered = with(Vec::from(Parsed::read(&file).documents));
    let apart = with(yaml::read_where(text, Wanted { large: 0, ..WANTED }));
    for filtered in [&filtered, &apart] {
        let (kept, kept_counts) = found(filtered);
        assert_eq!(all, kept, "{text:?}");
        if let Some(counts) = counts {
            assert_eq!(Some(counts), kept_counts, "{text:?}");
        }
    }
    if let Some(count) = passed_over(name, text) {
        assert_eq!(all, Vec::<String>::new(), "{text:?}");
        assert!(counts.is_none_or(|(documents, passed)| documents == count && passed == count), "{text:?}");
    }
    let is_smaller = |(one, other): ((FileId, &Document), (FileId, &Document))| match (&one.1.tree, &other.1.tree) {
        (Ok(one), Ok(other)) => one.len() < other.len(),
        _ => false,
    };
    let fewer = apart.sources.documents().zip(filtered.sources.documents()).any(is_smaller);
    (filtered.sources.documents().any(|(_, document)| document.is_passed_over), fewer)
}

fn fixtures() -> Vec<(String, String)> {
    world::texts("fixtures")
}

/// Objects of others, and of ours in every guise.
const SEEDS: &[&str] = &[
    "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  serviceAccountName: Services\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  run.sh: |\n    a \\b\n    c\n",
    "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n",
    "apiVersion: v1\nkind: \"Service\"\nmetadata: {name: a}\n",
    "apiVersion: v1\nkind: |-\n  Secret\nmetadata: {name: a}\n",
    "{apiVersion: v1, kind: Service, metadata: {name: a}}",
    "apiVersion: v1\nkind: Namespace\nmetadata: {name: a, labels: {b: c}}\n",
    "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: {rules: [{backendRefs: [{name: b}]}]}\n",
    "apiVersion: \"gateway.networking.x-k8s.io/v1alpha1\"\nkind: XListenerSet\nmetadata: {name: a}\n",
    "apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: a}\n",
    "apiVersion: networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: {parentRefs: [{name: b}]}\n",
    "apiVersion: v1\nkind: Gateway\nmetadata: {name: a}\nspec: {gatewayClassName: b}\n",
    "apiVersion: v1\nkind: Gateway\nmetadata: {name: a}\nspec: {bindPort: 80}\n",
    "apiVersion: glo.solo.io/v1\nkind: Upstream\nmetadata: {name: a}\nspec: {static: {hosts: []}}\n",
    "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRouteList\nitems:\n- metadata: {name: a}\n",
    "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\n",
    "{\"apiVersion\":\"v1\",\"kind\":\"Service\"}",
    "{\"apiVersion\":\"gateway.solo.io/v1\",\"kind\":\"VirtualService\",\"metadata\":{\"name\":\"a\"}}",
    "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n- apiVersion: v1\n  kind: Service\n",
    "apiVersion: v1\nkind: PodList\nitems:\n- {apiVersion: v1, kind: Pod}\n- {apiVersion: v1, kind: Pod}\n",
    "{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}\n{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}\n",
    "apiVersion: v1\nkind: &k UpstreamGroup\nmetadata: {name: *k}\n",
    "apiVersion: v1\nkind: VirtualService\nspec:\n  virtualHost: {}\n",
    "apiVersion: &g gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Pod\n",
    "# apiVersion: v1\n# kind: Pod\n",
    "apiVersion: v1\nkind: Pod\n...\nrest\n",
    "apiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata: {name: a}\n",
    "routes:\n- routeAction: {}\n# apiVersion: v1\n# kind: Pod\n",
    "apiVersion: v1\nkind: Pod\nspec: {{ .Values.x }}\n",
    "\u{feff}apiVersion: v1\nkind: Pod\n---\n\u{feff}apiVersion: gloo.solo.io/v1\nkind: Upstream\n",
];

/// A word of `text` in double quotes, some letters as escapes.
fn respell(random: &mut Random, text: &str) -> String {
    let words: Vec<(usize, &str)> = ["kind: ", "apiVersion: ", "\"kind\":", "\"apiVersion\":"]
        .iter()
        .flat_map(|key| text.match_indices(key).map(|(at, key)| at + key.len()).collect::<Vec<_>>())
        .map(|at| {
            let rest = &text[at..];
            let end = rest.find([' ', '\n', '\r', ',', '}']).unwrap_or(rest.len());
            (at, &rest[..end])
        })
        .collect();
    if words.is_empty() {
        return text.to_owned();
    }
    let (at, word) = words[random.below(words.len())];
    let json = text.starts_with('{');
    let mut spelled = String::from("\"");
    for letter in word.trim_matches(['"', '\'']).chars() {
        match random.below(8) {
            0 => _ = write!(spelled, "\\u{:04x}", u32::from(letter)),
            1 if !json && letter.is_ascii() => _ = write!(spelled, "\\x{:02x}", u32::from(letter)),
            2 if !json => _ = write!(spelled, "\\U{:08x}", u32::from(letter)),
            3 if !json => {
                spelled.push_str(random.one(&["\\\n    ", "\\\r\n    "]));
                spelled.push(letter);
            }
            _ => spelled.push(letter),
        }
    }
    spelled.push('"');
    format!("{}{spelled}{}", &text[..at], &text[at + word.len()..])
}

#[test]
fn the_fixtures_lose_nothing() {
    for (name, text) in fixtures() {
        compare(&name, &text);
    }
}

#[test]
fn changed_documents_lose_nothing() {
    // Those of recorded worlds are Gloo's alone, and many: what is passed over would hardly be met among them.
    let mut documents: Vec<String> = fixtures()
        .iter()
        .filter(|(name, _)| !name.starts_with("fixtures/envoy"))
        .flat_map(|(_, text)| text.split("\n---").map(str::to_owned).collect::<Vec<_>>())
        .filter(|text| text.len() < 1500)
        .collect();
    // However many fixtures there are, one document in three is one of these.
    let copies = documents.len() / (2 * SEEDS.len()) + 1;
    documents.extend((0..copies).flat_map(|_| SEEDS.iter().map(|&seed| seed.to_owned())));
    let mut random = Random::new(3);
    let count = std::env::var("INTEREST_MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(4_000);
    let (mut dropped, mut smaller) = (0, 0);
    for _ in 0..count {
        let mut some = || documents[random.below(documents.len())].clone();
        let (mut text, others) = (some(), [some(), some(), some()]);
        if random.below(3) == 0 {
            let mut items: Vec<&str> = others.iter().take(random.below(4)).map(String::as_str).collect();
            items.push(&text);
            text = random.list_of(&items);
        }
        for _ in 0..random.below(3) {
            text = if random.below(2) == 0 { respell(&mut random, &text) } else { random.change(&text) };
        }
        if random.below(6) == 0 {
            let other = &documents[random.below(documents.len())];
            text = format!("{text}\n---\n{other}");
        }
        let (document, item) = compare("a.yaml", &text);
        dropped += usize::from(document);
        smaller += usize::from(item);
    }
    assert!(dropped * 100 > count, "only {dropped} of {count} had a document that was passed over");
    assert!(smaller * 100 > count, "only {smaller} of {count} had an item that was passed over");
}

/// How many items of the List in `text` are kept, of how many.
fn kept_items(text: &str) -> (usize, usize) {
    let file = FileId(0);
    let documents = yaml::read_where(text, Wanted { large: 0, ..WANTED });
    let tree = documents[0].tree.as_ref().expect("it can be read");
    let items = tree.root(file, text).and_then(|root| root.get("items")).expect("it is a List");
    (items.items().filter(|item| item.entries().count() > 0).count(), items.items().count())
}

#[test]
fn items_of_others_are_not_kept() {
    let pod = "apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n";
    let service = "apiVersion: v1\n  kind: Service\n";
    let yaml =
        format!("items:\n- {pod}- {service}# c\n- {pod}- kind: Pod\n- {pod}  a: \"\\u0053ervice\"\nkind: List\n");
    assert_eq!(kept_items(&yaml), (3, 5));
    let pod = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"b\": \"}\\\"]\"}";
    let json = format!("{{\"items\": [{pod}, {pod}, {{\"apiVersion\": \"gloo.solo.io/v1\"}},\n{{}}, {pod}]}}");
    assert_eq!(kept_items(&json), (1, 5));
}

#[test]
fn large_objects_of_others_are_passed_over() {
    let other = "apiVersion: apps/v1\nkind: Deployment\nspec:\n  serviceName: x\n  secretKeyRef: y\n";
    assert_eq!(passed_over("a.yaml", other), Some(1));
    assert_eq!(passed_over("a.yaml", &format!("{other}---\n{other}")), Some(2));
    assert_eq!(passed_over("k/kustomization.yaml", other), None);
    for seed in &SEEDS[2..10] {
        assert_eq!(passed_over("a.yaml", seed), None, "{seed:?}");
    }
}

#[test]
fn each_kind_is_kept_by_its_word() {
    for kind in Kind::ALL {
        let text = format!("apiVersion: {}\nkind: {kind}\nmetadata: {{name: a}}\n", kind.api_version());
        let Some(Word::Part(word) | Word::Whole(word)) = kind.word() else {
            assert_eq!(passed_over("a.yaml", &text), Some(1), "{text}");
            continue;
        };
        assert_eq!(passed_over("a.yaml", &text), None, "{text}");
        let other = text.replace(word, "other").replace("UpstreamGroup", "Other");
        assert_eq!(passed_over("a.yaml", &other), Some(1), "{other}");
    }
}
