//! How a page is opened.

/// How a page is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The window, in CSS pixels.
    pub window: (u32, u32),
    /// Where in the page, such as `#data`.
    pub hash: &'static str,
    /// The browser keeps nothing for any page. Not in WebKit.
    pub keeps_nothing: bool,
    /// Chromium only: no code is compiled while it runs, so that what JavaScript holds is the page's own.
    pub interprets: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { window: (1280, 1200), hash: "", keeps_nothing: false, interprets: false }
    }
}
