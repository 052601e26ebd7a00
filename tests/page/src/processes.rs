//! Processes that end with their owner, together with all that they started.

use rustix::process::{Pid, Signal, kill_process};
use std::collections::BTreeMap;
use std::process::Child;

/// A child that is ended, with its own children, when this is dropped: after a panic too.
pub(crate) struct Owned(pub Child);

impl Drop for Owned {
    fn drop(&mut self) {
        let top = i32::try_from(self.0.id()).expect("a process number");
        for process in with_descendants(top) {
            // One that has ended meanwhile needs no signal.
            let _ = Pid::from_raw(process).map(|process| kill_process(process, Signal::KILL));
        }
        let _ = self.0.wait();
    }
}

/// A process and all below it, read from `/proc`.
pub(crate) fn with_descendants(top: i32) -> Vec<i32> {
    let mut children: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
    for entry in std::fs::read_dir("/proc").expect("/proc").flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok())
        else {
            continue;
        };
        if let Some(parent) = parent_of(process) {
            children.entry(parent).or_default().push(process);
        }
    }
    let mut found = vec![top];
    let mut next = 0;
    while let Some(process) = found.get(next).copied() {
        found.extend(children.remove(&process).unwrap_or_default());
        next += 1;
    }
    found
}

fn parent_of(process: i32) -> Option<i32> {
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name, in brackets, may hold spaces: the state and the parent follow the last bracket.
    line.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}
