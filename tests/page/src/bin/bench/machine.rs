//! What the measurements were made on.

use std::process::Command;

/// Date, processor, memory, browser, and how busy the machine was, as lines of Markdown.
pub fn words() -> String {
    let cpu = line_of("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".to_owned());
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let memory = line_of("/proc/meminfo", "MemTotal").unwrap_or_default();
    let kilobytes: u64 =
        memory.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default();
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split(' ').take(3).collect();
    [
        format!("- Date: {}", answer("date", "+%F")),
        format!("- Processor: {cpu}, {cores} cores"),
        format!("- Memory: {} GB", kilobytes.div_ceil(1_000_000)),
        format!("- Browser: {}, headless", answer("chromium", "--version")),
        format!("- Load of the machine afterwards (1, 5, 15 minutes): {}", load.join(", ")),
    ]
    .join("\n")
}

fn line_of(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn answer(program: &str, word: &str) -> String {
    let output = Command::new(program).arg(word).output();
    output
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default()
}
