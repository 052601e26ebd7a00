//! Numbers that are plainly another thing than the figure held back that they equal: "3 in 10", "3 April 2012".

use super::Word;
use crate::period::month;
use rust_decimal::Decimal;

/// Words after a number of which it counts no people, beside those of months.
const MEASURED: [&str; 15] = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "mile",
    "miles", "area", "areas", "times",
];
/// Words after "or" that make a number a bound: "3 or more".
const BOUNDS: [&str; 9] =
    ["more", "fewer", "less", "over", "under", "above", "below", "older", "younger"];
/// Words before a number that make it a name or an age.
const NAMED: [&str; 22] = [
    "quarter",
    "key",
    "stage",
    "phase",
    "band",
    "tier",
    "level",
    "page",
    "under",
    "aged",
    "age",
    "priority",
    "objective",
    "table",
    "strand",
    "project",
    "appendix",
    "chapter",
    "section",
    "step",
    "option",
    "grade",
];

/// Whether a number says something else by the words around it: a bound, a length of time, a rate, a date, an age, the
/// number of a line.
pub(super) fn is_another_thing(words: &[Word], at: usize, threshold: u32) -> bool {
    let plain = |ahead: usize| words.get(at + ahead).map_or("", |word| word.plain.as_str());
    let number = |ahead: usize| words.get(at + ahead).and_then(|word| word.number);
    let is_year = |value: Decimal| Decimal::from(1900) <= value && value <= Decimal::from(2100);
    let before = at.checked_sub(1).map_or("", |before| words[before].plain.as_str());
    let is_few = words[at].number.is_some_and(|number| number < Decimal::from(threshold));
    let goes_on = words.get(at + 1).is_some_and(|next| !next.follows_stop);
    let by_next = match plain(1) {
        _ if !goes_on => false,
        "or" => BOUNDS.contains(&plain(2)),
        // "3 in 10", but not "3 in 2012".
        "in" => number(2).is_some_and(|of| !is_year(of)),
        "to" => number(2).is_some() && MEASURED.contains(&plain(3)),
        // "3 per cent" is no count; "25 per cent" may be the percentage that is held back.
        "per" => plain(2) != "cent" || is_few,
        // "3 may come back"
        "may" => number(2).is_some(),
        next => MEASURED.contains(&next) || month(next).is_some(),
    };
    by_next || NAMED.contains(&before) || numbers_a_line(words, at) || is_of_a_date(words, at)
}

/// "3. More foster carers": a number that is a sentence by itself.
fn numbers_a_line(words: &[Word], at: usize) -> bool {
    words[at].follows_stop && words.get(at + 1).is_some_and(|next| next.follows_stop)
}

/// "3/4/2012": the day or the month of it.
fn is_of_a_date(words: &[Word], at: usize) -> bool {
    let is_date = |start: usize| {
        let Some([day, month, year]) = words.get(start..start + 3) else { return false };
        let joined = day.end + 1 == month.start && month.end + 1 == year.start;
        let year = year.number.filter(|_| year.plain.len() == 4);
        joined && day.number.is_some() && month.number.is_some() && year.is_some()
    };
    is_date(at) || at.checked_sub(1).is_some_and(is_date)
}

#[cfg(test)]
mod tests {
    use super::super::hold_back_words;
    use rust_decimal::Decimal;

    /// 3 and 25% are held back.
    #[test]
    fn a_number_that_is_a_hidden_figure_goes_unless_it_is_plainly_another_thing() {
        for (text, expected) in [
            ("Custody down to 3 in 2012", "Custody down to fewer than 5 in 2012"),
            ("Custody, 3 in 2012", "Custody, fewer than 5 in 2012"),
            ("2012: custody at 3", "2012: custody at fewer than 5"),
            ("Custody stood at three in 2012", "Custody stood at fewer than 5 in 2012"),
            ("From 3 to 8 in a year", "From fewer than 5 to 8 in a year"),
            ("Girls were 25 per cent", "Girls were \u{2013} per cent"),
            ("Girls were 25%", "Girls were \u{2013}"),
            ("3 may come back", "fewer than 5 may come back"),
            ("It fell to 3. May 2012 was", "It fell to fewer than 5. May 2012 was"),
            ("3 in 10 went home", "3 in 10 went home"),
            ("3 or more moves", "3 or more moves"),
            ("On 3 April 2012", "On 3 April 2012"),
            ("On 3/4/2012", "On 3/4/2012"),
            ("Priority 3", "Priority 3"),
            ("3. More foster carers", "3. More foster carers"),
            ("3 per cent of them", "3 per cent of them"),
            ("Done in 3 to 4 weeks", "Done in 3 to 4 weeks"),
            ("3 or 4 in custody", "fewer than 5 or 4 in custody"),
        ] {
            let hidden = [Decimal::from(3), Decimal::from(25)];
            assert_eq!(hold_back_words(text, 5, &hidden).text, expected, "{text}");
        }
    }
}
