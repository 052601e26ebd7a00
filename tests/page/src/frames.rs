//! Frames of the page.

use crate::page::Page;
use thirtyfour::By;

impl Page {
    /// Looks into a frame, then comes back to the page.
    #[track_caller]
    pub fn in_frame<T>(&self, selector: &str, look: impl FnOnce(&Self) -> T) -> T {
        let frame = self.tell(self.driver.find(By::Css(selector)));
        self.tell(frame.enter_frame());
        let seen = look(self);
        self.tell(self.driver.enter_default_frame());
        seen
    }
}
