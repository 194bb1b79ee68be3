//! The YAML library, behind one door: events of `granit-parser` into a [`Tree`](super::Tree).
