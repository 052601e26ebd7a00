//! Using the page without a pointer.

use crate::elements::NAMES;
use crate::page::Page;
use thirtyfour::Key;

/// More stops than any place of the page may have.
const STOPS: usize = 400;

impl Page {
    /// Presses keys wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        let chain =
            keys.iter().fold(self.driver.action_chain(), |chain, key| chain.send_keys(key.clone()));
        self.tell(chain.perform());
    }

    /// Types text wherever the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.tell(self.driver.action_chain().send_keys(text).perform());
    }

    /// Presses a letter with Control held down.
    #[track_caller]
    pub fn control(&self, letter: char) {
        let chain = self
            .driver
            .action_chain()
            .key_down(Key::Control)
            .send_keys(letter)
            .key_up(Key::Control);
        self.tell(chain.perform());
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> String {
        let script = format!("{NAMES}\nreturn nameOf(document.activeElement ?? document.body);");
        self.run(&script, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// The name of what has the focus, and where in the page it is: two buttons may share a name.
    pub fn focused_place(&self) -> String {
        let script = format!("{NAMES}
            const focused = document.activeElement ?? document.body;
            const all = [...document.querySelectorAll('*')];
            return `${{nameOf(focused)}} (element ${{all.indexOf(focused)}}, ${{focused.tagName.toLowerCase()}})`;");
        self.run(&script, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Presses Tab until the thing with that name has the focus.
    #[track_caller]
    pub fn tab_to(&self, name: &str) {
        let script = format!("{NAMES}
            const name = nameOf(document.activeElement ?? document.body);
            return name === arguments[0] || (name.startsWith(arguments[0]) && !/^\\p{{L}}/u.test(name.slice(arguments[0].length)));");
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            if self.run(&script, &[name.into()]).as_bool() == Some(true) {
                return;
            }
            self.press(&[Key::Tab]);
            passed.push(self.focused());
        }
        passed.dedup();
        self.fail(&format!("no way to “{name}” with the Tab key, only by: {}", passed.join(" | ")));
    }

    /// Goes to the thing with that name by Tab and presses Enter.
    #[track_caller]
    pub fn tab_and_enter(&self, name: &str) {
        self.tab_to(name);
        self.press(&[Key::Enter]);
    }
}
