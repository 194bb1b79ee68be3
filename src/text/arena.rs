//! Texts that are made up later, and live as long as what keeps them.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Keeps texts that nothing takes away again, so that they can be borrowed for as long as it lives.
#[derive(Debug, Default)]
pub struct Arena {
    /// Rooms of 1, 2, 4, … texts.
    rooms: [OnceLock<Room>; ROOMS],
    len: AtomicUsize,
}

/// Places that are taken one by one.
type Room = Box<[OnceLock<Box<str>>]>;

/// Enough for more texts than fit into memory.
const ROOMS: usize = 32;

impl Arena {
    /// Keeps a text; the empty one where there is no more room.
    pub fn keep(&self, text: String) -> &str {
        let at = self.len.fetch_add(1, Ordering::Relaxed) + 1;
        let room = at.ilog2() as usize;
        let Some(slots) = self.rooms.get(room) else { return "" };
        let slots = slots.get_or_init(|| (0..1_usize << room).map(|_| OnceLock::new()).collect());
        slots[at - (1 << room)].get_or_init(|| text.into_boxed_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_as_they_were() {
        let arena = Arena::default();
        let kept: Vec<&str> = (0..100).map(|at| arena.keep(at.to_string())).collect();
        assert!(kept.iter().enumerate().all(|(at, text)| *text == at.to_string()));
    }
}
