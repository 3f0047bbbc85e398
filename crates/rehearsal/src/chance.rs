//! Chance from a seed: the same seed gives the same choices on every machine.

/// A stream of choices.
///
/// The generator is xoshiro256**, its state filled by SplitMix64, as published by David Blackman
/// and Sebastiano Vigna, "Scrambled Linear Pseudorandom Number Generators"
/// (<https://prng.di.unimi.it/>). It is for invention, not for secrets.
#[derive(Debug, Clone)]
pub struct Chance {
    state: [u64; 4],
}

impl Chance {
    /// The stream that belongs to a seed and a purpose. Each table has its own purpose, so that a
    /// change to one table does not shuffle the others.
    #[must_use]
    pub fn new(seed: u64, purpose: &str) -> Self {
        let mut mixed = purpose.bytes().fold(seed, |mix, byte| {
            mix.rotate_left(9) ^ u64::from(byte).wrapping_mul(0x9E37_79B9)
        });
        Self {
            state: std::array::from_fn(|_| split_mix(&mut mixed)),
        }
    }

    fn next(&mut self) -> u64 {
        let s = &mut self.state;
        let drawn = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        drawn
    }

    /// A number from 0 up to, not including, `limit`; 0 where the limit is 0.
    ///
    /// Takes the high half of a 128-bit product, whose bias is below one in 2^50 for our pools.
    pub fn below(&mut self, limit: usize) -> usize {
        let product = u128::from(self.next()) * (limit as u128);
        usize::try_from(product >> 64).expect("smaller than the limit, which is a usize")
    }

    /// True in `per_mille` of a thousand cases.
    pub fn happens(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    /// One of a pool, or nothing where the pool is empty.
    pub fn pick<'a, T>(&mut self, pool: &'a [T]) -> Option<&'a T> {
        pool.get(self.below(pool.len()))
    }

    /// Puts a list into a new order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
