//! The page on paper: the browser's own PDF, and the text in it.

use crate::chromium;
use crate::engine::Engine;
use crate::page::Page;
use base64::Engine as _;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use thirtyfour::common::print::PrintParameters;

impl Page {
    /// Prints to a PDF, as the browser's print window does, with the paper that the page's style asks for.
    /// WebKit's driver cannot print.
    #[track_caller]
    pub fn print_to(&self, path: &Path) {
        let pdf = match self.engine {
            Engine::Chromium => {
                let answer = chromium::tell(
                    self,
                    "Page.printToPDF",
                    // Tagged, as its print window makes every PDF unless its reader switched that off.
                    json!({ "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": true }),
                );
                answer["data"].as_str().expect("a PDF").to_owned()
            }
            Engine::Firefox => self.tell(self.driver.print_page_base64(PrintParameters::default())),
            Engine::WebKit => panic!("WebKit's driver cannot print to a PDF"),
        };
        let bytes = base64::engine::general_purpose::STANDARD.decode(pdf).expect("base64");
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the PDF");
        std::fs::write(path, bytes).expect("a PDF");
    }

    /// The pages of the PDF as text.
    #[track_caller]
    pub fn printed(&self) -> Vec<String> {
        let path = self.home.path().join("printed.pdf");
        self.print_to(&path);
        text_of_pdf(&path)
    }
}

/// The structure of a PDF: how often each kind of element stands in it, and whether it is marked as tagged.
pub struct Structure {
    /// Whether the PDF says that it is tagged.
    pub tagged: bool,
    /// Elements by their kind: `H1`, `L`, `LI`, `Table`, `TH`, `Figure`.
    pub elements: BTreeMap<String, usize>,
}

/// The structure of a PDF, as poppler finds it.
pub fn structure_of_pdf(path: &Path) -> Structure {
    let asked = |option: Option<&str>| {
        let output = Command::new("pdfinfo").args(option).arg(path).output().expect("pdfinfo");
        assert!(output.status.success(), "pdfinfo could not read {}", path.display());
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let says = asked(None);
    let tagged = says.lines().any(|line| {
        line.split_once(':').is_some_and(|(name, value)| name == "Tagged" && value.trim() == "yes")
    });
    let mut elements = BTreeMap::new();
    for line in asked(Some("-struct")).lines() {
        let kind = line.trim().split([' ', '<', '"']).next().unwrap_or_default();
        if !kind.is_empty() {
            *elements.entry(kind.to_owned()).or_default() += 1;
        }
    }
    Structure { tagged, elements }
}

/// The width and height of each page of a PDF, in millimetres.
pub fn sizes_of_pdf(path: &Path) -> Vec<(u32, u32)> {
    let output = Command::new("pdfinfo").args(["-f", "1", "-l", "999"]).arg(path).output();
    let output = output.expect("pdfinfo");
    assert!(output.status.success(), "pdfinfo could not read {}", path.display());
    let millimetres = |points: &str| {
        let points: f64 = points.parse().expect("a length in points");
        (points / 72.0 * 25.4).round() as u32
    };
    // "Page    1 size:  841.92 x 594.96 pts (A4)"
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter(|line| line.starts_with("Page ") && line.contains(" size:"))
        .filter_map(|line| {
            let (_, size) = line.split_once("size:")?;
            let mut words = size.split_whitespace();
            Some((millimetres(words.next()?), millimetres(words.nth(1)?)))
        })
        .collect()
}

/// The text of each page of a PDF, in reading order.
pub fn text_of_pdf(path: &Path) -> Vec<String> {
    let text = pdftotext(path, "-layout");
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect()
}

/// Everything in a PDF in the order in which it was written, without white space.
pub fn words_of_pdf(path: &Path) -> String {
    pdftotext(path, "-raw").split_whitespace().collect()
}

fn pdftotext(path: &Path, order: &str) -> String {
    let output =
        Command::new("pdftotext").arg(order).arg(path).arg("-").output().expect("pdftotext");
    assert!(output.status.success(), "pdftotext could not read {}", path.display());
    // Fonts join some letters into one.
    String::from_utf8_lossy(&output.stdout).replace('ﬁ', "fi").replace('ﬂ', "fl")
}
