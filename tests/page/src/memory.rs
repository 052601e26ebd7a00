//! How much memory a browser holds, read from `/proc`.

use crate::page::Page;
use crate::processes;

impl Page {
    /// Bytes that the driver, the browser and all its processes hold now; what several share is counted once.
    pub fn memory(&self) -> u64 {
        processes::with_descendants(self.program.process()).into_iter().filter_map(held_by).sum()
    }
}

/// Its proportional share, in bytes; none for a process that has ended.
fn held_by(process: i32) -> Option<u64> {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}
