//! What the page did while it was used: requests, violations of its policy, errors, print windows.

use crate::page::Page;

impl Page {
    /// What was asked of the server so far; see [`Server::requests`](crate::Server::requests).
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// Requests that are not for files of the build, and anything fetched from elsewhere.
    pub fn strange_requests(&self) -> Vec<String> {
        let files = self.server.files();
        let ours = |path: &String| path.is_empty() || files.contains(path);
        let mut strange: Vec<String> =
            self.requests().into_iter().filter(|path| !ours(path)).collect();
        let here = self.server.url();
        let fetched = self
            .strings("return performance.getEntriesByType('resource').map((entry) => entry.name);");
        let local = |url: &String| {
            url.starts_with(&here) || url.starts_with("data:") || url.starts_with("blob:")
        };
        strange.extend(fetched.into_iter().filter(|url| !local(url)));
        strange
    }

    /// What the policy had to stop.
    pub fn violations(&self) -> Vec<String> {
        self.strings("return globalThis.__seen.violations;")
    }

    /// Errors and warnings of the page since it was last loaded.
    pub fn errors(&self) -> Vec<String> {
        self.strings("return globalThis.__seen.errors;")
    }

    /// How often the print window was asked for since the page was last loaded.
    pub fn prints(&self) -> u64 {
        self.run("return globalThis.__seen.prints;", &[]).as_u64().expect("a number")
    }

    /// Asserts that the page kept to itself and that nothing went wrong in it.
    #[track_caller]
    pub fn assert_clean(&self) {
        assert_eq!(self.violations(), [""; 0], "violations of the policy");
        assert_eq!(self.strange_requests(), [""; 0], "requests other than for files of the build");
        assert_eq!(self.errors(), [""; 0], "errors in the page");
    }

    pub(crate) fn strings(&self, script: &str) -> Vec<String> {
        let value = self.run(script, &[]);
        let texts = value.as_array().expect("a list").iter();
        texts.map(|text| text.as_str().expect("a text").to_owned()).collect()
    }
}
