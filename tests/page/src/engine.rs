//! The three engines, and what each is told when it starts.

use crate::drivers::Driver;
use crate::options::Options;
use serde_json::{Value, json};
use std::path::Path;

/// What V8 is told so that it compiles nothing, and makes what it needs to know of a function at its first call.
const INTERPRETS: &str =
    "--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Headless, and the one that can pretend: see [`Media`](crate::Media).
    Chromium,
    /// Headless.
    Firefox,
    /// WebKitGTK's MiniBrowser, on a screen in memory.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Starts the program that drives the engine.
    pub(crate) fn driver(self, home: &Path) -> Driver {
        match self {
            Self::Chromium => {
                Driver::start("chromedriver", home, |port| vec![format!("--port={port}")], None)
            }
            Self::Firefox => {
                let words = |port| {
                    let other = crate::drivers::free_port();
                    vec![
                        "--port".into(),
                        format!("{port}"),
                        "--websocket-port".into(),
                        format!("{other}"),
                    ]
                };
                Driver::start("geckodriver", home, words, None)
            }
            Self::WebKit => {
                let screen = crate::drivers::Screen::start();
                Driver::start(
                    "WebKitWebDriver",
                    home,
                    |port| vec![format!("--port={port}")],
                    Some(screen),
                )
            }
        }
    }

    /// The session's capabilities: a fresh profile in `home`, a window of the given size, downloads kept in `home`.
    pub(crate) fn capabilities(self, home: &Path, options: &Options) -> Value {
        let (width, height) = options.window;
        // Each browser's number for "block": of cookies, and with them of every store.
        let (content, cookies) = if options.keeps_nothing { (2, 2) } else { (1, 5) };
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": "/usr/bin/chromium",
                    "args": chromium_arguments(home, options),
                    "prefs": {
                        "download.default_directory": home.join("downloads"),
                        "download.prompt_for_download": false,
                        "profile.default_content_setting_values.cookies": content,
                    },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": "/usr/bin/firefox-esr",
                    "args": ["-headless", "-width", width.to_string(), "-height", height.to_string()],
                    "prefs": {
                        "app.update.enabled": false,
                        "browser.download.dir": home.join("downloads"),
                        "browser.download.folderList": 2,
                        "browser.download.useDownloadDir": true,
                        "browser.safebrowsing.malware.enabled": false,
                        "browser.safebrowsing.phishing.enabled": false,
                        "extensions.update.enabled": false,
                        "intl.accept_languages": "en-GB, en",
                        "network.captive-portal-service.enabled": false,
                        "network.cookie.cookieBehavior": cookies,
                        "network.connectivity-service.enabled": false,
                        "toolkit.telemetry.enabled": false,
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "args": ["--automation"],
                },
            }),
        }
    }
}

fn chromium_arguments(home: &Path, options: &Options) -> Vec<String> {
    let (width, height) = options.window;
    let mut arguments: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en-GB",
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--user-data-dir={}", home.join("profile").display()));
    arguments.push(format!("--window-size={width},{height}"));
    if options.interprets {
        arguments.push(INTERPRETS.to_owned());
    }
    arguments
}
