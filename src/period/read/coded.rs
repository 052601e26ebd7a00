//! A month or a quarter behind the code of what was collected.

use super::YearHint;
use crate::period::{Period, PeriodKind};

impl Period {
    /// Reads a cell such as "RTT-April-2024", "MSitAE-OCTOBER-2025" or "DM01_Q2_2023", whose label is what stands behind
    /// the code. A header may say "TARGET-April-2024" and is not read so.
    pub(crate) fn read_behind_code(text: &str, years: YearHint) -> Option<Period> {
        let (code, rest) = text.split_once(['-', '_'])?;
        let capitals = code.bytes().filter(u8::is_ascii_uppercase).count();
        let is_code =
            (2..=10).contains(&code.len()) && code.bytes().all(|c| c.is_ascii_alphanumeric());
        if !is_code || capitals < 2 {
            return None;
        }
        let period = Period::read(&rest.replace(['-', '_'], " "), years)?;
        matches!(period.kind, PeriodKind::Month | PeriodKind::Quarter)
            .then(|| Period { label: rest.to_owned(), ..period })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_stands_behind_a_code() {
        let last = |text| Some(Period::read_behind_code(text, YearHint::Unsaid)?.last.to_string());
        assert_eq!(last("MSitAE-OCTOBER-2025").as_deref(), Some("2025-10-31"));
        assert_eq!(last("RTT-April-2024").as_deref(), Some("2024-04-30"));
        assert_eq!(last("DM01_Q2_2023").as_deref(), Some("2023-06-30"));
        for text in ["October-2025", "Late-October-2025", "RTT-2024", "RTT"] {
            assert_eq!(last(text), None, "{text}");
        }
    }
}
