//! The page on paper: the browser's own PDF, and the text in it.

use crate::chromium;
use crate::engine::Engine;
use crate::page::Page;
use base64::Engine as _;
use serde_json::json;
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
                    json!({ "preferCSSPageSize": true, "printBackground": true }),
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

/// The text of each page of a PDF, in reading order.
pub fn text_of_pdf(path: &Path) -> Vec<String> {
    let output =
        Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().expect("pdftotext");
    assert!(output.status.success(), "pdftotext could not read {}", path.display());
    // Fonts join some letters into one.
    let text = String::from_utf8_lossy(&output.stdout).replace('ﬁ', "fi").replace('ﬂ', "fl");
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect()
}
