//! Starts the page.
#![cfg_attr(
    not(feature = "csr"),
    allow(
        dead_code,
        unused_imports,
        reason = "without a browser nothing mounts the page; its tests use parts of it"
    )
)]

mod browser;
mod page;

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "csr")]
    {
        if let Some(starting) = browser::dom::document().get_element_by_id("starting") {
            starting.remove();
        }
        leptos::mount::mount_to_body(page::App);
    }
}
