//! What is to be taken for another page, and what that page accepts.

use crate::browser::dom;
use crate::page::curves::ShownCurve;
use crate::page::session::Session;
use better_off::export::extract::{Shown, carried};
use better_off::export::file_name::safe_name;
use better_off::export::finished::safe_id;
use better_off::export::html::Shell;
use better_off::export::publication::curve_part;
use better_off::project::{CardId, IndicatorId, Project, ReportId};
use leptos::prelude::*;
use std::sync::Arc;

/// What is to be taken, as the value of its choice: one of these, a report card, or a card by its id.
pub(super) const BOOKLET: &str = "booklet";
pub(super) const CURVE: &str = "curve";
pub(super) const PLAN: &str = "plan";

/// The value, and the id in a published file, of a report card.
pub(super) fn report_value(id: &ReportId) -> String {
    format!("report-{}", safe_id(&id.0))
}

/// What the page that is to show it accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    /// A file of its own.
    Page,
    /// A frame, with the published file beside `embed.html`.
    Frame,
    /// Styles and SVG.
    Styles,
    /// Plain HTML; the picture is uploaded.
    Plain,
}

impl Host {
    pub(super) const ALL: [Host; 4] = [Host::Page, Host::Frame, Host::Styles, Host::Plain];

    pub(super) fn value(self) -> &'static str {
        match self {
            Host::Page => "page",
            Host::Frame => "frame",
            Host::Styles => "styles",
            Host::Plain => "plain",
        }
    }

    pub(super) fn of(value: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.value() == value).unwrap_or(Host::Page)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Host::Page => "A file of its own",
            Host::Frame => "A frame (iframe)",
            Host::Styles => "Styles and SVG",
            Host::Plain => "Plain HTML with an uploaded picture",
        }
    }

    /// What to do with the text.
    pub(super) fn hint(self) -> &'static str {
        match self {
            Host::Page => "One file to upload or send; it opens by itself.",
            Host::Frame => {
                "Save the published file as report.json into the folder of Better Off on your server, beside embed.html, and paste the text where the frame is to be. Next quarter put a new report.json in its place: the frames follow. With embed-parent.js on the page, frames fit their content. A frame of a curve keeps to its indicator; one from before, whose address ends in #curve, shows the curve chosen above."
            }
            Host::Styles => {
                "Paste it where the page takes HTML with styles. Its styles stay inside it."
            }
            Host::Plain => {
                "Paste it where the page takes plain HTML only. Save the picture too, upload it there, and put its address in the place of the name in the text."
            }
        }
    }
}

/// What was chosen when a button was pressed.
pub(super) struct Asked {
    pub(super) what: String,
    pub(super) host: Host,
    pub(super) level: u8,
    pub(super) curve: Option<Arc<ShownCurve>>,
    /// With the data inside.
    pub(super) inside: bool,
    /// To be looked at here, before anything was uploaded.
    pub(super) preview: bool,
}

/// How pictures stand in the HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pictures {
    /// As SVG.
    Drawn,
    /// By the name of a file that is uploaded beside it.
    Named,
    /// As the file will look, without it.
    Shown,
}

impl Asked {
    pub(super) fn pictures(&self) -> Pictures {
        match (self.host, self.preview) {
            (Host::Plain, false) => Pictures::Named,
            (Host::Plain, true) => Pictures::Shown,
            _ => Pictures::Drawn,
        }
    }

    /// A file of its own begins at the highest heading: below the page's own name there is nothing.
    pub(super) fn level(&self) -> u8 {
        if self.host == Host::Page { 1 } else { self.level }
    }

    pub(super) fn shell(&self) -> Shell {
        // What a frame shows is a page, to be looked at.
        if matches!(self.host, Host::Page | Host::Frame) { Shell::Page } else { Shell::Fragment }
    }

    /// The id that a published file holds it under: a curve by its indicator, whichever is chosen next time.
    pub(super) fn part_id(&self, session: Session) -> String {
        let curve = self.curve.as_deref().filter(|_| self.what == CURVE);
        let indicator = curve.and_then(|curve| curve_indicator(session, curve));
        indicator.map_or_else(|| self.what.clone(), |id| curve_part(&id))
    }

    /// What of the project it shows.
    fn shown(&self, session: Session) -> Option<Shown> {
        let project = session.project.get_untracked();
        match self.what.as_str() {
            BOOKLET => Some(Shown::Booklet),
            CURVE => shown_curve(session, self.curve.as_deref()?),
            PLAN => Some(Shown::Plan),
            value => {
                let mut reports = project.documents.reports.iter();
                let report = reports.find(|report| report_value(&report.id) == value);
                let report = report.map(|report| Shown::Report(report.id.clone()));
                report.or_else(|| card_of(&project, value).map(Shown::Card))
            }
        }
    }

    /// The project that it is to carry; none where none was asked for.
    pub(super) fn carried(&self, session: Session) -> Option<String> {
        let takes = self.inside && !self.preview && matches!(self.host, Host::Page | Host::Styles);
        let shown = takes.then(|| self.shown(session)).flatten();
        shown.and_then(|shown| carried_of(session, &shown))
    }
}

/// The card that is finished under an id.
pub(super) fn card_of(project: &Project, finished: &str) -> Option<CardId> {
    let is_it = |id: &CardId| format!("card-{}", safe_id(&id.0)) == finished;
    project.cards.iter().map(|card| &card.id).find(|id| is_it(id)).cloned()
}

/// Whose curve this is.
pub(super) fn curve_indicator(session: Session, curve: &ShownCurve) -> Option<IndicatorId> {
    let published = session.published.get_untracked();
    let mut indicators = published.indicators.iter();
    let (id, _) = indicators.find(|(_, one)| **one == curve.of.indicator)?;
    Some(id.clone())
}

/// The curve that is shown, by its indicator.
pub(super) fn shown_curve(session: Session, curve: &ShownCurve) -> Option<Shown> {
    curve_indicator(session, curve).map(Shown::Curve)
}

/// What an export of this carries inside.
pub(super) fn carried_of(session: Session, shown: &Shown) -> Option<String> {
    let (project, published) = (session.project.get_untracked(), session.published.get_untracked());
    carried(&project, &published, shown).ok()
}

/// A file, or text to paste.
pub(super) struct Made {
    pub(super) name: String,
    pub(super) mime: &'static str,
    pub(super) html: String,
    /// What is to be said of it when it is saved, to go on after its name; may be empty.
    pub(super) note: String,
}

impl Made {
    pub(super) fn html(title: &str, html: String) -> Made {
        let name = format!("{}.html", safe_name(title, "Better Off"));
        Made { name, mime: "text/html;charset=utf-8", html, note: String::new() }
    }
}

/// A sentence for people.
pub(super) type Refused = &'static str;

pub(super) const NO_CARDS: Refused =
    "There is nothing for a page yet. Make cards from a table first";
pub(super) const NO_CHART: Refused = "The chart could not be drawn. Check the connection, so that its part of the program can be fetched, and try again";
pub(super) const NOT_READ: Refused = "The curve is not read yet. Wait a moment and try again";

/// The name that a picture of this title is saved under.
pub(super) fn picture_name(title: &str, otherwise: &str) -> String {
    format!("{}.png", safe_name(title, otherwise))
}

/// The address of the folder that holds `embed.html`; none where the page is a file, whose folder no server knows: then it
/// is the folder of the page that shows the frame.
pub(super) fn embed_folder() -> String {
    if dom::is_one_file() { String::new() } else { dom::folder() }
}
