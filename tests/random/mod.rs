//! Random manifests, and random changes of manifests: the same for the same seed.

use crate::world::Random;

const WORDS: &[&str] = &[
    "name",
    "spec",
    "a",
    "weight",
    "http://x:80",
    "x y",
    "1",
    "-1",
    "true",
    "null",
    "~",
    "é",
    "a#b",
    "on",
    "1.10",
    "k8s",
    "app.io/name",
    "/",
    "*",
    "a: b",
    "x:y",
    "'q'",
    "\"d\"",
    "it's",
    "#",
    "-",
    "?",
    "",
    "=",
    "<x>",
    "<<",
    "a,b",
    "[",
    "{}",
    "gloo.solo.io/v1",
    "- x",
    "!t",
    "&a",
    "*a",
    "%",
    "@",
    "`",
    "|",
    ">",
    "100%",
    "a ",
    "...",
    "\\",
    "\u{2028}",
    "😀",
];

const SPICE: &[&str] = &[
    "\t", "\n", ":", ": ", "- ", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "!t ", "<<: ", "#", " #", "|", ">", "é",
    "\u{feff}", "\\", "\0", "%", "? ", "...", ",", "\r\n", "\r", " ", "  ", "\u{2028}", "\u{85}", "\n\n", "\n  ",
    "\n    ", "''", "\\n", "\\u00e9", "\\/", "\n# c\n", " # c", "-", "|-\n", ">-\n", "|+\n", "|2\n", "~", "\u{7f}",
    "\u{a0}", "...\n", "a: b\n", "- - ", "{a: b}", "[a, b]", "null", "\\x41", "\\'", "\u{ffff}", "\n\t\n", "  \n",
    ":\n", "-\n",
];

impl Random {
    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// A List of these objects, as JSON or as YAML in one of its ways.
    pub(crate) fn list_of(&mut self, items: &[&str]) -> String {
        if self.below(3) == 0 {
            let json: Vec<&str> = items.iter().copied().filter(|item| item.starts_with('{')).collect();
            let pod = self.one(&["", "{\"kind\": \"Pod\", \"apiVersion\": \"v1\", \"a\": [\"}\\\"]\"]}, ", "{}, "]);
            let comma = if json.is_empty() { "" } else { ", " };
            let items = json.join(self.one(&[",", ",\n  ", " , "]));
            let head = "\"apiVersion\": \"v1\", \"kind\": \"List\"";
            return format!("{{{head}, \"items\": [{pod}{{\"a\": 1}}{comma}{items}], \"x\": {{}}}}\n");
        }
        let indent = self.one(&["", "", "  ", "    "]);
        let mut text = String::from("apiVersion: v1\n");
        text.push_str(self.one(&["items:\n", "items: # c\n", "kind: List\nitems:\n\n# c\n"]));
        for item in items {
            let mut first = true;
            for line in item.lines() {
                let start = if std::mem::take(&mut first) { self.one(&["- ", "- ", "-\n  "]) } else { "  " };
                if line.is_empty() && start == "  " {
                    text.push('\n');
                } else {
                    let start = start.replace('\n', &format!("\n{indent}"));
                    text.extend([indent, start.as_str(), line, "\n"]);
                }
            }
            text.push_str(self.one(&["", "", "\n", "# c\n", "  # - c\n"]));
        }
        text.push_str(self.one(&["", "kind: List\n", "kind: List\n", "metadata: {}\n# c\n", "- x\n"]));
        text
    }

    /// A document that is mostly sound.
    pub(crate) fn document(&mut self) -> String {
        let mut text = String::new();
        if self.below(4) == 0 {
            text.push_str("# head\n");
        }
        let indent = if self.below(8) == 0 { 2 } else { 0 };
        match self.below(8) {
            0 => self.list(&mut text, indent, 3),
            1 => text = self.flow(4, true),
            _ => self.map(&mut text, indent, 3),
        }
        match self.below(12) {
            0 => text.truncate(text.trim_end().len()),
            1 => text = text.replace('\n', "\r\n"),
            _ => {}
        }
        text
    }

    fn word(&mut self) -> String {
        // Mostly the tame ones, or nothing would ever be read.
        let word = if self.below(12) == 0 { self.one(WORDS) } else { WORDS[self.below(20)] };
        word.to_owned()
    }

    fn scalar(&mut self) -> String {
        match self.below(6) {
            0 => format!("'{}'", self.word().replace('\'', "''")),
            1 => format!("\"{}\"", self.word().replace('\\', "\\\\").replace('"', "\\\"")),
            _ => self.word(),
        }
    }

    fn tail(&mut self, text: &mut String) {
        match self.below(12) {
            0 => text.push_str(" # c"),
            1 => text.push_str("  "),
            _ => {}
        }
        text.push('\n');
        match self.below(16) {
            0 => text.push('\n'),
            1 => {
                let indent = self.below(8);
                text.push_str(&" ".repeat(indent));
                text.push_str("# between\n");
            }
            _ => {}
        }
    }

    fn map(&mut self, text: &mut String, indent: usize, depth: usize) {
        for number in 0..=self.below(4) {
            if number > 0 || !text.ends_with("- ") {
                text.push_str(&" ".repeat(indent));
            }
            let key = if self.below(3) == 0 { self.scalar() } else { format!("key{}", self.below(9)) };
            text.push_str(&key);
            text.push(':');
            self.value(text, indent, depth, true);
        }
    }

    fn list(&mut self, text: &mut String, indent: usize, depth: usize) {
        for number in 0..=self.below(4) {
            if number > 0 || !text.ends_with("- ") {
                text.push_str(&" ".repeat(indent));
            }
            text.push('-');
            match self.below(3) {
                0 if depth > 0 => {
                    text.push(' ');
                    self.map(text, indent + 2, depth - 1);
                }
                1 if depth > 0 && self.below(3) == 0 => {
                    text.push(' ');
                    self.list(text, indent + 2, depth - 1);
                }
                _ => self.value(text, indent, depth, false),
            }
        }
    }

    fn value(&mut self, text: &mut String, indent: usize, depth: usize, keyed: bool) {
        match self.below(10) {
            0 => self.tail(text),
            1 | 2 if depth > 0 => {
                self.tail(text);
                let deeper = indent + 1 + self.below(3);
                self.map(text, deeper, depth - 1);
            }
            3 | 4 if depth > 0 => {
                self.tail(text);
                let deeper = if keyed { indent + self.below(2) * 2 } else { indent + 2 };
                self.list(text, deeper, depth - 1);
            }
            5 => self.block(text, indent),
            6 => {
                text.push(' ');
                let flow = self.flow(2, false);
                text.push_str(&flow);
                self.tail(text);
            }
            _ => {
                text.push(' ');
                let scalar = self.scalar();
                text.push_str(&scalar);
                if self.below(10) == 0 {
                    let deeper = indent + self.below(4);
                    text.push_str(self.one(&["\n", "\n\n", " \n", "\n  \n"]));
                    text.push_str(&" ".repeat(deeper));
                    let more = self.word();
                    text.push_str(&more);
                }
                self.tail(text);
            }
        }
    }

    fn block(&mut self, text: &mut String, indent: usize) {
        let head = self.one(&[" |", " >", " |-", " >-", " | # c", " |+", " >2", " |  "]);
        text.push_str(head);
        text.push('\n');
        let deeper = indent + 1 + self.below(3);
        for _ in 0..self.below(5) {
            match self.below(8) {
                0 => text.push('\n'),
                1 => {
                    let blanks = self.below(deeper + 3);
                    text.push_str(&" ".repeat(blanks));
                    text.push('\n');
                }
                2 => {
                    text.push_str(&" ".repeat(deeper + 1));
                    text.push_str("more\n");
                }
                _ => {
                    text.push_str(&" ".repeat(deeper));
                    let word = self.word();
                    text.push_str(&word);
                    text.push_str(self.one(&["\n", "\n", "\n", " # no comment\n", "\tx\n", "  \n"]));
                }
            }
        }
    }

    fn flow(&mut self, depth: usize, json: bool) -> String {
        let space = if json { self.one(&[" ", "", "\n", "\r\n\t", "  "]) } else { self.one(&["", " ", " "]) };
        let size = self.below(4);
        if self.below(2) == 0 {
            let items: Vec<String> = (0..size).map(|_| self.flow_value(depth, json)).collect();
            format!("[{space}{}{space}]", items.join(&format!(",{space}")))
        } else {
            let entry = |random: &mut Random| {
                let key = if json || random.below(2) == 0 { "\"k\"".to_owned() } else { random.word() };
                let gap = random.one(&[" ", " ", "", "  "]);
                format!("{key}:{gap}{}", random.flow_value(depth, json))
            };
            let entries: Vec<String> = (0..size).map(|_| entry(self)).collect();
            format!("{{{space}{}{space}}}", entries.join(&format!(",{space}")))
        }
    }

    fn flow_value(&mut self, depth: usize, json: bool) -> String {
        match self.below(4) {
            0 if depth > 0 => self.flow(depth - 1, json),
            1 | 2 if json => self.one(&["1", "-2.5e+3", "true", "null", "\"\"", "\"a\\/b\"", "\"\\u00e9\""]).to_owned(),
            _ if json => format!("\"{}\"", self.word().replace('\\', "\\\\").replace('"', "\\\"")),
            _ => self.scalar(),
        }
    }

    /// One change: of bytes, of lines, or of indentation.
    pub(crate) fn change(&mut self, text: &str) -> String {
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let line = self.below(lines.len());
        let mut place = self.below(text.len() + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        let (before, behind) = text.split_at(place);
        match self.below(9) {
            0 | 1 => format!("{before}{}{behind}", self.one(SPICE)),
            2 => format!("{before}{}", behind.chars().skip(1 + self.below(3)).collect::<String>()),
            3 => format!("{before}{}{}", self.one(SPICE), behind.chars().skip(1).collect::<String>()),
            4 if !lines.is_empty() => {
                lines.remove(line);
                lines.concat()
            }
            5 if !lines.is_empty() => {
                let to = self.below(lines.len());
                lines.insert(to, lines[line]);
                lines.concat()
            }
            6 if !lines.is_empty() => {
                let deeper = format!("{}{}", " ".repeat(1 + self.below(3)), lines[line]);
                lines[line] = &deeper;
                lines.concat()
            }
            7 if !lines.is_empty() => {
                let less = 1 + self.below(2);
                lines[line] = lines[line].strip_prefix(&" ".repeat(less)).unwrap_or(lines[line]);
                lines.concat()
            }
            8 => before.to_owned(),
            _ => text.replacen('\n', self.one(SPICE), 1),
        }
    }
}
