//! Installs what is missing, and only that; each command asks for the part it needs.

use crate::{debian, npm, tools};
use anyhow::Result;

/// What every command needs together.
pub fn everything() -> Result<()> {
    for_building()?;
    for_browsers()?;
    println!("Everything is there.");
    Ok(())
}

/// What `serve` and `dist` need.
pub fn for_building() -> Result<()> {
    tools::ensure_wasm_target()?;
    npm::ensure()?;
    tools::WASM_BINDGEN.ensure()?;
    tools::TRUNK.ensure()
}

/// What the tests in real browsers need on top.
pub fn for_browsers() -> Result<()> {
    debian::ensure()?;
    tools::GECKODRIVER.ensure()
}
