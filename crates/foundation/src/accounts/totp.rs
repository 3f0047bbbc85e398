//! Codes that change every thirty seconds (RFC 6238, on RFC 4226), as every authenticator makes
//! them: SHA-1, six digits.

use attache_platform::chance::Chance;
use attache_platform::moment::Moment;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// Seconds of a step.
const STEP_SECONDS: i64 = 30;

/// How many steps a clock may be off, either way.
const OFF: i64 = 1;

/// Bytes of a secret (RFC 4226, section 4: at least 128 bits, 160 recommended).
const SECRET: usize = 20;

const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A fresh secret in base 32, as authenticators take it.
pub(super) fn secret(chance: &Chance) -> String {
    let mut bytes = [0u8; SECRET];
    chance.fill(&mut bytes);
    let mut text = String::with_capacity(SECRET * 8 / 5);
    for five in bytes.chunks(5) {
        let bits = five
            .iter()
            .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        for place in (0..8).rev() {
            let digit = usize::try_from(bits >> (5 * place) & 31).unwrap_or(0);
            text.push(char::from(BASE32[digit]));
        }
    }
    text
}

/// The step whose code this is, when it is one of now and later than `last`.
pub(super) fn step(secret: &str, typed: &str, last: i64, now: Moment) -> Option<i64> {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    let typed: u32 = (typed.len() == 6).then(|| typed.parse().ok()).flatten()?;
    let key = decoded(secret)?;
    let here = now.0.div_euclid(1000 * STEP_SECONDS);
    let steps = (here - OFF..=here + OFF).filter(|step| *step > last);
    steps
        .into_iter()
        .find(|step| code(&key, *step) == Some(typed))
}

/// The code of a step.
fn code(key: &[u8], step: i64) -> Option<u32> {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).ok()?;
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let place = usize::from(digest.last()? & 15);
    let four: [u8; 4] = digest.get(place..place + 4)?.try_into().ok()?;
    Some((u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000)
}

fn decoded(secret: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0u32, 0);
    for letter in secret.bytes() {
        let digit = BASE32.iter().position(|known| *known == letter)?;
        bits = bits << 5 | u32::try_from(digit).ok()?;
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 255).ok()?);
            bits &= (1 << held) - 1;
        }
    }
    Some(bytes)
}

/// The address that an authenticator reads from a picture.
pub(super) fn address(secret: &str, name: &str) -> String {
    let plain: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("otpauth://totp/Attach%C3%A9:{plain}?secret={secret}&issuer=Attach%C3%A9")
}

#[cfg(test)]
pub(super) fn code_at(secret: &str, now: Moment) -> String {
    let key = decoded(secret).expect("base 32");
    let step = now.0.div_euclid(1000 * STEP_SECONDS);
    format!("{:06}", code(&key, step).expect("a code"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, in its six last digits; the secret is "12345678901234567890".
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for (seconds, wanted) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code_at(secret, Moment(seconds * 1000)), wanted);
        }
    }

    #[test]
    fn a_code_is_taken_once_and_only_near_its_time() {
        let secret = secret(&Chance::from_seed(1));
        assert_eq!(secret.len(), 32);
        let now = Moment(1_759_647_600_000);
        let code = code_at(&secret, now);
        let taken = step(&secret, &format!(" {} {}", &code[..3], &code[3..]), 0, now);
        let taken = taken.expect("a clock that is right");
        assert_eq!(step(&secret, &code, taken, now), None, "a second time");
        assert_eq!(step(&secret, &code, 0, now.plus_seconds(30)), Some(taken));
        assert_eq!(step(&secret, &code, 0, now.plus_seconds(90)), None);
        for bad in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(step(&secret, bad, 0, now), None, "{bad}");
        }
    }
}
