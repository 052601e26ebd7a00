//! Lines that end with figures, single spaces between them: "Homes built 120 134 98". What each line ends with are its figures, as many as the heading names periods and targets. A text that does not agree in every
//! line is left alone: what would be read of it could be wrong without a word.

use super::headings::{heading, names, names_kinds};
use super::laid::is_figure;

/// What stands in the place of a figure.
const SYMBOLS: [&str; 9] = ["-", "–", "—", "n/a", "na", "..", "*", ":", "tbc"];
/// Words that a number follows, which is no figure then.
const OPEN: [&str; 38] = [
    "per", "aged", "age", "ages", "over", "under", "of", "than", "to", "within", "key", "stage",
    "level", "category", "grade", "tier", "type", "band", "zone", "ward", "priority", "section",
    "phase", "class", "group", "covid", "number", "no", "no.", "top", "year", "years", "area",
    "unit", "room", "route", "block", "in",
];

/// How many figures end the lines of a text, and whether words stand behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    figures: usize,
    words_behind: bool,
}

impl Ends {
    /// What the lines show; none where one of them does not agree with the heading above them.
    pub fn of(lines: &[&str]) -> Option<Ends> {
        let split: Vec<Vec<&str>> = lines.iter().map(|line| words(line)).collect();
        let is_row = |words: &Vec<&str>| 1 < run(words).1 && names(words).is_none();
        let begins = split.iter().position(is_row)?;
        let (_, figures, _) = run(&split[begins]);
        let (at, heading) =
            (0..begins).rev().find_map(|at| Some((at, heading(&split[at], figures)?)))?;
        let ends = Ends { figures, words_behind: !heading.behind.is_empty() };
        let beside = [at.checked_sub(1), Some(at + 1)];
        let mut beside = beside.into_iter().flatten().filter_map(|at| split.get(at));
        if beside.any(|words| names_kinds(words)) {
            return None;
        }
        let laid = |at: &usize| ends.lay(lines[*at]).is_some();
        let rows: Vec<usize> =
            (at + 1..lines.len()).filter(|at| laid(at) && names(&split[*at]).is_none()).collect();
        let last = *rows.last()?;
        let said = |at: &usize| run(&split[*at]).2 < split[*at].len();
        let said = rows.iter().filter(|at| said(at)).count();
        let agree = (at + 1..=last).all(|at| laid(&at) || ends.may_stand_between(&split[at]));
        let agree = agree && !split[last + 1..].iter().any(|words| may_be_row(words));
        // A heading over words has some in most rows.
        let behind = ends.words_behind == (rows.len() < said * 2);
        (1 < rows.len() && agree && behind).then_some(ends)
    }

    /// The cells of a line; none where it has no such end.
    pub fn lay(self, line: &str) -> Option<Vec<String>> {
        let words = words(line);
        let mut cells: Vec<String> = Vec::new();
        if let Some(heading) = heading(&words, self.figures) {
            if heading.behind.is_empty() == self.words_behind {
                return None;
            }
            cells.push(heading.label);
            cells.extend(heading.heads);
            cells.extend(Some(heading.behind).filter(|behind| !behind.is_empty()));
            return Some(cells);
        }
        let (first, count, end) = run(&words);
        let label = words.get(..first)?.join(" ");
        let behind = words.get(end..)?.join(" ");
        // Of "Incidents per 1,000 14" and "Pupils in Year 6 14" nothing says which figure is missing.
        let number = words.get(first).map_or("", |word| word);
        let is_whole = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        let is_open = first.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| {
            let word = word.to_lowercase();
            is_whole && (word.ends_with(['£', '$']) || OPEN.contains(&word.as_str()))
        });
        // Commas behind words and figures set cells apart themselves.
        let mut delimited = words.get(first.saturating_sub(1)..end)?.iter();
        let fits = count == self.figures
            && label.contains(char::is_alphabetic)
            && !is_open
            && !words[first..end].iter().any(|word| is_range(word))
            && !behind.contains(|c: char| c.is_ascii_digit())
            && (behind.is_empty() || self.words_behind)
            && !delimited.any(|word| word.ends_with([',', ';', '|']));
        if !fits {
            return None;
        }
        cells.push(label);
        cells.extend(words.get(first..end)?.iter().map(|word| (*word).to_owned()));
        cells.extend(self.words_behind.then_some(behind));
        Some(cells)
    }

    /// Whether a line may stand between the rows: a section, a name that goes on, the number of a page; no row that was
    /// not understood, and no heading of other columns.
    fn may_stand_between(self, words: &[&str]) -> bool {
        let is_page = words.first().is_some_and(|word| word.eq_ignore_ascii_case("page"));
        let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
        // "1. Homes", "Priority 1: homes"
        let early = words.iter().skip(2).chain(words.last()).all(|word| !is_like_figure(word));
        let numbers = words.iter().filter(|word| is_like_figure(word)).count();
        let twice =
            words.windows(2).last().is_some_and(|pair| pair[0].eq_ignore_ascii_case(pair[1]));
        is_page
            || (numbers < 2
                && early
                && !twice
                && capitals <= self.figures
                && names(words).is_none())
    }
}

/// Whether a line below the last row could be one that was not understood, and is no note.
pub(super) fn may_be_row(words: &[&str]) -> bool {
    let first = words.first().map_or(String::new(), |word| word.to_lowercase());
    let is_note = ["source", "note", "page", "*", "figures", "data"]
        .iter()
        .any(|lead| first.starts_with(lead))
        || words.last().is_some_and(|word| word.ends_with('.'));
    let numbers = words.iter().filter(|word| is_like_figure(word)).count();
    !is_note && (1 < numbers || names(words).is_some())
}

/// "<5", "~40", "€4", "[c]", "n.a.": no figure that is laid, and none the less one.
fn is_like_figure(word: &str) -> bool {
    is_value(word)
        || word.contains(|c: char| c.is_ascii_digit())
        || word.starts_with('[')
        || matches!(word.to_lowercase().as_str(), "c" | "x" | "z" | "n.a." | "nil" | "none")
}

/// "5-9" is an age.
fn is_range(word: &str) -> bool {
    word.split_once(['-', '–']).is_some_and(|(low, high)| {
        low.ends_with(|c: char| c.is_ascii_digit())
            && high.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

pub(super) fn is_value(word: &str) -> bool {
    is_figure(word) || SYMBOLS.contains(&word.to_lowercase().as_str())
}

/// The last figures that stand behind each other: where they begin, how many there are, and where they end.
fn run(words: &[&str]) -> (usize, usize, usize) {
    let Some(last) = words.iter().rposition(|word| is_value(word)) else { return (0, 0, 0) };
    let count = words[..=last].iter().rev().take_while(|word| is_value(word)).count();
    (last + 1 - count, count, last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let lines: Vec<&str> = text.lines().collect();
        let laid = Ends::of(&lines).map(|ends| {
            let lay = |line: &&str| {
                ends.lay(line).map_or_else(|| (*line).to_owned(), |cells| cells.join("|"))
            };
            lines.iter().map(lay).collect::<Vec<_>>().join(" / ")
        });
        assert_eq!(laid.as_deref(), expected, "{text}");
    }

    #[test]
    fn figures_end_the_lines() {
        check(
            "Library measures\nIndicator 2021/22 2022/23 Target 2023/24 Status\nVisits to libraries 120 134 150 On track\nLoans (%) 41.2% n/a 45% Off track\n",
            Some(
                "Library measures / Indicator|2021/22|2022/23|Target 2023/24|Status / Visits to libraries|120|134|150|On track / Loans (%)|41.2%|n/a|45%|Off track",
            ),
        );
        check(
            "Measure Q1 Q2 Q3 Target\nPeople aged 65 seen 1 2 3 4\nHomes 5 6 7 8\n",
            Some("Measure|Q1|Q2|Q3|Target / People aged 65 seen|1|2|3|4 / Homes|5|6|7|8"),
        );
        check(
            "Measure 2022/23 Actual 2023/24 Target\nHomes 5 6\nLoans 1,204 1,300\n",
            Some("Measure|2022/23 Actual|2023/24 Target / Homes|5|6 / Loans|1,204|1,300"),
        );
    }

    #[test]
    fn years_and_parts_of_them_are_told_apart_by_how_many_figures_there_are() {
        for (heads, expected) in [
            ("2021/22 2022/23 Q1 2023/24 Target", "2021/22|2022/23|Q1 2023/24|Target"),
            (
                "2021/22 Q1 2021/22 Q2 2021/22 Q3 2021/22 Q4",
                "2021/22 Q1|2021/22 Q2|2021/22 Q3|2021/22 Q4",
            ),
            ("Target Q1 2023/24 Q2 2023/24 Q3 2023/24", "Target|Q1 2023/24|Q2 2023/24|Q3 2023/24"),
            ("2020/21 2021/22 2022/23 Annual Target", "2020/21|2021/22|2022/23|Annual Target"),
            (
                "31 March 2021 31 March 2022 Apr 2022 May 2022",
                "31 March 2021|31 March 2022|Apr 2022|May 2022",
            ),
        ] {
            check(
                &format!("Measure {heads}\nHomes 5 6 7 8\nLoans n/a n/a - -\n"),
                Some(&format!("Measure|{expected} / Homes|5|6|7|8 / Loans|n/a|n/a|-|-")),
            );
        }
    }

    #[test]
    fn other_text_is_left_alone() {
        for rows in [
            // A column that the heading does not name, brackets, units, and a row that is not understood.
            "Measure 2021 2022 % change\nHomes 5 6 20%\nLoans 1 2 50%\n",
            "Measure 2021 2022\nHomes 5 (10%) 6 (12%)\nLoans 1 (1%) 2 (2%)\n",
            "Measure 2021 2022\nHomes 5 6\nWait 5 days 6 days\nLoans 1 2\n",
            "Measure 2021 2022\nHomes 5 6\nVisits 4\nLoans 1 2\n",
            "Measure 2021 2022\nHomes 5 6\nIncidents per 1,000 14\nLoans 1 2\n",
            // Two rows of headings, and another table below.
            "Actual Target\nMeasure 2021 2022\nHomes 5 6\nLoans 1 2\n",
            "Measure 2021 2022\nHomes 5 6\nLoans 1 2\nMeasure Leeds York Hull\nRepairs 5 6\n",
            // Commas set cells apart already, and telephones are no figures of years.
            "A report\nMeasure, 2021, 2022\nHomes, 5, 6\nLoans, 1, 2\n",
            // A last row, and one between others, that is not understood; numbers that end a name; a column of units.
            "Measure 2021 2022\nHomes 5 6\nLoans 1 2\nVisits 4 5 6\n",
            "Measure 2021 2022\nHomes 5 6\nLong waits <5 <5\nLoans 1 2\n",
            "Measure 2021 2022\nHomes 5 6\nVisits not known 310 not set\nLoans 1 2\n",
            "Measure 2021 2022\nHomes 5 6\nCategory 2 11\nLoans 1 2\n",
            "Measure Actual 2021 Target 2022 Average Owner\nAge 5-9 99 213 45 Ann Bell\nGrade 4 770 312 276 J Smith\n",
            "Measure Unit 2021 2022\nWait for a home days 120 134\nHomes number 1 2\n",
            "Contacts 2023 2024\nJane Smith 0113 222 4444\nAnn Bell 0113 222 4445\n",
        ] {
            check(rows, None);
        }
        // A figure is missing, and nothing says which.
        check("Measure 2021 2022 2023\nHomes 5 6\nLoans 1 2 3\nVisits 4 5 6\n", None);
        check("In 2021 and 2022 we built homes\nThere were 5 6 and 7 of them\n", None);
        check("Homes 5 6\nLoans 1 2\n", None);
    }
}
