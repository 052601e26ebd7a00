use super::*;

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    let laid = laid(text).map(|laid| laid.trim_end().replace('\t', "|").replace('\n', " / "));
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
        // Brackets, units, and a row that is not understood.
        "Measure 2021 2022\nHomes 5 (10%) 6 (12%)\nLoans 1 (1%) 2 (2%)\n",
        "Measure 2021 2022\nHomes 5 6\nWait 5 days 6 days\nLoans 1 2\n",
        "Measure 2021 2022\nHomes 5 6\nVisits 4\nLoans 1 2\n",
        "Measure 2021 2022\nHomes 5 6\nIncidents per 1,000 14\nLoans 1 2\n",
        // Another table below.
        "Measure 2021 2022\nHomes 5 6\nLoans 1 2\nMeasure Leeds York Hull\nRepairs 5 6\n",
        // Commas set cells apart already, and telephones are no figures of years.
        "A report\nMeasure, 2021, 2022\nHomes, 5, 6\nLoans, 1, 2\n",
        // A last row, and one between others, that is not understood; numbers that end a name.
        "Measure 2021 2022\nHomes 5 6\nLoans 1 2\nVisits 4 5 6\n",
        "Measure 2021 2022\nHomes 5 6\nLong waits <5 <5\nLoans 1 2\n",
        "Measure 2021 2022\nHomes 5 6\nVisits not known 310 not set\nLoans 1 2\n",
        "Measure 2021 2022\nHomes 5 6\nCategory 2 11\nLoans 1 2\n",
        "Measure Actual 2021 Target 2022 Average Owner\nAge 5-9 99 213 45 Ann Bell\nGrade 4 770 312 276 J Smith\n",
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

#[test]
fn headings_name_areas_and_measures() {
    for (text, expected) in [
        (
            "Measure 2021 2022 % change\nHomes 5 6 20%\nLoans 1 2 50%\n",
            Some("Measure|2021|2022|% change / Homes|5|6|20% / Loans|1|2|50%"),
        ),
        (
            "Measure 2022/23 England 2022/23 South West 2022/23\nHomes 5 6 7\nLoans 1 2 3\n",
            Some("Measure|2022/23|England 2022/23|South West 2022/23 / Homes|5|6|7 / Loans|1|2|3"),
        ),
        (
            "Indicator Leeds South West England\nHomes built 5 6 7\nLoans 1 2 3\n",
            Some("Indicator|Leeds|South West|England / Homes built|5|6|7 / Loans|1|2|3"),
        ),
        (
            "Indicator Period Leeds England\nAdults who smoke (18+) 2023 5 6\nPlaces per 1,000 2020-22 1 2\n",
            Some(
                "Indicator|Period|Leeds|England / Adults who smoke (18+)|2023|5|6 / Places per 1,000|2020-22|1|2",
            ),
        ),
        (
            "Application type Number received % in time Target\nMajor ones 42 92% 60%\nAll 58 93% -\n",
            Some(
                "Application type|Number received|% in time|Target / Major ones|42|92%|60% / All|58|93%|-",
            ),
        ),
        // More names than figures, and fewer.
        ("Indicator Leeds York New Forest\nHomes built 5 6 7\nLoans 1 2 3\n", None),
        ("Indicator Leeds\nHomes built 5 6\nLoans made 1 2\n", None),
        // Sentences.
        ("We built homes In Leeds:\nHomes built 5 6\nLoans made 1 2\n", None),
    ] {
        check(text, expected);
    }
}

#[test]
fn headings_of_two_lines() {
    check(
        "Actual Target\n2021 2022\nHomes built 5 6\nLoans 1 2\n",
        Some("|Actual|Target / |2021|2022 / Homes built|5|6 / Loans|1|2"),
    );
    check(
        "2021/22 2022/23\nMeasure Actual Target Actual Target\nHomes built 5 6 7 8\nLoans 1 2 3 4\n",
        Some(
            "|2021/22||2022/23| / Measure|Actual|Target|Actual|Target / Homes built|5|6|7|8 / Loans|1|2|3|4",
        ),
    );
    check(
        "Measure Q1 Q2 Q3\n2024/25 2024/25 2024/25\nHomes built 1 2 3\nHomes let 4 5 6\n",
        Some("Measure|Q1|Q2|Q3 / |2024/25|2024/25|2024/25 / Homes built|1|2|3 / Homes let|4|5|6"),
    );
    check("Actual Target Target\n2021 2022\nHomes built 5 6\nLoans 1 2\n", None);
}

#[test]
fn names_have_numbers_in_them() {
    check(
        "Measure 2021 2022\nStays per 10,000 4.1 4.2\nScore (out of 5) 4 5\nPupils in year 6 7 8\n",
        Some(
            "Measure|2021|2022 / Stays per 10,000|4.1|4.2 / Score (out of 5)|4|5 / Pupils in year 6|7|8",
        ),
    );
    check(
        "Housing – Quarter 3 2024/25\nMeasure Q2 Q3\nHomes built 5 6\nLoans 1 2\n",
        Some("Housing – Quarter 3 2024/25 / Measure|Q2|Q3 / Homes built|5|6 / Loans|1|2"),
    );
    // A figure is missing.
    check("Measure 2021 2022\nScore (out of 5) 4\nHomes built 5 6\nLoans 1 2\n", None);
    check("Measure 2021 2022\nStays per 10,000 4\nHomes built 5 6\nLoans 1 2\n", None);
}

#[test]
fn broken_names_are_put_together() {
    let table =
        |lines: &str| format!("Measure 2021 2022\nHomes built 5 6\n{lines}\nLoans made 1 2\n");
    let whole =
        "Measure|2021|2022 / Homes built|5|6 / Visits to the Civic centre|7|8 / Loans made|1|2";
    for lines in [
        "Visits to the\nCivic centre 7 8",
        "Visits to the Civic\ncentre 7 8",
        "Visits to the\n7 8\nCivic centre",
        "Visits to the Civic\n7 8\ncentre",
    ] {
        check(&table(lines), Some(whole));
    }
    check(
        "Measure 2021 2022\nPotholes repaired 5 6\nwithin 28 days\nHomes let 1 2\nPlaces per 3 4\n",
        None,
    );
    check(
        "Measure 2021 2022\nPotholes repaired 5 6\nwithin 28 days\nHomes let 1 2\nCalls answered 3 4\nin 20 seconds\n",
        Some(
            "Measure|2021|2022 / Potholes repaired within 28 days|5|6 / Homes let|1|2 / Calls answered in 20 seconds|3|4",
        ),
    );
    // A section as well as part of a name.
    check(&table("Face to face visits\nCentre 7 8"), None);
    check(&table("Visits\n7 8\nLeisure"), None);
    // Sections, the number of a page and notes.
    check(
        "Measure 2021 2022\nHomes built on land of the council 5 6\nLeisure\nLoans made 1 2\nPage 3\nVisits to pools 1 2\n",
        Some(
            "Measure|2021|2022 / Homes built on land of the council|5|6 / Leisure / Loans made|1|2 / Page 3 / Visits to pools|1|2",
        ),
    );
    check(
        "Measure 2021 2022\nHomes built\n5 6\nLoans made\n1 2\nSource: the council\n",
        Some("Measure|2021|2022 / Homes built|5|6 / Loans made|1|2 / Source: the council"),
    );
}

#[test]
fn titles_and_sections_are_no_headings() {
    for text in [
        "Key Performance Indicators\nHomes built 120 134\nLoans made 45 47\n",
        "Measure Quarter 2 Quarter 3 Change\nAdult Social Care\nReviews done 120 134\nVisits made 45 47\n",
        // A blank corner, and names of two words.
        "Actual Budget Last Year\nCharitable work 120 110 10\nTrading costs 45 47 2\n",
        "Trust National Average\nLong waits 71 72\nFalls with harm 61 62\n",
        "Council England South East Coast\nAdults who smoke 12.1 13.0 14.0\nOthers who do 1 2 3\n",
        // Another table, with other columns.
        "Measure Q1 Q2\nHomes built 1 2\nLoans made 1 2\nType Received Done\nMajor ones 1 2\nMinor ones 1 2\n",
        "Measure Plan Actual Plan Actual\nStays in hospital 1 2 3 4\nVisits there 1 2 3 4\n",
        // The last row lacks a figure.
        "Measure 2021 2022\nHomes built 1 2\nLoans made 1 2\nVisits to pools 310\n",
        "Name Home Mobile\nJane Smith 01132224444 07700900123\nAnn Bell 01132224445 07700900124\n",
    ] {
        check(text, None);
    }
    check(
        "Housing – Quarter 3 2024/25\nMeasure Q2 Q3\nHomes built 1 2\nHomes let 4 5\nLeisure – Quarter 3 2024/25\nMeasure Q2 Q3\nVisits made 1 2\nLoans made 3 4\n",
        Some(
            "Housing – Quarter 3 2024/25 / Measure|Q2|Q3 / Homes built|1|2 / Homes let|4|5 / Leisure – Quarter 3 2024/25 / Measure|Q2|Q3 / Visits made|1|2 / Loans made|3|4",
        ),
    );
}

#[test]
fn legends_are_no_rows() {
    check(
        "Our council, our future\nMeasure Target Q1 Q2 RAG Trend\nHomes built 5 6 7 Green Up\nLoans made 1 2 3 Green -\nGreen = met, Amber = within 10%, Red = more than 10% off\n",
        Some(
            "Our council, our future / Measure|Target|Q1|Q2|RAG Trend / Homes built|5|6|7|Green Up / Loans made|1|2|3|Green - / Green = met, Amber = within 10%, Red = more than 10% off",
        ),
    );
}

#[test]
fn columns_of_words_stand_beside_the_names() {
    check(
        "Ref Measure Unit 2021 2022\nH1 Homes built number 5 6\nH2 Wait days 1 2\n",
        Some("Ref|Measure|Unit|2021|2022 / H1|Homes built|number|5|6 / H2|Wait|days|1|2"),
    );
    check(
        "Measure Good is 2021 2022\nHomes built High 5 6\nWait Low 1 2\n",
        Some("Measure|Good is|2021|2022 / Homes built|High|5|6 / Wait|Low|1|2"),
    );
}
