//! Starts the page.

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "csr")]
    leptos::mount::mount_to_body(|| "Better Off");
}
