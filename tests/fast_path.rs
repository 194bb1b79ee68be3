//! The fast path and the library read the same trees.
//!
//! `FAST_PATH_MUTATIONS=100000 cargo test --release --test fast_path` is the full run.

use glooscope::yaml::{Wanted, is_fast, read, read_slowly, read_where};

mod random;
mod world;

use world::Random;

/// Compares both readings of `text`; says whether the fast path took it.
fn compare(text: &str) -> bool {
    let (fast, slow) = (read(text), read_slowly(text));
    assert!(fast == slow, "{text:?}\n\nfast: {fast:#?}\n\nlibrary: {slow:#?}");
    let apart = read_where(text, Wanted { large: 0, ..Wanted::ALL });
    assert!(apart == slow, "{text:?}\n\nitem by item: {apart:#?}\n\nlibrary: {slow:#?}");
    is_fast(text)
}

/// Every manifest of the fixtures, by path.
fn fixtures() -> Vec<(String, String)> {
    let found = world::texts("fixtures");
    assert!(found.len() > 100, "the fixtures are gone: {}", found.len());
    found
}

/// Documents of the fixtures that are short enough to be changed over and over.
fn documents() -> Vec<String> {
    let mut documents: Vec<String> = fixtures()
        .iter()
        .flat_map(|(_, text)| text.split("\n---").map(str::to_owned).collect::<Vec<_>>())
        .filter(|text| text.len() < 3000 && text.len() > 10)
        .collect();
    documents.extend(SEEDS.iter().map(|&seed| seed.to_owned()));
    documents
}

/// What the fixtures hold too little of.
const SEEDS: &[&str] = &[
    "a: |\n  text\n\n   more\n    \n  end\nb: >-\n  folded\n  on\n\n  two\nc: |-\n  x\n# c\nd: >\n  y\n",
    "# é\na: 'it''s' # c\nb: \"x\\n\\u00e9\\\"\"\nc: [a, 'b', {d: e, f: \"g\"}] # c\nd: {}\ne: []\n\"f\": {\"g\":1, h: -1}\n",
    "- a\n- - b\n  - c: d\n    e:\n    - f\n-\n  g: h\n- |\n  text\n- # c\n  i: j\n",
    "  a: 1\n  b:\n    - c\n    - d: e\n      # c\n      f:\n  # c\n  g:\n    h: i # c\n",
    "a: 1\r\nb: |\r\n  text\r\n\r\n  more\r\nc: 'x' # c\r\nd:\r\n- e\r\n- f: >\r\n    g\r\n    h\r\n",
    "a: one\n  two # c\nb: three\n\n  four\n    five\nc:\n- six\n  - seven\n- eight: nine\n    ten\n",
    "{\"a\": [1, 2.5, -3e+10, true, null, \"x\\/y\\u00e9\\n\"],\n\t\"b\": {}, \"c\":[],\r\n \"d\": {\"e\": \"\"}}\n",
    "[{\"a\": 1}, [\"b\"], \"\\ud83d\\ude00\"]",
    "a:\n  - b: |\n      x\n    c: >-\n      y\n      z\n  -   d: e\n      f: g\nh: http://x:80/#y\ni: a#b\nj: -x\nk: <y>\nl: '#'\n",
    "a: \"x\n  y\"\nb: 'z\n  w'\nc: \"v\\\n  u\"\n",
];

#[test]
fn the_fixtures_read_alike() {
    let (mut fast, mut all) = (0, 0);
    for (path, text) in fixtures() {
        for document in text.split("\n---").map(|document| document.trim_start_matches(['-', '\n'])) {
            all += 1;
            fast += usize::from(compare(document));
        }
        assert!(read(&text) == read_slowly(&text), "{}", path);
    }
    // Templates, anchors and broken texts are the library's.
    assert!(fast * 10 > all * 8, "the fast path takes only {fast} of {all} documents");
}

#[test]
fn random_documents_read_alike() {
    let mut random = Random::new(7);
    let count = mutations() / 5;
    let fast = (0..count).filter(|_| compare(&random.document())).count();
    assert!(fast * 4 > count, "the fast path takes only {fast} of {count} documents");
}

#[test]
fn changed_documents_read_alike() {
    let documents = documents();
    let mut random = Random::new(11);
    let count = mutations();
    let mut fast = 0;
    for number in 0..count {
        let mut text = documents[number % documents.len()].clone();
        for _ in 0..=random.below(3) {
            text = random.change(&text);
        }
        fast += usize::from(compare(&text));
    }
    assert!(fast * 10 > count, "the fast path takes only {fast} of {count} documents");
}

/// Lists are read item by item, so what is wrong in one of them, or between them, has to be seen as in any document.
#[test]
fn changed_lists_read_alike() {
    let documents = documents();
    let mut random = Random::new(13);
    let count = mutations();
    let mut fast = 0;
    for _ in 0..count {
        let items: Vec<&str> =
            (0..random.below(4)).map(|_| documents[random.below(documents.len())].as_str()).collect();
        let mut text = random.list_of(&items);
        for _ in 0..random.below(3) {
            text = random.change(&text);
        }
        fast += usize::from(compare(&text));
    }
    assert!(fast * 4 > count, "the fast path takes only {fast} of {count} Lists");
}

/// How many documents are changed: few by default, as debug builds are slow.
fn mutations() -> usize {
    std::env::var("FAST_PATH_MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(3_000)
}
