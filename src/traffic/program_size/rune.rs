//! Runes, as RE2 calls the characters of Unicode.

/// The largest rune.
pub(super) const RUNE_MAX: u32 = 0x0010_ffff;

/// From one rune to another, both included.
pub(super) type Range = (u32, u32);
