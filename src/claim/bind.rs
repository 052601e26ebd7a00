//! Which period each figure is for.
//!
//! A period that opens its clause dates the figures after it ("In 2013-14, 98% …"); any other dates those before
//! it that have none yet ("… 106 in January 2012 to 54 in January 2015"). A period after "since", "from" or
//! "compared with" is where a change began.

use super::dated_by::{dated_by, of_its_target};
use super::paired::{behind_a_period, is_pair};
use super::parsed::{Date, End, Item, Parsed, Role};
use super::token::Token;
use super::undated::undated;
use super::when::{Named, is_base, opens_clause};

/// Gives every figure its period, and every change the period it began at.
pub(super) fn bind(parsed: &mut Parsed<'_, '_>) {
    let mut binder = Binder::default();
    let order = parsed.order.clone();
    let mut at = 0;
    while let Some(item) = order.get(at) {
        at += 1;
        match *item {
            Item::Figure(figure) => binder.figure(parsed, figure),
            Item::When(when) => match order.get(at) {
                Some(Item::When(next)) if is_pair(parsed, when, *next) => {
                    at += 1;
                    binder.pair(parsed, whole(when), whole(*next));
                }
                next => {
                    let more = matches!(next, Some(Item::Figure(_)));
                    binder.when(parsed, when, more);
                }
            },
        }
    }
    binder.left.append(&mut binder.pending);
    undated(parsed, binder.left, binder.ends);
}

/// All of a period.
pub(super) fn whole(when: usize) -> Date {
    Date { when, end: End::Whole }
}

#[derive(Default)]
struct Binder {
    /// The period that dates what comes.
    current: Option<Date>,
    /// How many groups of figures it has dated.
    groups: usize,
    /// The last group: a figure and what stands in brackets behind it.
    last: Vec<usize>,
    /// Figures without a period yet.
    pending: Vec<usize>,
    /// Those that the period behind them does not date, nor any other.
    left: Vec<usize>,
    /// Two ends named together.
    ends: Option<(Date, Date)>,
    /// A period where a change began, with no figure after it yet.
    fresh_base: Option<Date>,
    /// How many levels the two ends have dated.
    levels: usize,
}

impl Binder {
    fn figure(&mut self, parsed: &mut Parsed<'_, '_>, at: usize) {
        if let Some(when) = parsed.figures.get(at).and_then(|one| of_its_target(parsed, one)) {
            parsed.figures[at].date = Some(whole(when));
            return;
        }
        let ends = self.ends;
        self.back_to_main(parsed, at);
        let Some(figure) = parsed.figures.get_mut(at) else { return };
        let beside = figure.bracketed || matches!(figure.role, Role::ShareOf(_) | Role::CountOf(_));
        if !beside || self.last.is_empty() {
            self.last.clear();
            self.groups += usize::from(self.current.is_some());
        }
        self.last.push(at);
        if let Some((first, second)) = ends {
            (figure.date, figure.base) = match figure.role {
                Role::From => (Some(first), None),
                Role::Change => (Some(second), Some(first)),
                Role::To => (Some(second), None),
                _ if beside && 0 < self.levels => {
                    (if self.levels == 1 { Some(first) } else { Some(second) }, None)
                }
                _ => {
                    self.levels += 1;
                    (Some(if self.levels == 1 { first } else { second }), None)
                }
            };
            return;
        }
        if let Some(base) = self.fresh_base.take()
            && figure.role == Role::From
        {
            figure.date = Some(base);
            return;
        }
        // "in 2013 (45)": a bracket right behind a period is of that period.
        if beside && let Some(when) = behind_a_period(parsed, at) {
            parsed.figures[at].date = Some(whole(when));
            return;
        }
        match (self.current, parsed.figures.get_mut(at)) {
            (Some(date), Some(figure)) => figure.date = Some(date),
            _ => self.pending.push(at),
        }
    }

    fn when(&mut self, parsed: &mut Parsed<'_, '_>, at: usize, more: bool) {
        let Some(when) = parsed.whens.get(at).cloned() else { return };
        let date = whole(at);
        if parsed.figures.iter().any(|figure| of_its_target(parsed, figure) == Some(at)) {
            return;
        }
        if let Named::Ends(whole_span, ..) = &when.span {
            let changes = parsed
                .figures
                .iter()
                .any(|figure| matches!(figure.role, Role::From | Role::To | Role::Change));
            let lead = parsed.word_before(when.first);
            let from_to = parsed.whens.len() == 1
                && parsed.figures.iter().any(|figure| figure.role == Role::From);
            if changes
                && (from_to
                    || whole_span.is_none()
                    || parsed.tokens.get(when.first).is_some_and(Token::opens)
                    || matches!(lead, "from" | "between" | "over" | "period" | ""))
            {
                let (first, second) =
                    (Date { when: at, end: End::First }, Date { when: at, end: End::Second });
                self.pair(parsed, first, second);
                return;
            }
        }
        if is_base(parsed.tokens, &when) {
            self.base(parsed, date);
            return;
        }
        let opens = opens_clause(parsed.tokens, &when);
        let strongly = opens && self.opens_strongly(parsed, when.first);
        if more && (strongly || (opens && self.pending.is_empty() && !self.is_open_group(parsed))) {
            self.start(date);
        } else if !self.pending.is_empty() {
            let (dated, left) = dated_by(parsed, &when, std::mem::take(&mut self.pending));
            self.left.extend(left);
            for figure in dated {
                if let Some(figure) = parsed.figures.get_mut(figure) {
                    figure.date = Some(date);
                }
            }
            if more && self.last.is_empty() {
                self.start(date);
            }
        } else if self.is_open_group(parsed) {
            for figure in &self.last {
                if let Some(figure) = parsed.figures.get_mut(*figure) {
                    figure.date = Some(date);
                }
            }
        } else {
            self.start(date);
        }
    }

    fn start(&mut self, date: Date) {
        self.current = Some(date);
        self.groups = 0;
        self.ends = None;
    }

    /// Whether the last group was dated only in passing, so that a period right behind it is its own.
    fn is_open_group(&self, parsed: &Parsed<'_, '_>) -> bool {
        let compared = self.last.iter().any(|figure| {
            parsed.figures.get(*figure).is_some_and(|figure| figure.role == Role::From)
        });
        !self.last.is_empty() && (1 < self.groups || compared)
    }

    /// At the start of the sentence or after a semicolon.
    fn opens_strongly(&self, parsed: &Parsed<'_, '_>, first: usize) -> bool {
        let mut at = first;
        while let Some(before) = at.checked_sub(1).and_then(|at| parsed.tokens.get(at)) {
            if before.close.contains([';', ':', '.']) {
                return true;
            }
            if before.close.contains(',') || 5 < first - at {
                return false;
            }
            at -= 1;
        }
        true
    }

    /// "from 45 in the year before": the figure that the period where a change began stands right behind.
    fn dated_behind(&mut self, parsed: &mut Parsed<'_, '_>, date: Date) -> bool {
        let stands = parsed.whens.get(date.when).map_or(0, |when| when.first);
        let Some(at) = parsed.figures.iter().rposition(|figure| figure.said.last < stands) else {
            return false;
        };
        let figure = &parsed.figures[at];
        let small = |word: &&str| matches!(*word, "in" | "for" | "during" | "over" | "the");
        let behind = figure.role == Role::From
            && !parsed.tokens.get(figure.said.last).is_some_and(Token::pauses)
            && parsed.words(figure.said.last + 1, stands).iter().all(small);
        if behind {
            parsed.figures[at].date = Some(date);
            self.pending.retain(|pending| *pending != at);
        }
        behind
    }

    fn base(&mut self, parsed: &mut Parsed<'_, '_>, date: Date) {
        let behind = self.dated_behind(parsed, date);
        let changes: Vec<usize> = (0..parsed.figures.len())
            .filter(|at| {
                let figure = &parsed.figures[*at];
                figure.role == Role::Change && figure.base.is_none()
            })
            .collect();
        let stands = parsed.whens.get(date.when).map_or(0, |when| when.first);
        for at in changes {
            let figure = &mut parsed.figures[at];
            if figure.said.first < stands {
                figure.base = Some(date);
            }
        }
        parsed.base = parsed.base.or(Some(date));
        self.fresh_base = Some(date).filter(|_| !behind);
    }

    /// "2024/25: 45; previous year 43; England 40": what follows a semicolon is of the main period again.
    fn back_to_main(&mut self, parsed: &Parsed<'_, '_>, at: usize) {
        let Some(when) = self.current.and_then(|date| parsed.whens.get(date.when)) else { return };
        let (Some(figure), Some(before)) =
            (parsed.figures.get(at), at.checked_sub(1).and_then(|at| parsed.figures.get(at)))
        else {
            return;
        };
        let aside = matches!(when.span, Named::Years(..0) | Named::Previous | Named::Last)
            && when.last < before.said.first
            && parsed.tokens[before.said.last..figure.said.first]
                .iter()
                .any(|token| token.close.contains(';'));
        let main = parsed.whens.iter().position(|when| matches!(when.span, Named::Span(_)));
        if aside && let Some(main) = main {
            self.current = Some(whole(main));
        }
    }

    fn pair(&mut self, parsed: &mut Parsed<'_, '_>, first: Date, second: Date) {
        self.ends = Some((first, second));
        self.current = None;
        self.levels = 0;
        parsed.base = parsed.base.or(Some(first));
        let pending = std::mem::take(&mut self.pending);
        self.last.clear();
        for at in pending {
            self.figure(parsed, at);
        }
    }
}
