//! One page in one browser, from an empty profile.

use crate::drivers::Driver;
use crate::engine::Engine;
use crate::options::Options;
use crate::places;
use crate::server::Server;
use serde_json::{Value, json};
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Capabilities, WebDriver};

/// How long a condition may take to come: generous, since the machine may be busy and a pass does not wait.
const PATIENCE: Duration = Duration::from_secs(20);

/// The page, open. All ends when this is dropped, in this order.
pub struct Page {
    /// Which engine it is in.
    pub engine: Engine,
    pub(crate) driver: WebDriver,
    runtime: tokio::runtime::Runtime,
    pub(crate) program: Driver,
    pub(crate) home: TempDir,
    pub(crate) server: Arc<Server>,
    /// Without the hash.
    address: String,
}

impl Page {
    /// Opens the build and waits until the page has started.
    #[track_caller]
    pub fn open(engine: Engine) -> Self {
        Self::open_with(engine, &Options::default())
    }

    /// The same, in another window or at another place.
    #[track_caller]
    pub fn open_with(engine: Engine, options: &Options) -> Self {
        Self::open_from(engine, options, Server::watched(&places::dist()))
    }

    /// The same, from a server that is already there.
    #[track_caller]
    pub fn open_from(engine: Engine, options: &Options, server: impl Into<Arc<Server>>) -> Self {
        let page = Self::blank(engine, options, server);
        page.visit(options.hash);
        page.until_started();
        page
    }

    /// Opens one file from the disk.
    #[track_caller]
    pub fn open_file(engine: Engine, options: &Options, file: &Path) -> Self {
        let mut page = Self::blank(engine, options, Server::plain(&places::dist()));
        let file =
            file.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        page.address = format!("file://{}", file.display());
        if engine == Engine::Chromium {
            let source = include_str!("watch.js");
            page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
        }
        page.visit(options.hash);
        page.until_started();
        if engine != Engine::Chromium {
            // Each script of Firefox's driver has a global of its own before the window.
            page.run(&include_str!("watch.js").replace("globalThis", "window"), &[]);
        }
        page
    }

    /// A browser that has not yet opened the server's page.
    #[track_caller]
    pub fn blank(engine: Engine, options: &Options, server: impl Into<Arc<Server>>) -> Self {
        let server = server.into();
        let home = tempfile::Builder::new()
            .prefix("better-off-")
            .tempdir()
            .expect("a folder for the profile");
        std::fs::create_dir_all(home.path().join("downloads")).expect("a folder for downloads");
        let program = engine.driver(home.path());
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let Value::Object(capabilities) = engine.capabilities(home.path(), options) else {
            unreachable!("capabilities are an object")
        };
        let capabilities = Capabilities::from(capabilities);
        let driver =
            runtime.block_on(WebDriver::new(&program.url, capabilities)).unwrap_or_else(|error| {
                let log =
                    std::fs::read_to_string(home.path().join("driver.log")).unwrap_or_default();
                panic!("{engine:?} did not start: {error}\n{log}")
            });
        if engine == Engine::WebKit {
            // It takes no size when it starts.
            let (width, height) = options.window;
            let sized = runtime.block_on(driver.set_window_rect(0, 0, width, height));
            sized.unwrap_or_else(|error| panic!("WebKit took no size: {error}"));
        }
        let address = server.url();
        Self { engine, driver, runtime, program, home, server, address }
    }

    /// Goes to the page's address with that hash, as by the address bar.
    #[track_caller]
    pub fn visit(&self, hash: &str) {
        self.tell(self.driver.goto(format!("{}{hash}", self.address)));
    }

    /// Reloads, and waits until the page has started.
    #[track_caller]
    pub fn reload(&self) {
        self.tell(self.driver.refresh());
        self.until_started();
    }

    /// Goes to a place by its link, and waits until it is the current one.
    #[track_caller]
    pub fn go(&self, place: &str) {
        self.link(place).click();
        self.until(&format!("{place} as the current place"), || {
            (self.link(place).attribute("aria-current")? == "page").then_some(())
        });
    }

    /// The text of the first element that fits the selector, as people see it; empty if there is none.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of all elements that fit the selector.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let script = format!(
            "return [...document.querySelectorAll({selector:?})].map((element) => element.innerText || element.textContent);"
        );
        self.strings(&script)
    }

    /// How many elements fit the selector.
    pub fn count(&self, selector: &str) -> usize {
        self.texts(selector).len()
    }

    /// Waits until the first element that fits the selector holds the words; gives its whole text.
    #[track_caller]
    pub fn expect(&self, selector: &str, words: &str) -> String {
        self.until(
            &format!("“{words}” in {selector}, which says “{}”", self.text(selector)),
            || self.texts(selector).into_iter().find(|text| one_line(text).contains(words)),
        )
    }

    /// Waits until as many elements fit the selector.
    #[track_caller]
    pub fn expect_count(&self, selector: &str, count: usize) {
        self.until(&format!("{count} of {selector}"), || {
            (self.count(selector) == count).then_some(())
        });
    }

    /// What the live region says that tells what was understood.
    pub fn live_text(&self) -> String {
        self.text("#understood")
    }

    /// Waits for a message about something wrong, and gives it.
    #[track_caller]
    pub fn alert(&self) -> String {
        self.until("a message about what is wrong", || {
            self.texts("[role=alert]").into_iter().find(|text| !text.trim().is_empty())
        })
    }

    /// Waits until `look` finds something; fails with `what` when it does not.
    #[track_caller]
    pub fn until<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        self.until_within(PATIENCE.as_secs(), what, look)
    }

    /// The same with another patience, in seconds.
    #[track_caller]
    pub fn until_within<T>(&self, seconds: u64, what: &str, look: impl Fn() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if begun.elapsed() > Duration::from_secs(seconds) {
                self.fail(&format!("waited {seconds} seconds for {what}"));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Runs a script in the page and gives what it returns.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.try_run(script, arguments)
            .unwrap_or_else(|error| self.fail(&format!("a script failed: {error}")))
    }

    /// Runs a script that calls its last argument when it is done, with the result.
    #[track_caller]
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.tell(self.driver.execute_async(script, arguments.to_vec())).json().clone()
    }

    /// Waits until what was changed has been painted.
    #[track_caller]
    pub fn painted(&self) {
        let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        self.run_async(frames, &[]);
    }

    /// A picture of what the window shows.
    #[track_caller]
    pub fn screenshot(&self, path: &Path) {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for pictures");
        let picture = self.tell(self.driver.screenshot_as_png());
        std::fs::write(path, picture).expect("a picture");
    }

    /// Stops the test with what the page looked like.
    #[track_caller]
    pub fn fail(&self, problem: &str) -> ! {
        let test = std::thread::current().name().unwrap_or("page").replace("::", "-");
        let picture = places::target().join("failures").join(format!("{test}.png"));
        if let Ok(bytes) = self.block_on(self.driver.screenshot_as_png()) {
            let _ = std::fs::create_dir_all(picture.parent().expect("a folder"));
            let _ = std::fs::write(&picture, bytes);
        }
        let list = |script| self.try_run(script, &[]).unwrap_or_default().to_string();
        panic!(
            "{:?}: {problem}\n  alerts: {}\n  errors: {}\n  picture: {}",
            self.engine,
            list("return [...document.querySelectorAll('[role=alert]')].map((e) => e.innerText);"),
            list("return globalThis.__seen?.errors ?? [];"),
            picture.display()
        );
    }

    pub(crate) fn try_run(&self, script: &str, arguments: &[Value]) -> WebDriverResult<Value> {
        Ok(self.try_run_for(script, arguments)?.json().clone())
    }

    pub(crate) fn try_run_for(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> WebDriverResult<ScriptRet> {
        self.block_on(self.driver.execute(script, arguments.to_vec()))
    }

    pub(crate) fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Waits for a command of the driver's that cannot fail while the browser lives.
    #[track_caller]
    pub(crate) fn tell<T>(&self, future: impl Future<Output = WebDriverResult<T>>) -> T {
        self.block_on(future)
            .unwrap_or_else(|error| panic!("{:?} did not do it: {error}", self.engine))
    }

    /// Waits until the page has started.
    #[track_caller]
    pub fn until_started(&self) {
        self.until("the page to start", || {
            let ready = "return document.readyState === 'complete' && !document.getElementById('starting');";
            (self.try_run(ready, &[]).ok()? == Value::Bool(true)).then_some(())
        });
    }
}

impl Drop for Page {
    /// Ends the session on its own connection: the driver's other way of ending it waits for a second one in vain.
    fn drop(&mut self) {
        if self.runtime.block_on(self.driver.clone().quit()).is_err() {
            // The browser has gone; its processes are ended below all the same.
            let _ = self.driver.clone().leak();
        }
    }
}

/// Runs of white space as one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
