//! The divisions of NACE Rev. 2.1, the European classification of economic activities
//! (Delegated Regulation (EU) 2023/137, as Eurostat publishes it).

use attache_platform::texts::Words;

/// All 87 divisions, in order.
pub(super) const SECTORS: [&str; 87] = [
    "01", "02", "03", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33",
    "35", "36", "37", "38", "39", "41", "42", "43", "46", "47", "49", "50", "51", "52", "53", "55",
    "56", "58", "59", "60", "61", "62", "63", "64", "65", "66", "68", "69", "70", "71", "72", "73",
    "74", "75", "77", "78", "79", "80", "81", "82", "84", "85", "86", "87", "88", "90", "91", "92",
    "93", "94", "95", "96", "97", "98", "99",
];

/// "Manufacture of computer, electronic and optical products".
pub(super) fn sector(words: &Words, division: &str) -> String {
    words.say(&format!("sectors-nace-{division}"))
}
