//! Chance, handed in: from the operating system in service, from a seed in tests and rehearsals.

use std::sync::{Arc, Mutex, PoisonError};

/// A source of random bytes.
#[derive(Clone, Debug)]
pub enum Chance {
    System,
    Seeded(Arc<Mutex<u64>>),
}

impl Chance {
    /// A source that always gives the same bytes for the same seed. Never for secrets in service.
    pub fn from_seed(seed: u64) -> Chance {
        Chance::Seeded(Arc::new(Mutex::new(seed)))
    }

    /// Fills a buffer.
    ///
    /// # Panics
    /// When the operating system has no random bytes to give; nothing safe can go on then.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks for chance"
    )]
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            Chance::System => getrandom::fill(bytes).expect("the system gives random bytes"),
            Chance::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in bytes.chunks_mut(8) {
                    let word = split_mix(&mut state).to_le_bytes();
                    chunk.copy_from_slice(&word[..chunk.len()]);
                }
            }
        }
    }

    /// A secret of 256 bits in hexadecimal, for sessions and feeds.
    pub fn token(&self) -> String {
        let mut bytes = [0u8; 32];
        self.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
