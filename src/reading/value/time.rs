//! Lengths of time written with colons: "04:12", "1:02:30".

use rust_decimal::Decimal;

/// What the parts of a time are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum TimeForm {
    /// "04:12" is four minutes and twelve seconds.
    MinutesSeconds,
    /// "04:12" is four hours and twelve minutes.
    HoursMinutes,
    /// "1:04:12" is an hour, four minutes and twelve seconds.
    HoursMinutesSeconds,
}

impl TimeForm {
    /// The form that words name: "Average wait (mm:ss)", "hours:minutes".
    pub fn in_words(text: &str) -> Option<TimeForm> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| c.is_whitespace() || "()[],".contains(c));
        words.filter(|word| word.contains(':')).find_map(|word| {
            let parts = word.split(':').map(|part| part.chars().next());
            match parts.collect::<Option<Vec<char>>>()?.as_slice() {
                ['m', 's'] => Some(TimeForm::MinutesSeconds),
                ['h', 'm'] => Some(TimeForm::HoursMinutes),
                ['h', 'm', 's'] => Some(TimeForm::HoursMinutesSeconds),
                _ => None,
            }
        })
    }

    /// Whether a text spells how lengths of time are written, with their seconds: "(mm:ss)"; "hh:mm" is of the clock as well.
    pub fn is_spelt(text: &str) -> bool {
        const FORMS: [&str; 7] = [
            "mm:ss",
            "m:ss",
            "h:mm:ss",
            "hh:mm:ss",
            "minutes:seconds",
            "mins:secs",
            "hours:minutes:seconds",
        ];
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| c.is_whitespace() || "()[],;".contains(c));
        words.any(|word| FORMS.contains(&word.trim_end_matches('.')))
    }

    /// The form of a time that can be of one only: three parts.
    pub fn of(text: &str) -> Option<TimeForm> {
        (parts(text)?.len() == 3).then_some(TimeForm::HoursMinutesSeconds)
    }

    /// The word for what a time is counted in, so that it is a whole number.
    pub fn unit(self) -> &'static str {
        match self {
            TimeForm::MinutesSeconds | TimeForm::HoursMinutesSeconds => "seconds",
            TimeForm::HoursMinutes => "minutes",
        }
    }
}

/// Whether a text is written as a time is: "4:12", "00:04:12".
pub(in crate::reading) fn is_time(text: &str) -> bool {
    parts(text).is_some()
}

/// A time in the smallest of its parts: 252 of "04:12" as minutes and seconds. One of three parts is in seconds, which
/// does not fit hours and minutes.
pub(in crate::reading) fn read_time(text: &str, form: TimeForm) -> Option<Decimal> {
    let parts = parts(text)?;
    let fits = match form {
        TimeForm::MinutesSeconds => true,
        TimeForm::HoursMinutes => parts.len() == 2,
        TimeForm::HoursMinutesSeconds => parts.len() == 3,
    };
    fits.then(|| Decimal::from(parts.into_iter().fold(0, |sum, part| sum * 60 + part)))
}

/// Two or three numbers, all but the first below sixty.
fn parts(text: &str) -> Option<Vec<u32>> {
    let text = text.trim();
    let is_part = |(at, part): (usize, &str)| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = if at == 0 { (1..4).contains(&part.len()) } else { part.len() == 2 };
        let number = part.parse().ok().filter(|number| at == 0 || *number < 60)?;
        (digits && fits).then_some(number)
    };
    if 9 < text.len() || !text.contains(':') {
        return None;
    }
    let parts: Option<Vec<u32>> = text.split(':').enumerate().map(is_part).collect();
    parts.filter(|parts| parts.len() < 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_their_words_say() {
        for (words, text, expected) in [
            ("Average wait (mm:ss)", "04:12", Some("252")),
            ("Time to answer [min:sec]", "1:02:30", Some("3750")),
            ("Delay, hh:mm", "1:45", Some("105")),
            ("Delay (hours:minutes)", "01:45:00", None),
            ("Delay (hh:mm:ss)", "01:45:00", Some("6300")),
            ("Delay (hh:mm:ss)", "01:45", None),
            ("Average wait", "04:12", None),
            ("Note: missing", "04:12", None),
            ("Average wait (mm:ss)", "04:72", None),
            ("Average wait (mm:ss)", "4:1", None),
        ] {
            let read = TimeForm::in_words(words).and_then(|form| read_time(text, form));
            assert_eq!(
                read.map(|number| number.to_string()).as_deref(),
                expected,
                "{words} {text}"
            );
        }
    }
}
