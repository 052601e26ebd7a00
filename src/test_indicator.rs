//! Indicators for tests, written as rows of period and figure.

use crate::amount::Unit;
use crate::indicator::{
    Counted, Figure, Guess, Indicator, Missing, Observation, Polarity, Role, SeriesKey, Sure,
};
use crate::period::{Period, PeriodKind};
use crate::table::CellRef;
use jiff::civil::{Date, date};

/// Builds an indicator; counted at a moment unless told otherwise.
#[derive(Clone)]
pub(crate) struct TestIndicator(Indicator);

fn stated<T>(value: T) -> Guess<T> {
    Guess { value, sure: Sure::Stated, why: String::new(), others: Vec::new() }
}

impl TestIndicator {
    pub(crate) fn new(measure: &str, unit: Unit, polarity: Polarity) -> Self {
        TestIndicator(Indicator {
            key: SeriesKey { measure: measure.to_owned(), filters: Vec::new(), area: None },
            name: measure.to_owned(),
            measure_name: measure.to_owned(),
            area_name: None,
            unit: stated(unit),
            polarity: stated(polarity),
            counted: stated(Counted::AtAMoment),
            particulars: Vec::new(),
            heading: None,
            rounded_to: None,
            observations: Vec::new(),
        })
    }

    pub(crate) fn area(mut self, area: &str) -> Self {
        self.0.area_name = Some(area.to_owned());
        self
    }

    /// What stands over the labels of its rows.
    pub(crate) fn heading(mut self, heading: &str) -> Self {
        self.0.heading = Some(heading.to_owned());
        self
    }

    pub(crate) fn counted(mut self, counted: Counted) -> Self {
        self.0.counted.value = counted;
        self
    }

    pub(crate) fn rows(mut self, rows: &[(&str, &str)]) -> Self {
        for (label, text) in rows {
            self = self.row(label, text, Role::Actual);
        }
        self
    }

    pub(crate) fn baseline(self, label: &str, text: &str) -> Self {
        self.row(label, text, Role::Baseline)
    }

    pub(crate) fn target(self, label: &str, text: &str) -> Self {
        self.row(label, text, Role::Target)
    }

    pub(crate) fn predicted(self, label: &str, text: &str) -> Self {
        self.row(label, text, Role::Predicted)
    }

    /// Confidence limits, one for each observation in time order.
    pub(crate) fn limits(mut self, limits: &[(&str, &str)]) -> Self {
        for (observation, (low, high)) in self.0.observations.iter_mut().zip(limits) {
            let read = |text: &str| text.parse().ok();
            observation.limits = read(low)
                .zip(read(high))
                .map(|(low, high)| Box::new(crate::indicator::ConfidenceLimits { low, high }));
        }
        self
    }

    pub(crate) fn indicator(self) -> Indicator {
        self.0
    }

    fn row(mut self, label: &str, text: &str, role: Role) -> Self {
        let row = u32::try_from(self.0.observations.len()).unwrap() + 1;
        self.0.observations.push(Observation {
            period: period(label),
            period_guessed: None,
            figure: figure(text),
            limits: None,
            role,
            status: None,
            text: text.to_owned(),
            cell: CellRef { sheet: None, row, column: 1 },
        });
        self.0.observations.sort_by(Observation::in_time);
        self
    }
}

fn figure(text: &str) -> Figure {
    match text {
        "c" => Figure::Missing(Missing::Confidential),
        "x" => Figure::Missing(Missing::NotAvailable),
        "" => Figure::Missing(Missing::Blank),
        _ if text.contains("e30") || text.contains("e-30") => Figure::Beyond(text.parse().unwrap()),
        _ => text.parse().map_or_else(|_| Figure::Words(text.to_owned()), Figure::Number),
    }
}

/// `2013`, `2013-14` or `2013/14` or `201314`, `Q2 2009-10`, `Mar 2011`, `31 Mar 2011`.
pub(crate) fn period(label: &str) -> Period {
    let words: Vec<&str> = label.split([' ', '-', '/']).collect();
    let (kind, first, last) = match words.as_slice() {
        [day, month, year] if day.parse::<i8>().is_ok() => {
            let day = date(year.parse().unwrap(), month_number(month), day.parse().unwrap());
            (PeriodKind::Day, day, day)
        }
        [quarter, year, _] => {
            let number: i8 = quarter[1..].parse().unwrap();
            let year: i16 = year.parse().unwrap();
            let first =
                if number == 4 { date(year + 1, 1, 1) } else { date(year, number * 3 + 1, 1) };
            (PeriodKind::Quarter, first, months_end(first, 3))
        }
        [month, year] if month.parse::<i16>().is_err() => {
            let first = date(year.parse().unwrap(), month_number(month), 1);
            (PeriodKind::Month, first, months_end(first, 1))
        }
        [year] if year.len() == 4 => {
            let first = date(year.parse().unwrap(), 1, 1);
            (PeriodKind::CalendarYear, first, months_end(first, 12))
        }
        [year, ..] => {
            let first = date(year[..4].parse().unwrap(), 4, 1);
            (PeriodKind::FinancialYear, first, months_end(first, 12))
        }
        [] => unreachable!(),
    };
    Period { first, last, kind, label: label.to_owned() }
}

fn months_end(first: Date, months: i32) -> Date {
    let next = first.checked_add(jiff::Span::new().months(months)).unwrap();
    next.yesterday().unwrap()
}

fn month_number(name: &str) -> i8 {
    let names =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let at = names.iter().position(|month| name.starts_with(month)).unwrap();
    i8::try_from(at).unwrap() + 1
}
