//! Driver programs (chromedriver and its kin) and the screen that WebKit draws on.

use crate::processes::Owned;
use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A running driver program; ends on drop, browser included.
pub(crate) struct Driver {
    pub url: String,
    program: Owned,
    _screen: Option<Screen>,
}

impl Driver {
    /// Its number among the processes.
    pub fn process(&self) -> i32 {
        i32::try_from(self.program.0.id()).expect("a process number")
    }

    /// Starts `program` on a free port and waits until it listens.
    pub fn start(
        program: &str,
        home: &Path,
        words: impl Fn(u16) -> Vec<String>,
        screen: Option<Screen>,
    ) -> Self {
        let port = free_port();
        let log = std::fs::File::create(home.join("driver.log")).expect("a log for the driver");
        let mut command = Command::new(program);
        command
            .args(words(port))
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("the log"))
            .stderr(log);
        if let Some(screen) = &screen {
            // WebKit keeps its things in folders of the home, and puts downloads straight into it.
            command.env("DISPLAY", &screen.display).env("HOME", home.join("downloads"));
            for folder in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
                command.env(folder, home);
            }
        }
        let child =
            command.spawn().unwrap_or_else(|error| panic!("{program} did not start: {error}"));
        let program = Owned(child);
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "the driver does not listen after a minute"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { url: format!("http://127.0.0.1:{port}"), program, _screen: screen }
    }
}

/// A screen in memory.
pub(crate) struct Screen {
    display: String,
    _program: Owned,
}

impl Screen {
    pub fn start() -> Self {
        // Xvfb chooses a free number and says it.
        let child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1600x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb did not start: {error}"));
        let mut program = Owned(child);
        let mut number = String::new();
        let output = program.0.stdout.as_mut().expect("Xvfb's output");
        BufReader::new(output).read_line(&mut number).expect("Xvfb's display number");
        Self { display: format!(":{}", number.trim()), _program: program }
    }
}

/// A port that nothing listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}
