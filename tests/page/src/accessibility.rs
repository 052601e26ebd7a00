//! axe over the page as it stands.

use crate::page::Page;
use crate::places;
use serde_json::{Value, json};

impl Page {
    /// What axe finds wrong, one readable line for each element.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        let source = places::npm("axe-core/axe.min.js");
        let source = std::fs::read_to_string(&source).unwrap_or_else(|error| {
            panic!("{}: {error}; run `cargo xtask setup`", source.display())
        });
        // Through the driver, not through the page: the page's policy stays as it is.
        self.run(&format!("if (!globalThis.axe) {{ {source} }}"), &[]);
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations), (error) => done(String(error)));";
        let found = self.run_async(script, &[]);
        let rules = found.as_array().unwrap_or_else(|| panic!("axe could not run: {found}"));
        rules.iter().flat_map(lines).collect()
    }

    /// Asserts that axe finds nothing; `place` says where and in which colours.
    #[track_caller]
    pub fn assert_axe(&self, place: &str) {
        let found = self.axe();
        assert!(found.is_empty(), "axe on {place} in {:?}:\n  {}", self.engine, found.join("\n  "));
    }
}

fn lines(rule: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = rule["nodes"].as_array().cloned().unwrap_or(vec![json!({})]);
    let line = |node: &Value| {
        let summary =
            text(&node["failureSummary"]).split_whitespace().collect::<Vec<_>>().join(" ");
        format!(
            "{} ({}): {} {summary}",
            text(&rule["id"]),
            text(&rule["impact"]),
            text(&node["html"])
        )
    };
    nodes.iter().map(line).collect()
}
