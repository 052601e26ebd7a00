//! The one figure of the sentence before, which the next may go on about: "Leeds stood at 45. This is above York (40)."

use super::context::Context;
use super::judge::Judged;
use super::lookup::{day, moment, span};
use super::parsed::{Figure, Parsed, Role};
use super::place::{Place, place};
use super::words::is_figure_noun;
use crate::period::Period;

/// The one level of a sentence, for the next.
#[derive(Debug, Clone)]
pub(super) struct Before {
    /// Its dates are those of its own sentence, and mean nothing in another.
    pub figure: Figure,
    /// Where, by its sentence or by the text.
    pub place: Place,
    /// When, where its sentence says.
    pub period: Option<Period>,
    /// The series it was found to agree with.
    pub series: Option<usize>,
}

impl Before {
    /// The level of a sentence; none where it has several: it is not known which the next speaks of.
    pub fn of(parsed: &Parsed<'_, '_>, judged: &[Judged], context: &Context) -> Option<Before> {
        let is_own = |figure: &Figure| matches!(figure.role, Role::Level | Role::To);
        let mut levels = parsed.figures.iter().enumerate().filter(|(_, figure)| is_own(figure));
        let (at, figure) = levels.next().filter(|_| levels.next().is_none())?;
        let place = match (place(parsed, at), context.area) {
            (Place::Unsaid, Some(area)) => Place::Known(area),
            (place, _) => place,
        };
        let period = match figure.date {
            Some(date) => span(&moment(parsed, date, context.period.as_ref())),
            None => context.period.clone().filter(|_| parsed.whens.is_empty()),
        };
        let agreed = judged.get(at).filter(|one| one.agrees());
        let series = agreed.and_then(|one| one.series);
        Some(Before { figure: figure.clone(), place, period, series })
    }

    /// Whether a level of the next sentence may be of the same time.
    pub fn is_at_one_time(&self, parsed: &Parsed<'_, '_>, other: &Figure) -> bool {
        let own = self.period.as_ref().map(|period| period.last);
        other.date.is_none() || own.is_some() && day(parsed, other) == own
    }
}

/// Whether a sentence up to a word goes on about the figure before: "This is …", "The rate was …".
pub(super) fn goes_on(parsed: &Parsed<'_, '_>, until: usize) -> bool {
    let start = usize::from(matches!(parsed.word(0), "and" | "but" | "however"));
    let points = match parsed.word(start) {
        "this" | "that" | "it" | "which" | "these" | "they" => true,
        "the" => {
            let stands = matches!(
                parsed.word(start + 2),
                "is" | "was" | "remains" | "remained" | "stands" | "stood" | "lies"
            );
            is_figure_noun(parsed.word(start + 1)) && stands
        }
        _ => false,
    };
    points && start < until && !parsed.areas.iter().any(|area| area.first < until)
}
