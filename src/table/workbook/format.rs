//! A number as its cell shows it, as far as the format says how.

use crate::table::Typed;
use crate::table::cell::decimal_of;
use calamine::{ExcelDateTime, ExcelDateTimeType, Style};
use jiff::civil::{Date, DateTime};
use rust_decimal::{Decimal, RoundingStrategy};

/// What the format of a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shown {
    /// As a percentage, with so many decimals.
    percent: Option<u32>,
    pounds: bool,
    /// The parts of a date it shows; all when it is not known.
    hides_day: bool,
    hides_month: bool,
    time_only: bool,
    /// A time with its seconds, be they none: three minutes are "00:03:00".
    seconds: bool,
    /// Days and hours, not a number.
    dated: bool,
}

impl Shown {
    /// As a percentage with so many decimals.
    pub fn percent(decimals: u32) -> Shown {
        Shown { percent: Some(decimals), ..Shown::default() }
    }

    /// In pounds.
    pub fn pounds() -> Shown {
        Shown { pounds: true, ..Shown::default() }
    }

    /// Reads the format code of a style: `0.0%`, `"£"#,##0`, `mmm-yy`.
    pub fn of(style: &Style) -> Shown {
        style
            .number_format
            .as_ref()
            .map_or(Shown::default(), |format| Shown::of_code(&format.format_code))
    }

    /// What sort of date it shows; none for a number. Where the library reads a date, it says so itself.
    pub fn dated(&self) -> Option<ExcelDateTimeType> {
        self.dated.then_some(ExcelDateTimeType::DateTime)
    }

    /// As [`Shown::of`], from the format code.
    pub fn of_code(code: &str) -> Shown {
        // Sections for negative numbers, zero and text follow after semicolons.
        let positive = code.split(';').next().unwrap_or("");
        let pounds = positive.contains('£');
        let plain = without_literals(positive).to_lowercase();
        let percent = plain.contains('%').then(|| {
            let decimals = plain.split_once('.').map_or("", |(_, rest)| rest);
            u32::try_from(decimals.chars().take_while(|c| matches!(c, '0' | '#' | '?')).count())
                .unwrap_or(0)
        });
        let has = |letter: char| plain.contains(letter);
        let time = has('h') || has('s') || positive.to_lowercase().contains("[h]");
        let figures =
            has('0') || has('#') || matches!(plain.as_str(), "general" | "standard" | "@");
        Shown {
            percent,
            pounds,
            hides_day: has('y') && !has('d'),
            hides_month: has('y') && !has('d') && !has('m'),
            time_only: time && !has('y') && !has('d'),
            seconds: has('s'),
            dated: !figures && (time || has('y') || has('d') || has('m')),
        }
    }
}

/// A format without quoted text, escaped letters and `[…]`.
fn without_literals(code: &str) -> String {
    let mut plain = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => while letters.next().is_some_and(|c| c != '"') {},
            '[' => while letters.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                letters.next();
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// A number's text and value.
pub(super) fn number(value: f64, shown: Shown) -> (String, Typed) {
    // Whole numbers that are stored exactly need not be written to be read.
    let whole = value.trunc() == value && value.abs() < 9e15;
    let exact = if whole { Some(Decimal::from(value as i64)) } else { decimal_of(value) };
    let Some(exact) = exact else {
        // Beyond exact decimals: the text is read as such later.
        return (value.to_string(), Typed::Text);
    };
    let text = match shown.percent {
        Some(decimals) => {
            let percent = exact.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(exact);
            let mut rounded =
                percent.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
            rounded.rescale(decimals);
            format!("{rounded}%")
        }
        None if shown.pounds => format!("£{exact}"),
        None => exact.to_string(),
    };
    (text, Typed::Number { value: exact, percent: shown.percent.is_some() })
}

/// A date's text and value; a time or a duration is text.
pub(super) fn date(value: ExcelDateTime, shown: Shown) -> (String, Typed) {
    let serial = value.as_f64();
    if value.is_duration() || shown.time_only {
        let seconds = (serial * 86_400.0).round() as i64;
        return (duration(seconds, shown.seconds), Typed::Text);
    }
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let date = i16::try_from(year)
        .ok()
        .and_then(|year| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok());
    let Some(date) = date else { return (serial.to_string(), Typed::Text) };
    if (hour, minute, second) == (0, 0, 0) {
        return (date_text(date, shown), Typed::Date(date));
    }
    let time = [hour, minute, second].map(|part| i8::try_from(part).unwrap_or(0));
    let moment = date.at(time[0], time[1], time[2], 0);
    (
        format!("{} {hour:02}:{minute:02}", date_text(date, Shown::default())),
        Typed::DateTime(moment),
    )
}

/// Hours and minutes, and seconds where there are some or they are shown.
fn duration(seconds: i64, shown: bool) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 if !shown => format!("{hours:02}:{minutes:02}"),
        _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
    }
}

/// A duration an ODS file gives as text: `PT11H12M12S`.
pub(super) fn iso_duration(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0;
    for (unit, length) in [('H', 3600), ('M', 60), ('S', 1)] {
        if let Some((number, after)) = rest.split_once(unit) {
            let whole = number.split('.').next().unwrap_or(number);
            seconds += whole.parse::<i64>().ok().filter(|number| *number < 1_000_000)? * length;
            rest = after;
        }
    }
    rest.is_empty().then(|| duration(seconds, true))
}

/// A date an ODS file gives as text.
pub(super) fn iso_date(text: &str) -> Option<(String, Typed)> {
    if let Ok(moment) = text.parse::<DateTime>()
        && text.contains('T')
    {
        let date = moment.date();
        if moment.time() == jiff::civil::Time::midnight() {
            return Some((date_text(date, Shown::default()), Typed::Date(date)));
        }
        return Some((
            format!("{} {}", date_text(date, Shown::default()), moment.time()),
            Typed::DateTime(moment),
        ));
    }
    let date: Date = text.parse().ok()?;
    Some((date_text(date, Shown::default()), Typed::Date(date)))
}

fn date_text(date: Date, shown: Shown) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = MONTHS.get(usize::try_from(month - 1).unwrap_or(0)).copied().unwrap_or("");
    match (shown.hides_month, shown.hides_day) {
        (true, _) => year.to_string(),
        (_, true) => format!("{name} {year}"),
        _ => format!("{day:02}/{month:02}/{year}"),
    }
}
