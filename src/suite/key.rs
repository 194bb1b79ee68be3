//! The keys of a file of expectations: what they are called and what they mean.

/// A key with what it means, for editors.
pub(super) type Key = (&'static str, &'static str);

/// Of a suite.
pub(super) const SUITE: [Key; 5] = [
    ("suite", "What the suite is called."),
    (
        "environment",
        "The environment in which its tests hold, or several; `*` stands for any characters. All where there is none.",
    ),
    ("gateway", "The gateway at which its requests arrive, as `namespace/name` or name."),
    ("tolerance", "How many percentage points a share may be off; 0.01 where it isn't said."),
    ("tests", "Requests, and what is expected of each."),
];

/// Of a test.
pub(super) const TEST: [Key; 5] = [
    ("name", "What the test is called; the request in short where it has no name."),
    ("request", "The request: `METHOD URL`, or a map."),
    ("environment", "The environment in which it holds, or several, instead of the suite's."),
    ("tolerance", "How many percentage points a share may be off, instead of the suite's."),
    ("expect", "What is expected. What isn't named may be anything."),
];

/// Of a request.
pub(super) const REQUEST: [Key; 9] = [
    ("method", "The method; GET where it isn't said."),
    ("url", "The URL; its port counts where it is written."),
    ("scheme", "Beside `target`: http or https."),
    ("host", "Beside `target`: the `Host` header."),
    ("target", "Instead of `url`: path and query as they stand on the wire."),
    ("headers", "Headers: a map of names to values, or a list of `name` and `value`."),
    ("gateway", "The gateway at which it arrives, as `namespace/name` or name."),
    ("proxy", "The proxy at which it arrives."),
    ("port", "The port of the listener at which it arrives."),
];

/// Of what is expected.
pub(super) const EXPECT: [Key; 14] = [
    ("nobody", "Whether no route takes the request."),
    ("host", "The virtual service that takes it, as `namespace/name` or name."),
    ("domain", "The domain by which it does."),
    ("route", "The route that takes it: its name, its matcher in the words of `render`, or its path."),
    ("action", "What becomes of it."),
    ("status", "The status that Envoy answers with by itself: of a redirect, of a direct response, 404 or 503."),
    (
        "shares",
        "The upstreams that get it, with their shares in per cent; those that aren't named get nothing. One name stands for all of it.",
    ),
    ("redirect", "The URL that it is redirected to."),
    ("body", "The body of a direct response."),
    ("path", "Path and query as upstreams see them, rewritten or not."),
    ("authority", "The host as upstreams see it, rewritten or not."),
    ("requestHeaders", "Headers as upstreams see them, changed or not: values by name, null for one that isn't there."),
    (
        "responseHeaders",
        "Headers that routes and hosts write into the answer: values by name, null for one that is taken out.",
    ),
    (
        "mirrors",
        "The upstreams that get copies, of how many of the requests in per cent; those that aren't named get none. One name stands for copies of all.",
    ),
];

/// What becomes of a request.
pub(super) const ACTIONS: [&str; 6] =
    ["forward", "redirect", "directResponse", "clusterHeader", "dynamicForwardProxy", "none"];
