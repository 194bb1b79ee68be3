//! Signals that end a run, put off while files are written: drafts are removed first, and files are put in their places all or none.

/// While it lives such a signal only waits; when it goes the signal does what it always does.
#[derive(Debug)]
pub(super) struct Held {
    #[cfg(unix)]
    signals: &'static unix::Signals,
}

#[cfg(unix)]
mod unix {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::sync::{Arc, OnceLock};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::{flag, low_level};

    use super::Held;

    #[derive(Debug, Default)]
    pub(super) struct Signals {
        /// Whether nothing is written, so that a signal ends the run at once.
        is_idle: Arc<AtomicBool>,
        /// The signal that waits; 0 for none.
        waiting: Arc<AtomicUsize>,
    }

    impl Signals {
        /// The signals of this process. A handler can't be taken back, so it is set once, and not by runs that write nothing.
        fn get() -> &'static Signals {
            static SIGNALS: OnceLock<Signals> = OnceLock::new();
            SIGNALS.get_or_init(|| {
                let signals = Signals::default();
                for signal in [SIGINT, SIGTERM, SIGHUP] {
                    // Without a handler the signal ends the run as before; a draft may be left then, and the next run sweeps it.
                    let _ = flag::register_conditional_default(signal, Arc::clone(&signals.is_idle));
                    let _ = flag::register_usize(signal, Arc::clone(&signals.waiting), signal.unsigned_abs() as usize);
                }
                signals
            })
        }
    }

    impl Held {
        pub(crate) fn take() -> Held {
            let signals = Signals::get();
            signals.is_idle.store(false, Ordering::SeqCst);
            Held { signals }
        }

        /// Whether a signal waits.
        pub(crate) fn is_interrupted(&self) -> bool {
            self.signals.waiting.load(Ordering::SeqCst) != 0
        }
    }

    impl Drop for Held {
        fn drop(&mut self) {
            self.signals.is_idle.store(true, Ordering::SeqCst);
            if let Ok(signal @ 1..) = i32::try_from(self.signals.waiting.load(Ordering::SeqCst)) {
                let _ = low_level::emulate_default_handler(signal);
            }
        }
    }
}

#[cfg(not(unix))]
impl Held {
    pub(super) fn take() -> Held {
        Held {}
    }

    pub(super) fn is_interrupted(&self) -> bool {
        false
    }
}
