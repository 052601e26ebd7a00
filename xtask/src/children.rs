//! Running other programs: what is run is said, what fails is named, and nothing outlives us.

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Mutex;

/// The process groups now running: trunk starts cargo, and a signal must reach both.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// On Ctrl-C, or when asked to end, ends all children first.
pub fn end_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        if let Ok(groups) = GROUPS.lock() {
            for group in groups.iter() {
                // A group that has ended meanwhile needs no signal.
                let _ = kill_process_group(*group, Signal::TERM);
            }
        }
        std::process::exit(130);
    })
    .context("Could not listen for Ctrl-C")
}

/// A command in the repository's folder that finds the project's own tools first.
pub fn command(program: &str) -> Result<Command> {
    with_path(program, tools()?)
}

/// The same, which finds the programs of `folder` before those.
pub fn command_after(program: &str, folder: &Path) -> Result<Command> {
    let mut folders = vec![folder.to_owned()];
    folders.extend(tools()?);
    with_path(program, folders)
}

fn with_path(program: &str, mut folders: Vec<PathBuf>) -> Result<Command> {
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path = std::env::join_paths(folders).context("A folder's name on PATH holds a colon")?;
    let mut command = Command::new(program);
    command.current_dir(crate::places::root()).env("PATH", path);
    // `cargo xtask` is itself run by a cargo that says where its package is: not our children's affair.
    for variable in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(variable);
    }
    Ok(command)
}

/// The folders of the project's tools, then of the npm packages' programs.
fn tools() -> Result<Vec<PathBuf>> {
    let mut folders = crate::tools::folders()?;
    folders.push(crate::places::web().join("node_modules/.bin"));
    Ok(folders)
}

/// Runs a command to its end; an exit code other than 0 is an error that names it.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let mut child =
        command.process_group(0).spawn().with_context(|| format!("Could not start {name}"))?;
    let group = group_of(&child)?;
    with_groups(|groups| groups.push(group));
    let status = child.wait();
    with_groups(|groups| groups.retain(|other| *other != group));
    let status = status.with_context(|| format!("Lost sight of {name}"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// What a command prints, if it can be run and succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(std::process::Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn with_groups(change: impl FnOnce(&mut Vec<Pid>)) {
    if let Ok(mut groups) = GROUPS.lock() {
        change(&mut groups);
    }
}

fn group_of(child: &Child) -> Result<Pid> {
    i32::try_from(child.id()).ok().and_then(Pid::from_raw).context("A process without a number")
}

/// The command as one would type it.
fn name(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
    words.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
