//! What holds for any text, target by target: one function each, called by the fuzzer and by `tests/fuzzed.rs`.
//!
//! A text that needs a second one beside it, such as a request beside manifests, has it behind a line of [`CUT`].

use std::io::sink;

use glooscope::change::{Ask, Plan, Setting, apply};
use glooscope::check::fix::mend;
use glooscope::check::{Levels, check};
use glooscope::config::Config;
use glooscope::context::{Context, Listeners};
use glooscope::convert::{Settings, Target, convert, prove};
use glooscope::report::diff::DiffReport;
use glooscope::report::render::Filter;
use glooscope::report::trace::Detail;
use glooscope::report::{self, CheckFormat, DiffFormat, PatchFormat, RenderFormat, Style, TraceFormat};
use glooscope::snapshot::{Options, Snapshot, Sources};
use glooscope::suite;
use glooscope::text::{FileId, Role, SourceMap, Word as _};
use glooscope::traffic::{Rounding, Sent};
use glooscope::yaml::{Node, read, read_slowly};

/// The line between two texts in one input.
pub(crate) const CUT: &str = "\n=====\n";

/// A target: its name, and what holds.
pub(crate) type Law = (&'static str, fn(&str));

/// All of them.
pub(crate) const LAWS: [Law; 13] = [
    ("yaml", yaml),
    ("scalars", scalars),
    ("model", model),
    ("check", checks),
    ("render", render),
    ("fix", fix),
    ("diff", diff),
    ("set", set),
    ("config", config),
    ("expectations", expectations),
    ("trace", trace),
    ("convert", converts),
    ("page", page),
];

/// Where a file may hold no more than this, each fact takes little time; the fuzzer looks for what is wrong, not for what is long.
const MOST: usize = 64 << 10;

fn sources(text: &str) -> Sources {
    let mut map = SourceMap::default();
    map.add("fuzz.yaml", text, Role::Subject);
    Sources::parse(map)
}

fn with(text: &str, work: impl FnOnce(&Context<'_>)) {
    if text.len() <= MOST {
        let (sources, options) = (sources(text), Options::default());
        work(&Context::new(&Snapshot::read(&sources, &options)));
    }
}

fn halves(text: &str) -> (&str, &str) {
    text.split_once(CUT).unwrap_or((text, ""))
}

/// Any text is read, by the fast path as by the library.
pub(crate) fn yaml(text: &str) {
    let file = FileId(0);
    let documents = read(text);
    for document in &documents {
        assert!(text.get(document.span(file).range()).is_some(), "{:?} of {}", document.range, text.len());
    }
    assert!(documents == read_slowly(text), "the two readings differ");
}

/// Every node lies in its text, has its place on the path that leads to it, and a value as often as it is asked for it.
pub(crate) fn scalars(text: &str) {
    let file = FileId(0);
    for document in &read(text) {
        let Some(root) = document.tree.as_ref().ok().and_then(|tree| tree.root(file, text)) else { continue };
        let mut open: Vec<Node<'_>> = vec![root];
        let mut left = 4_096;
        while let Some(node) = open.pop() {
            assert!(text.get(node.span().range()).is_some(), "{:?}", node.span());
            assert_eq!(format!("{:?}", node.value()), format!("{:?}", node.value()));
            left -= 1;
            if left == 0 {
                break;
            }
            open.extend(node.items());
            open.extend(node.entries().flat_map(|(key, value)| [key, value]));
        }
    }
}

/// Anything is a world of routes, whose hosts and routes can be asked for all they do.
pub(crate) fn model(text: &str) {
    with(text, |cx| {
        for host in &cx.routing.hosts {
            let _ = cx.routing.domains(host);
            for route in cx.routing.routes(host.table) {
                let outcome = cx.outcome(route, false);
                for backend in outcome.backends.iter() {
                    let _ = outcome.share(backend);
                }
                let _ = cx.routing.rewrite(&cx.index, route);
                let _ = cx.routing.timeouts(&cx.index, route);
            }
        }
    });
}

/// Any text is checked and reported in every form, and every finding lies in it.
pub(crate) fn checks(text: &str) {
    with(text, |cx| {
        let report = check(cx, &Levels::default());
        for finding in &report.findings {
            assert!(text.get(finding.span.range()).is_some(), "{finding:?}");
            for label in &finding.labels {
                assert!(text.get(label.span.range()).is_some(), "{finding:?}");
            }
        }
        for (format, ..) in CheckFormat::CHOICES {
            report::check::write(*format, cx.map(), &report, &Style::default(), &mut sink()).expect("a sink takes all");
        }
    });
}

/// Any text is rendered in every form.
pub(crate) fn render(text: &str) {
    with(text, |cx| {
        for (format, ..) in RenderFormat::CHOICES {
            let all = Filter::default();
            report::render::write(*format, cx, &all, Rounding::Nearest(2), &Style::default(), &mut sink())
                .expect("a sink takes all");
        }
    });
}

/// Fixes leave text that reads as often as before, and can be made again.
pub(crate) fn fix(text: &str) {
    if text.len() > MOST {
        return;
    }
    let (options, levels) = (Options::default(), Levels::default());
    let broken = |sources: &Sources| sources.documents().filter(|(_, document)| document.tree.is_err()).count();
    let before = sources(text);
    for is_unsafe in [false, true] {
        let once = mend(&before, &options, &levels, is_unsafe);
        let Some((_, fixed)) = once.texts.first() else { continue };
        let after = sources(fixed);
        assert!(broken(&after) <= broken(&before), "a fix breaks a document:\n{fixed}");
        let _ = mend(&after, &options, &levels, is_unsafe);
    }
}

/// Two texts are compared in every form; one differs from itself in nothing.
pub(crate) fn diff(text: &str) {
    let (old, new) = halves(text);
    with(old, |before| {
        assert!(Plan::between(before, before).is_empty(), "it differs from itself");
        with(new, |after| {
            for (format, ..) in DiffFormat::CHOICES {
                let plan = Plan::between(before, after);
                let texts = report::diff::texts_between(before, after, &plan);
                let none = (Vec::new(), Vec::new(), Vec::new());
                let report = DiffReport {
                    plan: &plan,
                    order: None,
                    brought: none.0,
                    resolved: none.1,
                    texts,
                    loads: None,
                    failed: none.2,
                };
                report::diff::write(*format, report, &Style::default(), &mut sink()).expect("a sink takes all");
            }
        });
    });
}

/// Weights that are set stand in the text that comes out, which reads as before; or they are refused.
pub(crate) fn set(text: &str) {
    let (asked, text) = halves(text);
    let mut words = asked.split_whitespace();
    let target = words.next().unwrap_or("g").to_owned();
    let asks: Vec<Ask> = words.filter_map(|word| Ask::parse(word).or_else(|_| Ask::parse_shift(word)).ok()).collect();
    if asks.is_empty() {
        return;
    }
    let settings = [Setting { target, asks, copies: asked.contains("--copies") }];
    with(text, |cx| {
        let Ok(edited) = apply(cx, &settings) else { return };
        for (format, ..) in PatchFormat::CHOICES {
            // A name that Kubernetes refuses has no patch.
            let _ = report::patch::write(*format, &edited.lists, &mut sink());
        }
        let Some((_, new)) = edited.texts.first() else { return };
        let readable = |text: &str| read(text).iter().filter(|document| document.tree.is_ok()).count();
        assert_eq!(readable(text), readable(new), "{new}");
        let wanted: Vec<(String, u32)> =
            edited.lists[0].destinations.iter().map(|it| (it.name.clone(), it.weight)).collect();
        with(new, |now| {
            let again = apply(now, &settings[..1]);
            // Shares and shifts are asked for anew; of weights, all stand there now.
            if let Ok(again) = again {
                let there: Vec<(String, u32)> = again.lists[0]
                    .destinations
                    .iter()
                    .map(|it| (it.name.clone(), it.written.unwrap_or(it.default)))
                    .collect();
                assert_eq!(there, wanted, "{new}");
            }
        });
    });
}

/// Any configuration is read, and what is wrong with it has a place in it.
pub(crate) fn config(text: &str) {
    let mut map = SourceMap::default();
    let file = map.add(".glooscope.yaml", text, Role::Configuration);
    let (_, wrong) = Config::read(&map, file);
    for finding in &wrong {
        assert!(text.get(finding.span.range()).is_some(), "{finding:?}");
    }
}

/// Any expectations are read, run against any manifests, and written anew.
pub(crate) fn expectations(text: &str) {
    let (tests, manifests) = halves(text);
    let mut map = SourceMap::default();
    let id = map.add("routes.test.yaml", tests, Role::Configuration);
    let file = suite::read(&map, id);
    assert!(file.mistakes.iter().all(|mistake| mistake.span.end as usize <= tests.len()), "{:?}", file.mistakes);
    if manifests.len() > MOST {
        return;
    }
    let (sources, options) = (sources(manifests), Options::default());
    let snapshot = Snapshot::read(&sources, &options);
    let files = [file];
    let worlds = [(None, Context::new(&snapshot))];
    let report = suite::run(&files, &worlds);
    let _ = suite::update(&files, 0, &map, &report);
    let _ = suite::suggest(&worlds, &report.coverage);
}

/// Any request is answered, or refused with a reason.
pub(crate) fn trace(text: &str) {
    let (request, manifests) = halves(text);
    let mut lines = request.lines();
    let (method, url) = lines.next().and_then(|line| line.split_once(' ')).unwrap_or(("GET", "http://a/"));
    let Ok(mut sent) = Sent::to_url(method, url) else { return };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let _ = sent.add_header(name, value);
    }
    with(manifests, |cx| {
        let listeners = Listeners::new(cx);
        let Ok(trace) = report::trace::trace(&listeners, sent, Detail::All) else { return };
        for (format, ..) in TraceFormat::CHOICES {
            report::trace::write(*format, &trace, true, &Style::default(), &mut sink()).expect("a sink takes all");
        }
    });
}

/// What is converted reads, and answers as before but for what a finding names.
pub(crate) fn converts(text: &str) {
    with(text, |cx| {
        for target in [Target::Kgateway, Target::Standard] {
            let conversion = convert(cx, &Settings::of(target));
            let mut map = SourceMap::default();
            for file in &conversion.files {
                map.add(file.name.as_str(), file.text.as_str(), Role::Subject);
            }
            map.add("fuzz.yaml", text, Role::Context);
            let (sources, options) = (Sources::parse(map), Options::default());
            let snapshot = Snapshot::read(&sources, &options);
            let proof = prove(cx, &Context::new(&snapshot), &conversion, 50);
            assert!(proof.unexplained.is_empty(), "{:#?}", proof.unexplained);
        }
    });
}

/// The page of any manifests is written, and no text of theirs ends a script.
pub(crate) fn page(text: &str) {
    with(text, |cx| {
        let report = check(cx, &Levels::default());
        let views = vec![report::page::environment(cx, None, None)];
        let data = report::page::shape::Data::new(vec!["fuzz.yaml".to_owned()], views, cx.map(), &report, Vec::new());
        let mut page = Vec::new();
        report::page::write(&data, &mut page).expect("memory can be written");
        let scripts = |text: &str| text.matches("</script").count();
        let empty = "{}";
        with(empty, |none| {
            let report = check(none, &Levels::default());
            let views = vec![report::page::environment(none, None, None)];
            let data = report::page::shape::Data::new(Vec::new(), views, none.map(), &report, Vec::new());
            let mut plain = Vec::new();
            report::page::write(&data, &mut plain).expect("memory can be written");
            assert_eq!(scripts(&String::from_utf8_lossy(&page)), scripts(&String::from_utf8_lossy(&plain)));
        });
    });
}
