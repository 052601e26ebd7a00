//! `cargo xtask dist`: the release build, and whether its first load keeps within its limit.

use crate::build::Profile;
use crate::{build, places, setup, sizes};
use anyhow::{Result, bail};
use std::time::Instant;

/// What may cross the wire before a file is read and a curve is shown, in brotli bytes.
const FIRST_LOAD_LIMIT: usize = 450_000;

pub fn dist() -> Result<()> {
    setup::for_building()?;
    println!("Building for release (about 6 minutes from nothing) …");
    let begun = Instant::now();
    build::page(Profile::Release, &places::dist())?;
    println!("Built in {} seconds.\n", begun.elapsed().as_secs());
    let files = sizes::of(&places::dist())?;
    println!("{}", sizes::table(&files));
    let first = sizes::first_load(&files);
    if first > FIRST_LOAD_LIMIT {
        bail!(
            "The first load is {first} bytes with brotli: more than the limit of {FIRST_LOAD_LIMIT}"
        );
    }
    println!("First load: {first} bytes with brotli, within the limit of {FIRST_LOAD_LIMIT}.");
    println!(
        "Put the folder dist/ under any path of any static server; dist/better-off.html opens by itself."
    );
    Ok(())
}
