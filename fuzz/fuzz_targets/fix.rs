//! Fixes leave text that reads, and say the same when they are made again.

#![no_main]

use glooscope::check::Levels;
use glooscope::check::fix::mend;
use glooscope::snapshot::{Options, Sources};
use glooscope::text::{Role, SourceMap};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let sources = |text: &str| {
        let mut map = SourceMap::default();
        map.add("fuzz.yaml", text, Role::Subject);
        Sources::parse(map)
    };
    let options = Options::default();
    let once = mend(&sources(text), &options, &Levels::default(), true);
    if let Some((_, fixed)) = once.texts.first() {
        let _ = mend(&sources(fixed), &options, &Levels::default(), true);
    }
});
