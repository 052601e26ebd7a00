//! The worker: owns bytes and tables, answers the page.

fn main() {
    console_error_panic_hook::set_once();
}
