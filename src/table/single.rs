//! Text with single spaces between its columns, as most programs copy it from a PDF.

use super::ends::Ends;
use super::periods_down::PeriodsDown;

/// How its lines are set apart.
#[derive(Debug, Clone)]
pub(super) enum Single {
    /// "Homes built 120 134 98" under periods.
    Ends(Ends),
    /// "2018 120 134 98" under measures.
    PeriodsDown(PeriodsDown),
}

impl Single {
    /// What the lines show; none where they do not agree.
    pub fn of(lines: &[&str]) -> Option<Single> {
        let down = || PeriodsDown::of(lines).map(Single::PeriodsDown);
        Ends::of(lines).map(Single::Ends).or_else(down)
    }

    /// A line with its cells set apart by tabs; none where it is no row and no heading.
    pub fn lay(&self, line: &str) -> Option<String> {
        let text = line.trim_end_matches(['\n', '\r']);
        let ending = line.get(text.len()..).unwrap_or("");
        let cells = match self {
            Single::Ends(ends) => ends.lay(text),
            Single::PeriodsDown(down) => down.lay(text),
        };
        cells.map(|cells| cells.join("\t") + ending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let lines: Vec<&str> = text.lines().collect();
        let laid = Single::of(&lines).map(|single| {
            let lay = |line: &&str| {
                single.lay(line).map_or_else(|| (*line).to_owned(), |laid| laid.replace('\t', "|"))
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

    #[test]
    fn periods_begin_the_lines() {
        check(
            "Road casualties\nYear Killed Seriously injured\n2018 38 402\n2019 40 1,390\n2020 - 361\nSource: police\n",
            Some(
                "Road casualties / Year|Killed|Seriously injured / 2018|38|402 / 2019|40|1,390 / 2020|-|361 / Source: police",
            ),
        );
        check(
            "Quarter visits loans\nQ1 2024/25 3 4\nQ2 2024/25 4 5\nQ3 2024/25 5 6\n",
            Some("Quarter|visits|loans / Q1 2024/25|3|4 / Q2 2024/25|4|5 / Q3 2024/25|5|6"),
        );
    }

    #[test]
    fn other_lines_are_left_alone() {
        // More columns than names, a row that is missing a figure, and dates of a diary.
        check("Year of all accidents\n2018 38 402\n2019 40 390\n2020 35 361\n", None);
        check("Year Killed Injured\n2018 38 402\n2019 40\n2020 35 361\n", None);
        check("May was wet\n2018 38 402 440\n2019 40 390 2\n2020 35 361 5\n", None);
    }
}
