//! Lengths of time, shares and ranges, as people write them.

/// Reads a length of time in milliseconds: `10s`, `500ms`, `2m`.
pub(super) fn milliseconds(text: &str) -> Result<u64, String> {
    let (number, unit) = apart(text);
    let number: u64 = number
        .parse()
        .map_err(|_| "a length of time such as 10s".to_owned())?;
    let scale = match unit {
        "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        _ => return Err("a length of time such as 10s, 500ms or 2m".to_owned()),
    };
    number
        .checked_mul(scale)
        .ok_or_else(|| "a shorter time".to_owned())
}

/// Reads a share in thousandths: `5` and `5‰` are five, `0.5%` and `0,5%` too.
pub(super) fn permille(text: &str) -> Result<u32, String> {
    let wrong = || "thousandths such as 5, or a percentage such as 0.5%".to_owned();
    let (text, scale) = match text.strip_suffix('%') {
        Some(percent) => (percent, 10),
        None => (text.strip_suffix('‰').unwrap_or(text), 1),
    };
    let (whole, tenths) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || tenths.len() != 1 || !is_number(tenths) || whole.len() > 4 {
        return Err(wrong());
    }
    let whole: u32 = whole.parse().map_err(|_| wrong())?;
    let tenths: u32 = tenths.parse().map_err(|_| wrong())?;
    if scale == 1 && tenths > 0 {
        return Err(wrong());
    }
    Ok(whole * scale + tenths * scale / 10)
}

/// One number, or a few from the first to the last of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Steps(pub Vec<u16>);

/// A range is shown in so many steps at most.
const MOST_STEPS: u32 = 5;

/// Reads `30`, or `20..60` as a few numbers evenly spread from the first to the last.
pub(super) fn steps(text: &str) -> Result<Steps, String> {
    let wrong = || "a number such as 30, or a range such as 20..60".to_owned();
    let number = |text: &str| match text.trim().parse::<u16>() {
        Ok(number @ 1..=10_000) => Ok(u32::from(number)),
        _ => Err(wrong()),
    };
    let (first, last) = match text.split_once("..") {
        Some((first, last)) => (number(first)?, number(last.trim_start_matches('='))?),
        None => (number(text)?, number(text)?),
    };
    if last < first {
        return Err(wrong());
    }
    let gaps = (last - first).min(MOST_STEPS - 1);
    let at = |step: u32| first + (last - first) * step / gaps.max(1);
    let steps = (0..=gaps).map(|step| u16::try_from(at(step)).unwrap_or(u16::MAX));
    Ok(Steps(steps.collect()))
}

/// A text cut after its first digits.
fn apart(text: &str) -> (&str, &str) {
    let place = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(place)
}

#[cfg(test)]
mod tests {
    use super::{milliseconds, permille, steps};

    #[test]
    fn lengths_of_time_have_a_unit() {
        assert_eq!(milliseconds("10s"), Ok(10_000));
        assert_eq!(milliseconds("500ms"), Ok(500));
        assert_eq!(milliseconds("2m"), Ok(120_000));
        for wrong in ["", "10", "s", "1h", "-1s", "99999999999999999999s"] {
            assert!(milliseconds(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn gaps_are_thousandths_or_a_percentage() {
        for (text, thousandths) in [("5", 5), ("5‰", 5), ("0.5%", 5), ("0,5%", 5), ("12%", 120)] {
            assert_eq!(permille(text), Ok(thousandths), "{text}");
        }
        for wrong in ["", "%", "-1", "0.5", "0.55%", "1e3", "99999", "five"] {
            assert!(permille(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ranges_are_a_few_numbers_from_the_first_to_the_last() {
        for (text, numbers) in [
            ("30", &[30][..]),
            ("20..60", &[20, 30, 40, 50, 60]),
            ("4..6", &[4, 5, 6]),
            ("7..7", &[7]),
        ] {
            let read = steps(text).expect(text);
            assert_eq!(read.0, numbers, "{text}");
        }
        for wrong in ["", "..", "0", "9..3", "a..b", "20..", "99999"] {
            assert!(steps(wrong).is_err(), "{wrong}");
        }
    }
}
