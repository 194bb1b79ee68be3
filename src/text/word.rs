//! Words that stand for a choice, in the configuration and on the command line alike.

use std::str::FromStr;

/// A choice among a few words.
pub trait Word: Copy + FromStr<Err = UnknownWord> + Send + Sync + 'static {
    /// Every choice, its word, and its documentation, in the order in which help lists them.
    const CHOICES: &'static [(Self, &'static str, &'static str)];
}

/// A text that is none of the words there are.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{written}` is none of {}", .words.join(", "))]
pub struct UnknownWord {
    /// What was given.
    pub written: String,
    /// What it could have been.
    pub words: &'static [&'static str],
}

/// Declares an enum whose variants are chosen by a word: its documentation is what help says of it.
macro_rules! words {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $(#[doc = $about:literal] $(#[$rest:meta])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = $about] $(#[$rest])* $variant,)+
        }

        impl $name {
            /// The words that stand for its variants.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Its word.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }
        }

        impl $crate::text::Word for $name {
            const CHOICES: &'static [(Self, &'static str, &'static str)] = &[$(($name::$variant, $word, $about)),+];
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::UnknownWord;

            fn from_str(text: &str) -> Result<$name, $crate::text::UnknownWord> {
                match text {
                    $($word => Ok($name::$variant),)+
                    _ => Err($crate::text::UnknownWord { written: text.to_owned(), words: $name::WORDS }),
                }
            }
        }
    };
}

pub(crate) use words;
