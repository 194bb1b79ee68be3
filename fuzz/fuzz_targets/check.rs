//! Any text is checked, rendered and reported in every form.

#![no_main]

use std::io::sink;

use glooscope::check::{Levels, check};
use glooscope::context::Context;
use glooscope::snapshot::Options;
use glooscope::report::render::Filter;
use glooscope::report::{self, CheckFormat, RenderFormat, Style};
use glooscope::snapshot::{Snapshot, Sources};
use glooscope::text::{Role, SourceMap, Word as _};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut map = SourceMap::default();
    map.add("fuzz.yaml", text, Role::Subject);
    let (sources, options) = (Sources::parse(map), Options::default());
    let snapshot = Snapshot::read(&sources, &options);
 let cx = &Context::new(&snapshot);
    let report = check(cx, &Levels::default());
    for finding in &report.findings {
        assert!(text.get(finding.span.range()).is_some(), "{finding:?}");
    }
    for (format, ..) in CheckFormat::CHOICES {
        report::check::write(*format, cx.map(), &report, &Style::default(), &mut sink()).expect("a sink takes all");
    }
    for (format, ..) in RenderFormat::CHOICES {
        let all = Filter::default();
        report::render::write(*format, cx, &all, 2, &Style::default(), &mut sink()).expect("a sink takes all");
    }
});
