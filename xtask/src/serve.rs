//! `cargo xtask serve`: the page on http://127.0.0.1:8080, built again when a file changes.

use crate::{build, children, npm, places, setup};
use anyhow::{Context as _, Result};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

const ADDRESS: &str = "127.0.0.1:8080";

pub fn serve() -> Result<()> {
    drop(TcpListener::bind(ADDRESS).with_context(|| {
        format!(
            "Something else is already serving on http://{ADDRESS}: end it, then run this again"
        )
    })?);
    setup::for_building()?;
    npm::bundle()?;
    println!("Building the page (a first build takes about 4 minutes, later ones seconds) …");
    std::thread::spawn(|| {
        // trunk listens once it has built.
        while TcpStream::connect(ADDRESS).is_err() {
            std::thread::sleep(Duration::from_millis(200));
        }
        println!(
            "Better Off is on http://{ADDRESS}/ and is built again when a file changes. Ctrl-C ends it."
        );
    });
    let mut serve = build::trunk("serve")?;
    serve.arg("--dist").arg(places::target().join("serve/dist"));
    children::run(&mut serve)
}
