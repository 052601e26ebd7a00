//! Whether an element has come into view.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches until an element comes into view, or this is dropped.
pub(crate) struct Seeing {
    observer: IntersectionObserver,
    _changed: Closure<dyn FnMut(js_sys::Array, IntersectionObserver)>,
}

impl Seeing {
    /// Calls back once, when the element is seen first.
    pub(crate) fn watch(element: &Element, seen: impl Fn() + 'static) -> Option<Self> {
        let changed = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                let is_seen = entries.iter().any(|entry| {
                    entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()
                });
                if is_seen {
                    observer.disconnect();
                    seen();
                }
            },
        );
        let observer = IntersectionObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for Seeing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
