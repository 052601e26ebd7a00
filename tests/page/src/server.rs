//! A static server for one build, under a sub-path, that remembers every request.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Result, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// The folder that the build is served under, as on someone's intranet.
const SUB_PATH: &str = "/some/sub/path/";

/// The script that `index.html` is served with, so that the test sees what went wrong from the first moment on.
const WATCH: &str = "test-watch.js";

/// Serves a build until dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// The build's own, without the test's script.
    files: Vec<String>,
}

/// What every connection looks at.
struct Shared {
    files: Mutex<BTreeMap<String, File>>,
    requests: Mutex<Vec<String>>,
    ended: AtomicBool,
}

struct File {
    mime: &'static str,
    bytes: Vec<u8>,
    packed: bool,
}

impl Server {
    /// Serves `dist` with a watching script put into its page.
    pub fn watched(dist: &Path) -> Self {
        Self::start(dist, true, false)
    }

    /// Serves `dist` untouched and packed with brotli, for measuring.
    pub fn packed(dist: &Path) -> Self {
        Self::start(dist, false, true)
    }

    /// Serves `dist` as any static server does.
    pub fn plain(dist: &Path) -> Self {
        Self::start(dist, false, false)
    }

    /// Puts another file in the place of one, as a new build does.
    pub fn put(&self, name: &str, bytes: Vec<u8>) {
        let mime = mime(Path::new(name));
        let file = File { mime, bytes, packed: false };
        self.shared.files.lock().expect("files").insert(name.to_owned(), file);
    }

    /// Answers nobody any more: the network is cut.
    pub fn stop(&self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for connections.
        let _ = TcpStream::connect(self.address);
    }

    fn start(dist: &Path, watched: bool, packed: bool) -> Self {
        let mut files = BTreeMap::new();
        gather(dist, "", &mut files);
        let names = files.keys().cloned().collect();
        if watched {
            let page = files.get_mut("index.html").expect("index.html");
            let html =
                String::from_utf8(std::mem::take(&mut page.bytes)).expect("index.html in UTF-8");
            let script = format!("<head><script src=\"./{WATCH}\"></script>");
            page.bytes = html.replacen("<head>", &script, 1).into_bytes();
            let bytes = include_bytes!("watch.js").to_vec();
            files.insert(WATCH.into(), File { mime: "text/javascript", bytes, packed: false });
        }
        if packed {
            // Nothing in the page asks for the whole app in one file, and packing it takes a minute.
            let asked = files.iter_mut().filter(|(name, _)| *name != "better-off.html");
            asked.for_each(|(_, file)| pack(file));
        }
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address");
        let files = Mutex::new(files);
        let shared =
            Arc::new(Shared { files, requests: Mutex::default(), ended: AtomicBool::new(false) });
        let for_all = Arc::clone(&shared);
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if for_all.ended.load(Ordering::Relaxed) {
                    return;
                }
                let for_one = Arc::clone(&for_all);
                // A browser that goes away in the middle ends its connection, which is all there is to do.
                std::thread::spawn(move || for_one.converse(&connection));
            }
        });
        Self { address, shared, files: names }
    }

    /// The page's address.
    pub fn url(&self) -> String {
        format!("http://{}{SUB_PATH}", self.address)
    }

    /// The files of the build, by their paths below its folder.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// What was asked for so far, as paths; the page itself is `""`, what lies outside the sub-path is whole.
    pub fn requests(&self) -> Vec<String> {
        let requests = self.shared.requests.lock().expect("requests");
        let short = |url: &String| url.strip_prefix(SUB_PATH).unwrap_or(url).to_owned();
        requests.iter().map(short).filter(|path| path != WATCH).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    /// Answers the requests of one connection until the browser closes it.
    fn converse(&self, connection: &TcpStream) -> Result<()> {
        connection.set_nodelay(true)?;
        let mut lines = BufReader::new(connection).lines();
        while let Some(first) = lines.next() {
            let first = first?;
            while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
            if self.ended.load(Ordering::Relaxed) {
                return Ok(());
            }
            let url = first.split(' ').nth(1).unwrap_or_default();
            self.requests.lock().expect("requests").push(url.to_owned());
            self.answer(url, connection)?;
        }
        Ok(())
    }

    fn answer(&self, url: &str, mut connection: &TcpStream) -> Result<()> {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let name = match path.strip_prefix(SUB_PATH) {
            Some("") => "index.html",
            Some(name) => name,
            None => "outside the sub-path",
        };
        let files = self.files.lock().expect("files");
        let Some(file) = files.get(name) else {
            return connection.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        };
        let encoding = if file.packed { "Content-Encoding: br\r\n" } else { "" };
        let mut answer = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: max-age=60\r\n{encoding}\r\n",
            file.mime,
            file.bytes.len()
        )
        .into_bytes();
        answer.extend_from_slice(&file.bytes);
        drop(files);
        connection.write_all(&answer)
    }
}

fn gather(folder: &Path, below: &str, files: &mut BTreeMap<String, File>) {
    for entry in std::fs::read_dir(folder).expect("the build's folder").flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files);
            continue;
        }
        let bytes = std::fs::read(&path).expect("a file of the build");
        files.insert(name, File { mime: mime(&path), bytes, packed: false });
    }
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "webmanifest") => "application/json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn pack(file: &mut File) {
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut file.bytes.as_slice(), &mut packed, &settings).expect("brotli");
    file.bytes = packed;
    file.packed = true;
}
