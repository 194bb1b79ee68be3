//! Any text is read, by the fast path as by the library.

#![no_main]

use glooscope::text::FileId;
use glooscope::yaml::{read, read_slowly};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let file = FileId(0);
    let documents = read(text);
    for document in &documents {
        assert!(text.get(document.span(file).range()).is_some(), "{:?} of {}", document.range, text.len());
    }
    assert!(documents == read_slowly(text), "the two readings differ");
});
