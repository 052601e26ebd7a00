//! Pasting, with the kinds of content that a clipboard offers.

use crate::chromium;
use crate::page::Page;
use serde_json::json;

impl Page {
    /// Pastes into a field what the clipboard would hold, such as `[("text/plain", …), ("text/html", …)]`.
    /// What the page leaves to the browser is inserted as a browser does.
    #[track_caller]
    pub fn paste(&self, field: &str, content: &[(&str, &str)]) {
        const PASTE: &str = "
            element.focus();
            const clipboard = new DataTransfer();
            for (const [kind, text] of given) clipboard.setData(kind, text);
            const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
            Object.defineProperty(event, 'clipboardData', { value: clipboard });
            const plain = given.find(([kind]) => kind === 'text/plain');
            if (element.dispatchEvent(event) && plain) document.execCommand('insertText', false, plain[1]);
            return true;";
        let what = format!("a field “{field}” to paste into");
        self.until(&what, || self.field(field).ask(PASTE, json!(content))?.as_bool());
    }

    /// Chromium only: puts text on the real clipboard, for Ctrl+V.
    #[track_caller]
    pub fn copy(&self, text: &str) {
        let here = self.run("return location.origin;", &[]);
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        chromium::tell(
            self,
            "Browser.grantPermissions",
            json!({ "origin": here, "permissions": permissions }),
        );
        let script = "const done = arguments[1]; navigator.clipboard.writeText(arguments[0]).then(() => done(''), (error) => done(String(error)));";
        let problem = self.run_async(script, &[json!(text)]);
        assert_eq!(problem, json!(""), "the clipboard did not take the text");
    }
}
