//! What only Chromium can pretend: colours, motion, paper, windows of another size, slow machines.

use crate::page::Page;
use serde_json::{Value, json};

/// What the page is shown on, and how its reader likes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Media {
    /// The dark colour scheme; light otherwise.
    pub dark: bool,
    /// A few colours of the system only.
    pub forced_colours: bool,
    /// Less movement.
    pub reduced_motion: bool,
    /// Paper; a screen otherwise.
    pub print: bool,
}

impl Page {
    /// Chromium only: pretends these.
    #[track_caller]
    pub fn pretend(&self, media: Media) {
        let say = |yes: bool, word: &'static str, otherwise: &'static str| {
            if yes { word } else { otherwise }
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": say(media.dark, "dark", "light") },
            { "name": "forced-colors", "value": say(media.forced_colours, "active", "none") },
            { "name": "prefers-reduced-motion", "value": say(media.reduced_motion, "reduce", "no-preference") },
        ]);
        let medium = say(media.print, "print", "");
        tell(self, "Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }));
    }

    /// Chromium only: makes the window that wide and high, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let phone = width < 600;
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        tell(self, "Emulation.setDeviceMetricsOverride", size);
    }

    /// Chromium only: a command of its own protocol.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        tell(self, method, parameters)
    }

    /// Chromium only: a picture of the whole page, however long.
    #[track_caller]
    pub fn long_screenshot(&self, path: &std::path::Path) {
        use base64::Engine as _;
        let answer = tell(self, "Page.captureScreenshot", json!({ "captureBeyondViewport": true }));
        let picture = answer["data"].as_str().expect("a picture");
        let bytes = base64::engine::general_purpose::STANDARD.decode(picture).expect("base64");
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for pictures");
        std::fs::write(path, bytes).expect("a picture");
    }
}

/// A command of Chromium's own protocol.
#[track_caller]
pub(crate) fn tell(page: &Page, method: &str, parameters: Value) -> Value {
    page.tell(page.driver.cdp().send_raw(method, parameters))
}
