//! A stable digest of problems and plans, the same on every machine. It tells two problems apart;
//! it does not protect against somebody who wants two to look alike.
//!
//! The method is FNV-1a with 128 bits: Fowler, Noll, Vo, Eastlake, “The FNV Non-Cryptographic Hash
//! Algorithm”, RFC 9923.

const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// A digest in the making.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digest(u128);

impl Digest {
    pub(crate) fn new() -> Self {
        Digest(OFFSET)
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    }

    /// Eight bytes, the lowest first.
    pub(crate) fn number(&mut self, number: u64) {
        self.bytes(&number.to_le_bytes());
    }

    pub(crate) fn value(self) -> u128 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn the_empty_text_and_a_letter_have_the_published_digests() {
        assert_eq!(
            Digest::new().value(),
            0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        );
        let mut a = Digest::new();
        a.bytes(b"a");
        assert_eq!(a.value(), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }
}
