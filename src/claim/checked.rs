//! A whole text, checked: its sentences in turn, with what each leaves to the next.

use super::against::against_areas;
use super::context::Context;
use super::judge::Judged;
use super::known::Known;
use super::page::{Sentence, sentences};
use super::parsed::{Parsed, parse};
use super::parts::Whole;
use super::quantity::Said;
use super::sentence::{MOST_FIGURES, judge, kind, unanswered};
use super::tell::Told;
use super::{
    Checked, Claim, ClaimKind, Finding, Verdict, aimed, bind, compare, guard, roles, trend,
};
use crate::order;

/// Checks a text against indicators, which may be none.
///
/// Deterministic, and linear in the length of the text.
pub fn check(text: &str, known: &Known<'_>) -> Checked {
    let mut page = Page::new(text, known);
    for sentence in sentences(text) {
        page.sentence(&sentence);
    }
    page.finish()
}

/// A claim with byte offsets, before they are counted in characters.
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub kind: ClaimKind,
    pub told: Told,
    pub series: Option<usize>,
}

struct Page<'t, 'k> {
    text: &'t str,
    known: &'k Known<'k>,
    context: Context,
    paragraph: usize,
    heading: Option<guard::Heading>,
    before: Option<guard::Before>,
    /// Whether the paragraph under the headline was begun.
    promised: bool,
    wholes: Vec<Whole>,
    found: Vec<Found>,
    findings: Vec<Finding>,
}

impl<'t, 'k> Page<'t, 'k> {
    fn new(text: &'t str, known: &'k Known<'k>) -> Self {
        Page {
            text,
            known,
            context: Context::default(),
            paragraph: 0,
            heading: None,
            before: None,
            promised: false,
            wholes: Vec::new(),
            found: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn sentence(&mut self, sentence: &Sentence<'t>) {
        let mut parsed = parse(&sentence.tokens, self.known);
        let same = sentence.paragraph == self.paragraph;
        if !same {
            self.context.period = None;
            self.context.level = None;
            self.context.open = None;
            self.wholes.clear();
            self.before = None;
            // A headline speaks for one paragraph.
            let spoken = std::mem::take(&mut self.promised);
            self.heading = if spoken { None } else { self.heading.take() };
            self.promised = self.heading.is_some();
        }
        self.paragraph = sentence.paragraph;
        if MOST_FIGURES < parsed.figures.len() {
            // A list: none of its figures is read as part of a sentence.
            self.figures(&parsed, &vec![Judged::default(); parsed.figures.len()]);
            self.unreadable(&parsed);
            return;
        }
        roles::roles(&mut parsed);
        bind::bind(&mut parsed);
        let judged = judge(self.known, &parsed, &self.context, &self.wholes);
        self.figures(&parsed, &judged);
        self.unreadable(&parsed);
        self.periods(&parsed, &judged);
        let mut directions = compare::comparisons(&parsed, self.context.level.as_ref());
        directions.extend(aimed::sides_of_targets(&parsed));
        directions.extend(trend::trends(&parsed, &directions));
        directions.extend(trend::by_table(
            self.known,
            &parsed,
            &judged,
            &self.context,
            &directions,
        ));
        directions.extend(against_areas(self.known, &parsed, &judged, &self.context, &directions));
        self.found.extend(directions);
        if let Some(closing) = self.context.open.as_ref().and_then(|open| open.closed_by(&parsed)) {
            // What the table said of it, when nothing else was known.
            let same = |one: &Found| one.start == closing.start && one.kind == closing.kind;
            if let Some(at) = self.found.iter().rposition(same) {
                self.found.remove(at);
            }
            self.found.push(closing);
        }
        self.found.extend(compare::without_part(self.known, &parsed));
        let seen = guard::Seen {
            known: self.known,
            parsed: &parsed,
            judged: &judged,
            heading: self.heading.as_ref(),
            before: self.before.as_ref(),
        };
        self.findings.extend(guard::findings(&seen, self.text, sentence));
        if sentence.is_heading {
            self.heading = Some(guard::Heading::of(&parsed));
            self.promised = false;
        }
        // Only the first sentence says what the headline says.
        if let Some(heading) = self.heading.as_mut().filter(|_| !sentence.is_heading) {
            heading.way = None;
        }
        let agreed = judged.iter().find(|one| one.agrees());
        self.context.series =
            agreed.and_then(|one| one.series).or(self.context.series.filter(|_| same));
        self.leave(&parsed, &judged, sentence.is_heading);
    }

    fn figures(&mut self, parsed: &Parsed<'_, '_>, judged: &[Judged]) {
        for (figure, judged) in parsed.figures.iter().zip(judged) {
            let told = judged.told.clone().unwrap_or_else(|| {
                unanswered(self.known, parsed, figure, judged.why_not.as_ref(), &self.context)
            });
            let (start, end) = (figure.said.start, figure.said.end);
            self.found.push(Found { start, end, kind: kind(figure), told, series: judged.series });
        }
    }

    fn unreadable(&mut self, parsed: &Parsed<'_, '_>) {
        for at in &parsed.unreadable {
            let Some(token) = parsed.tokens.get(*at) else { continue };
            let reason = "It is neither a number nor a period as it is written".to_owned();
            let told = Told::new(Verdict::CannotBeChecked, reason);
            self.found.push(Found {
                start: token.start,
                end: token.end,
                kind: ClaimKind::Number,
                told,
                series: None,
            });
        }
    }

    /// A period holds when a figure was found in a table for it, and none was found to differ.
    fn periods(&mut self, parsed: &Parsed<'_, '_>, judged: &[Judged]) {
        for (at, when) in parsed.whens.iter().enumerate() {
            let dated = parsed.figures.iter().zip(judged).filter(|(figure, _)| {
                [figure.date, figure.base].into_iter().flatten().any(|date| date.when == at)
            });
            let told: Vec<&Told> = dated
                .filter_map(|(_, judged)| judged.told.as_ref())
                .filter(|told| !told.cells.is_empty())
                .collect();
            let agrees = told.iter().any(|told| told.verdict == Verdict::Agrees);
            let holds = agrees && told.iter().all(|told| told.verdict == Verdict::Agrees);
            let told = if holds {
                Told::new(Verdict::Agrees, "The table has the figures for it".to_owned())
            } else {
                Told::new(
                    Verdict::CannotBeChecked,
                    "No figure of a table was found to agree for it".to_owned(),
                )
            };
            let (Some(first), Some(last)) =
                (parsed.tokens.get(when.first), parsed.tokens.get(when.last))
            else {
                continue;
            };
            self.found.push(Found {
                start: first.start,
                end: last.end,
                kind: ClaimKind::Period,
                told,
                series: None,
            });
        }
    }

    /// What the next sentence may speak of.
    fn leave(&mut self, parsed: &Parsed<'_, '_>, judged: &[Judged], is_heading: bool) {
        let period = self.context.leave(parsed, judged, is_heading);
        let figures = || parsed.figures.iter();
        let mut shares = figures().filter(|figure| figure.said.unit == Said::Percent);
        let share =
            shares.next().filter(|_| shares.next().is_none()).map(|figure| figure.said.value);
        self.before = period.filter(|_| !is_heading).map(|period| guard::Before { period, share });
        let counts =
            figures().filter(|figure| figure.is_level() && figure.said.unit == Said::Plain);
        self.wholes.extend(
            counts.map(|figure| Whole { value: figure.said.value, dated: figure.date.is_some() }),
        );
    }

    fn finish(mut self) -> Checked {
        order::by_key(&mut self.found, |found| (found.start, found.end));
        let mut count = Characters { text: self.text, byte: 0, characters: 0 };
        let mut claims = Vec::new();
        for found in self.found {
            let start = count.at(found.start);
            let text = self.text.get(found.start..found.end).unwrap_or_default().to_owned();
            let end = start + text.chars().count();
            claims.push(Claim {
                text,
                start,
                end,
                kind: found.kind,
                verdict: found.told.verdict,
                expected: found.told.expected,
                reason: found.told.reason,
                cells: found.told.cells,
                indicator: found.series,
            });
        }
        order::by_key(&mut self.findings, |finding| (finding.start, finding.end, finding.rule));
        self.findings.dedup();
        let mut count = Characters { text: self.text, byte: 0, characters: 0 };
        for finding in &mut self.findings {
            finding.start = count.at(finding.start);
            finding.end = finding.start + finding.text.chars().count();
        }
        Checked { claims, findings: self.findings }
    }
}

/// Counts characters up to bytes that only grow.
struct Characters<'t> {
    text: &'t str,
    byte: usize,
    characters: usize,
}

impl Characters<'_> {
    fn at(&mut self, byte: usize) -> usize {
        if let Some(more) = self.text.get(self.byte..byte) {
            self.characters += more.chars().count();
            self.byte = byte;
        }
        self.characters
    }
}
