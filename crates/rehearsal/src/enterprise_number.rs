//! Belgian enterprise numbers for test data.

/// The number of the invented pool with this serial (0 to 9999), written `0999.123.456`.
///
/// The pool starts with 0999, so that everybody sees that it is made up. The last two digits are
/// 97 minus the rest of the first eight on division by 97, as for every enterprise number.
#[must_use]
pub fn invented(serial: u32) -> String {
    let first_eight = 9_990_000 + serial % 10_000;
    let check = 97 - first_eight % 97;
    let ten = format!("{first_eight:08}{check:02}");
    format!("{}.{}.{}", &ten[..4], &ten[4..7], &ten[7..])
}

/// Whether a number has ten digits and its last two agree with the first eight.
#[must_use]
pub fn is_valid(number: &str) -> bool {
    let digits: String = number.chars().filter(|letter| *letter != '.').collect();
    if digits.len() != 10 {
        return false;
    }
    let Ok(value) = digits.parse::<u64>() else {
        return false;
    };
    97 - (value / 100) % 97 == value % 100
}
