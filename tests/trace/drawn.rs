//! Requests near what the manifests themselves say.

use glooscope::context::Context;
use glooscope::traffic::Request;

use crate::world::Random;

/// The texts of the hosts and routes of a world.
#[derive(Default)]
pub(crate) struct Words {
    hosts: Vec<String>,
    paths: Vec<String>,
    headers: Vec<(String, String)>,
    query: Vec<(String, String)>,
    methods: Vec<String>,
}

impl Words {
    pub(crate) fn of(cx: &Context<'_>) -> Words {
        let mut words = Words::default();
        for host in &cx.routing.hosts {
            words.hosts.extend(cx.routing.domains(host).into_iter().map(str::to_owned));
        }
        let routes = (0..cx.routing.tables()).flat_map(|table| cx.routing.routes(table));
        for matcher in routes.flat_map(|route| route.matchers.iter()) {
            words.paths.push(matcher.path_text().to_owned());
            words.methods.extend(matcher.methods.iter().map(|method| method.value.to_owned()));
            let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
            words.headers.extend(matcher.headers.iter().map(|it| pair(it.name.value, it.value.value)));
            words.query.extend(matcher.query.iter().map(|it| pair(it.name.value, it.value.value)));
        }
        words.hosts.sort();
        words.hosts.dedup();
        words
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.hosts.is_empty()
    }

    pub(crate) fn request(&self, draw: &mut Random) -> Request {
        let mut request = Request::new(&self.method(draw), &self.target(draw));
        if request.method == "CONNECT" {
            request.target.clear();
        }
        draw.from(&["http", "https"]).clone_into(&mut request.scheme);
        request.host = self.host(draw);
        let count = draw.below(4).min(self.headers.len());
        for _ in 0..count {
            let (name, value) = &self.headers[draw.below(self.headers.len())];
            if name.starts_with(':') || name.eq_ignore_ascii_case("host") {
                continue;
            }
            let name = if draw.one_in(3) { name.to_uppercase() } else { name.clone() };
            request = request.header(&name, &near(draw, value));
        }
        request
    }

    fn method(&self, draw: &mut Random) -> String {
        let usual = draw.from(&["GET", "GET", "POST", "HEAD", "DELETE", "CONNECT"]);
        if self.methods.is_empty() || draw.one_in(2) {
            return usual.to_owned();
        }
        self.methods[draw.below(self.methods.len())].split('|').next().unwrap_or(usual).to_owned()
    }

    fn host(&self, draw: &mut Random) -> String {
        let Some(domain) = self.hosts.get(draw.below(self.hosts.len().max(1))) else { return "example.com".to_owned() };
        let mut host = domain.replace('*', draw.from(&["x", "x.y", "", "example.com"]));
        match draw.below(8) {
            0 => host.push_str(":8080"),
            1 => host.push('.'),
            2 => host = host.to_uppercase(),
            3 => host = format!("www.{host}"),
            _ => {}
        }
        host
    }

    fn target(&self, draw: &mut Random) -> String {
        let mut path = String::from("/");
        if !self.paths.is_empty() && !draw.one_in(6) {
            path.clone_from(&self.paths[draw.below(self.paths.len())]);
        }
        path = plain(&path);
        match draw.below(6) {
            0 => path.push_str(draw.from(&["/", "/x", "x", "s", "/b/c", "1"])),
            1 => path = path.to_uppercase(),
            2 => drop(path.pop()),
            _ => {}
        }
        if !path.starts_with('/') {
            path.insert(0, '/');
        }
        let count = draw.below(3);
        for at in 0..count {
            path.push(if at == 0 { '?' } else { '&' });
            if self.query.is_empty() || draw.one_in(4) {
                path.push_str(draw.from(&["q=1", "q", "", "=", "a=b=c"]));
            } else {
                let (name, value) = &self.query[draw.below(self.query.len())];
                path += name;
                path.push('=');
                path += &near(draw, value);
            }
        }
        path
    }
}

/// A value, or something like one.
fn near(draw: &mut Random, value: &str) -> String {
    match draw.below(5) {
        0 => String::new(),
        1 => format!("{value}x"),
        2 => value.to_uppercase(),
        _ => plain(value),
    }
}

/// A text that a regex may fit: its own characters without those that mean something else.
fn plain(pattern: &str) -> String {
    let text = pattern.split('|').next().unwrap_or_default();
    text.replace(".*", "ab")
        .replace(".+", "c")
        .replace(r"\d+", "42")
        .replace("[0-9]+", "7")
        .replace("[a-z]+", "word")
        .chars()
        .filter(|c| c.is_ascii_graphic() && !"()[]{}^$?*+\\#".contains(*c))
        .collect()
}
