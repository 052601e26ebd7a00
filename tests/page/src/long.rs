//! Scripts that keep the page busy for longer than the driver waits.

use crate::page::Page;
use serde_json::Value;
use std::time::{Duration, Instant};

impl Page {
    /// Runs the body of an async function that knows its arguments as `given`, and gives what it returns.
    #[track_caller]
    pub fn run_long(&self, script: &str, arguments: &[Value], patience: Duration) -> Value {
        let begin = format!(
            "globalThis.__long = null;
             (async (...given) => {{ {script} }})(...arguments).then(
                 (value) => {{ globalThis.__long = {{ value: value ?? null }}; }},
                 (error) => {{ globalThis.__long = {{ error: String(error) }}; }},
             );"
        );
        self.run(&begin, arguments);
        let begun = Instant::now();
        loop {
            // A busy page answers late or not at all: it is asked again.
            let told = self.try_run("return globalThis.__long;", &[]).unwrap_or_default();
            if let Some(error) = told["error"].as_str() {
                self.fail(error);
            }
            if told.is_object() {
                return told["value"].clone();
            }
            if patience < begun.elapsed() {
                self.fail(&format!("waited {} seconds for a script", patience.as_secs()));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}
