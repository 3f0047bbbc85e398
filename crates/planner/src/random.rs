//! The one seeded stream of chance.
//!
//! The generator is xoshiro256++ (D. Blackman, S. Vigna, “Scrambled linear pseudorandom number
//! generators”, ACM Transactions on Mathematical Software 47, 2021), its state filled by SplitMix64
//! (G. Steele, D. Lea, C. Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014).

/// A stream of chance; the same seed and lane give the same stream on every machine.
#[derive(Clone, Debug)]
pub(crate) struct Random {
    state: [u64; 4],
}

impl Random {
    /// The stream of a seed; each lane is a stream of its own.
    pub(crate) fn new(seed: u64, lane: u64) -> Self {
        let mut at = seed ^ lane.wrapping_mul(0xd6e8_feb8_6659_fd93);
        Random {
            state: std::array::from_fn(|_| split_mix(&mut at)),
        }
    }

    /// 64 bits of chance.
    #[inline]
    pub(crate) fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// A number below `limit`, which is not 0; each about equally likely.
    #[inline]
    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        (((self.bits() >> 32) * u64::from(limit)) >> 32) as u32
    }

    /// Whether something happens that happens `permille` times in a thousand.
    #[inline]
    pub(crate) fn chance(&mut self, permille: u32) -> bool {
        self.below(1_000) < permille
    }
}

fn split_mix(at: &mut u64) -> u64 {
    *at = at.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *at;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first output of xoshiro256++ from the state 1, 2, 3, 4 is 41943041.
        let mut random = Random {
            state: [1, 2, 3, 4],
        };
        assert_eq!(random.bits(), 41_943_041);
    }

    #[test]
    fn numbers_stay_below_their_limit_and_reach_each() {
        let mut random = Random::new(7, 0);
        let mut seen = [0; 5];
        for _ in 0..1_000 {
            seen[random.below(5) as usize] += 1;
        }
        assert!(seen.iter().all(|&count| count > 150));
    }
}
