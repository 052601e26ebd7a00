//! Finding things by the names people read, and using them.

use crate::page::Page;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};
use thirtyfour::{Key, WebElement};

/// Defines `find(kind, name)`, `names(kind)` and `nameOf(element)`.
pub(crate) const NAMES: &str = include_str!("names.js");

/// A control of the page, looked up anew at each use: the page may draw it again at any time.
pub struct Element<'a> {
    page: &'a Page,
    kind: &'static str,
    name: String,
}

impl Page {
    /// A link by its name.
    pub fn link(&self, name: &str) -> Element<'_> {
        self.element("link", name)
    }

    /// A button (or tab, or summary) by its name.
    pub fn button(&self, name: &str) -> Element<'_> {
        self.element("button", name)
    }

    /// A text field, checkbox or list by its label.
    pub fn field(&self, name: &str) -> Element<'_> {
        self.element("field", name)
    }

    /// Gives a file to the file field with that label.
    #[track_caller]
    pub fn upload(&self, name: &str, path: &Path) {
        let path =
            path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let path = path.to_str().expect("a path in UTF-8");
        self.element("file", name)
            .with("file field", |element| self.block_on(element.send_keys(path)));
    }

    /// The names of all links, buttons, fields or file fields now to be seen.
    pub fn names(&self, kind: &'static str) -> Vec<String> {
        self.strings(&format!("{NAMES}\nreturn names('{kind}');"))
    }

    /// The names of the checkboxes of the place, in their order.
    pub fn checkboxes(&self) -> Vec<String> {
        let boxes = "[...document.querySelectorAll('main input[type=checkbox]')].filter(shown)";
        self.strings(&format!("{NAMES}\nreturn {boxes}.map(nameOf);"))
    }

    fn element(&self, kind: &'static str, name: &str) -> Element<'_> {
        Element { page: self, kind, name: name.to_owned() }
    }
}

impl Element<'_> {
    /// Whether it is there now.
    pub fn exists(&self) -> bool {
        self.look().is_some()
    }

    /// Clicks it, as soon as it can be.
    #[track_caller]
    pub fn click(&self) {
        self.with("clickable", |element| self.page.block_on(element.click()));
    }

    /// Types into it, after what is there.
    #[track_caller]
    pub fn type_in(&self, text: &str) {
        self.with("ready for typing", |element| self.page.block_on(element.send_keys(text)));
    }

    /// Empties it and types.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.with("ready for typing", |element| self.page.block_on(element.clear()));
        // WebKit's driver takes no empty text.
        if !text.is_empty() {
            self.type_in(text);
        }
    }

    /// Chooses the option of a list that reads like this.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        const CHOOSE: &str = "
            const option = [...element.options].find((option) => tidy(option.text) === given);
            if (!option) return null;
            element.value = option.value;
            element.dispatchEvent(new Event('input', { bubbles: true }));
            element.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let what = format!("the option “{option}” of “{}”", self.name);
        self.page.until(&what, || self.ask(CHOOSE, json!(option))?.as_bool());
    }

    /// Chooses from a list, or types into a search and takes what it offers first.
    #[track_caller]
    pub fn choose_or_type(&self, words: &str) {
        let list = "return element.tagName === 'SELECT';";
        let list = self.page.until(&self.words("there"), || self.ask(list, Value::Null)?.as_bool());
        if list {
            return self.choose(words);
        }
        self.fill(words);
        self.page.press(&[Key::Down, Key::Enter]);
    }

    /// Ticks a checkbox or clears it, unless it is so already.
    #[track_caller]
    pub fn tick(&self, wanted: bool) {
        if self.ticked() != wanted {
            self.click();
            let state = if wanted { "ticked" } else { "not ticked" };
            self.page.until(&self.words(state), || (self.ticked() == wanted).then_some(()));
        }
    }

    /// Whether a checkbox is ticked.
    #[track_caller]
    pub fn ticked(&self) -> bool {
        let script = "return element.checked === true;";
        self.page.until(&self.words("there"), || self.ask(script, Value::Null)?.as_bool())
    }

    /// Its value, if it is a field; its text otherwise.
    #[track_caller]
    pub fn value(&self) -> String {
        let script = "return element.value ?? element.textContent;";
        self.page.until(&self.words("there"), || {
            Some(self.ask(script, Value::Null)?.as_str()?.to_owned())
        })
    }

    /// Whether it can be used.
    #[track_caller]
    pub fn enabled(&self) -> bool {
        let script = "return !element.matches(':disabled, [aria-disabled=true]');";
        self.page.until(&self.words("there"), || self.ask(script, Value::Null)?.as_bool())
    }

    /// An attribute, if it is there and has it.
    pub fn attribute(&self, name: &str) -> Option<String> {
        Some(self.ask("return element.getAttribute(given);", json!(name))?.as_str()?.to_owned())
    }

    /// What a script says that knows it as `element` and the other value as `given`; nothing if it is not there.
    pub(crate) fn ask(&self, script: &str, given: Value) -> Option<Value> {
        let script = format!(
            "{NAMES}
            const [kind, name, given] = arguments;
            const element = find(kind, name);
            if (!element) return null;
            {script}"
        );
        self.page.try_run(&script, &[json!(self.kind), json!(self.name), given]).ok()
    }

    /// Does something with it as soon as it is there and takes it.
    #[track_caller]
    fn with<T>(&self, state: &str, act: impl Fn(&WebElement) -> WebDriverResult<T>) -> T {
        self.page.until(&self.words(state), || {
            let element = self.look()?;
            match act(&element) {
                Ok(done) => Some(done),
                // Drawn again, moving or covered just now: tried again.
                Err(error) if passing(&error) => None,
                Err(error) => self.page.fail(&format!("{} “{}”: {error}", self.kind, self.name)),
            }
        })
    }

    fn look(&self) -> Option<WebElement> {
        let script = format!("{NAMES}\nreturn find(arguments[0], arguments[1]);");
        let found = self.page.try_run_for(&script, &[json!(self.kind), json!(self.name)]).ok()?;
        found.element().ok()
    }

    fn words(&self, state: &str) -> String {
        format!(
            "a {} “{}” that is {state} (there are: {})",
            self.kind,
            self.name,
            self.page.names(self.kind).join(" | ")
        )
    }
}

fn passing(error: &thirtyfour::error::WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::NoSuchElement(_)
    )
}
