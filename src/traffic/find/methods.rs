//! Methods: those that a matcher takes.

use std::rc::Rc;

use regex_automata::meta::Regex;

use super::text::Wish;
use super::{Finder, Unfound};
use crate::model::Matcher;
use crate::traffic::regex;
use crate::traffic::sent::METHODS;

/// The methods that are tried before others.
const USUAL: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// The methods of a matcher.
#[derive(Clone, Debug)]
pub(super) struct Methods<'a> {
    words: Rc<[&'a str]>,
    /// All of them as one, where one is no plain word.
    regex: Option<Rc<Regex>>,
}

impl Methods<'_> {
    fn hold(&self, method: &str) -> bool {
        self.words.contains(&method) || self.regex.as_ref().is_some_and(|regex| regex.is_match(method))
    }
}

impl<'a> Finder<'a> {
    /// The methods that a matcher takes.
    pub(super) fn methods(&mut self, matcher: &Matcher<'a>) -> Methods<'a> {
        let words: Rc<[&'a str]> = matcher.methods.iter().map(|method| method.value).collect();
        let is_plain = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let regex = (!words.iter().all(is_plain)).then(|| {
            let joined = words.join("|");
            self.method_regexes.entry(joined).or_insert_with_key(|joined| regex::whole(joined).map(Rc::new)).clone()
        });
        Methods { words, regex: regex.flatten() }
    }

    /// A method that some lists of methods have, or have not, and that is as wished.
    pub(super) fn method(
        &mut self,
        lists: &[(Methods<'a>, bool)],
        wish: Option<&Wish<'a>>,
        is_connect: bool,
    ) -> Result<String, Unfound> {
        let usual = USUAL.into_iter().chain(METHODS.into_iter().filter(|method| !USUAL.contains(method)));
        for method in usual.filter(|method| (*method == "CONNECT") == is_connect) {
            if lists.iter().all(|(list, is_wanted)| list.hold(method) == *is_wanted)
                && wish.map_or(Ok(true), |wish| self.fits(wish, method))?
            {
                return Ok(method.to_owned());
            }
        }
        Err(Unfound::Never)
    }
}
