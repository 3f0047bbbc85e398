//! How much memory this process has needed, where the system tells.

/// The most memory that was ever held, in bytes: `VmHWM` of Linux, nothing elsewhere.
pub(super) fn peak_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kibibytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(target_os = "linux")]
    fn a_process_knows_that_it_needed_memory() {
        assert!(super::peak_bytes().is_some_and(|bytes| bytes > 100_000));
    }
}
