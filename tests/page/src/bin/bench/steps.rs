//! Steps that the stopwatch took in the page, over several runs.

use crate::report::{Bound, Limit};
use crate::runs::Runs;
use page_tests::{Engine, Options, Page, Server};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

/// No task may be longer, or a person notices.
pub const LONGEST_TASK: f64 = 100.0;

/// What a part of the stopwatch measured, over several runs.
pub struct Steps {
    /// The name of each step, in order.
    names: Vec<String>,
    took: BTreeMap<String, Runs>,
    longest: BTreeMap<String, Runs>,
    /// What else was counted in each run, by name.
    counts: BTreeMap<String, Runs>,
    /// The longest task of each run, wherever it was.
    pub worst: Runs,
    /// What the longest frame of a step was made of, and how long its task was.
    why: BTreeMap<String, (f64, String)>,
}

impl Steps {
    /// Runs one part of the stopwatch in a fresh browser each time.
    pub fn measure(server: &Arc<Server>, runs: usize, part: &str, arguments: &[Value]) -> Self {
        let mut steps = Self {
            names: Vec::new(),
            took: BTreeMap::new(),
            longest: BTreeMap::new(),
            counts: BTreeMap::new(),
            worst: Runs::default(),
            why: BTreeMap::new(),
        };
        for run in 1..=runs {
            let page = Page::open_from(Engine::Chromium, &Options::default(), Arc::clone(server));
            page.run(include_str!("stopwatch.js"), &[]);
            let script = format!(
                "const words = [...arguments]; const done = words.pop();
                 __stopwatch.{part}(...words).then(done, (error) => done({{ error: String(error) }}));"
            );
            let told = page.run_async(&script, arguments);
            if let Some(error) = told["error"].as_str() {
                page.fail(error);
            }
            steps.add(told["steps"].as_array().expect("steps"));
            for (name, count) in told["counts"].as_object().into_iter().flatten() {
                let count = count.as_f64().expect("a number");
                steps.counts.entry(name.clone()).or_default().push(count);
            }
            println!("  {part}, run {run} of {runs}");
        }
        steps
    }

    fn add(&mut self, steps: &[Value]) {
        let mut worst = 0.0_f64;
        for step in steps {
            let name = step["name"].as_str().expect("a name").to_owned();
            let number = |field: &str| step[field].as_f64().expect("a number");
            let longest = number("longest");
            worst = worst.max(longest);
            if !self.names.contains(&name) {
                self.names.push(name.clone());
            }
            self.took.entry(name.clone()).or_default().push(number("took"));
            self.longest.entry(name.clone()).or_default().push(longest);
            let why = self.why.entry(name).or_default();
            if why.0 < longest {
                *why = (longest, step["why"].as_str().unwrap_or_default().to_owned());
            }
        }
        self.worst.push(worst);
    }

    /// How long a step took until what it shows was painted.
    pub fn took(&self, name: &str) -> &Runs {
        &self.took[name]
    }

    /// The longest task of a step.
    pub fn longest(&self, name: &str) -> &Runs {
        &self.longest[name]
    }

    /// What was counted under a name.
    pub fn count(&self, name: &str) -> &Runs {
        &self.counts[name]
    }

    /// The step whose median is longest.
    pub fn slowest(&self) -> &str {
        let by_median = |a: &&String, b: &&String| {
            self.longest(a).median().total_cmp(&self.longest(b).median())
        };
        self.names.iter().max_by(by_median).expect("steps")
    }

    pub fn limit_of(&self, what: String, longest: &Runs) -> Limit {
        Limit { what, bound: Bound::Most(LONGEST_TASK), median: longest.median() }
    }

    /// Every step in a row of a table, then what long tasks were made of.
    pub fn table(&self) -> String {
        let mut text = String::from(
            "| step | until painted: median | best | worst | longest task: median | best | worst |\n\
             |---|---:|---:|---:|---:|---:|---:|\n",
        );
        for name in &self.names {
            let _ = writeln!(text, "| {name} | {} | {} |", self.took(name), self.longest(name));
        }
        for name in self.names.iter().filter(|name| 50.0 <= self.longest(name).worst()) {
            let (longest, why) = &self.why[name];
            let _ = write!(
                text,
                "\nThe longest task of “{name}”, {longest:.0} ms, fell into a frame of: {why}.\n"
            );
        }
        text
    }
}
