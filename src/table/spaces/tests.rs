//! How texts set apart by spaces are read.

use crate::table::delimited::{Delimited, read_text};

#[track_caller]
fn check(text: &str, expected: &str) {
    let mut pieces = Delimited::default();
    text.as_bytes().chunks(3).try_for_each(|piece| pieces.feed(piece)).unwrap();
    for table in [read_text(text).unwrap(), pieces.finish().unwrap()] {
        let row = |row| {
            let cells = (0..table.row(row).len()).map(|column| table.text(row, column as u32));
            cells.collect::<Vec<_>>().join("|")
        };
        let rows: Vec<String> = (0..table.rows()).map(row).collect();
        assert_eq!(rows.join(" / "), expected);
    }
}

#[test]
fn columns_set_apart_by_spaces() {
    check(
        "Year   Children in care\n2019   1,281\n2020   1,293\n",
        "Year|Children in care / 2019|1,281 / 2020|1,293",
    );
    check(
        "Table 4   Visits by site\n\nSite       2023   2024\nNorth         7      8\nSouth         5      6\n",
        "Table 4: Visits by site /  / Site|2023|2024 / North|7|8 / South|5|6",
    );
    check("Year Number\n2019 1281\n2020 1300\n", "Year|Number / 2019|1281 / 2020|1300");
    check(
        "Table 1: all\n\n             2019    2020\nLeeds          12      14\nYork City       3       5\n",
        "Table 1: all /  / |2019|2020 / Leeds|12|14 / York City|3|5",
    );
    check(
        "Measure           2022   2023\nVisitors (m)      7.92   7.24\n  Day visitors    6.35   5.70\n",
        "Measure|2022|2023 / Visitors (m)|7.92|7.24 / Day visitors|6.35|5.70",
    );
    check("   Year  N\n   2019  1\n   2020  2\n", "Year|N / 2019|1 / 2020|2");
    // Commas and tabs have the better claim; words are no columns.
    check(
        "Place,2019\nNorth  Leeds,4\nSouth  Leeds,5\n",
        "Place|2019 / North  Leeds|4 / South  Leeds|5",
    );
    check(
        "Period [note 1],Deaths\n2017 to 2019,78\n2018 to 2020,79\n",
        "Period [note 1]|Deaths / 2017 to 2019|78 / 2018 to 2020|79",
    );
    check("Apr-24 1,204 15\nMay-24 1,300 16\n", "Apr-24|1,204|15 / May-24|1,300|16");
    // Blank cells move nothing, in each of two tables that stand under one another.
    check(
        "Indicator         2022/23   2023/24   Target\nVisits                           450      400\nHomes built           210       220      230\nWaste (%)            41.2      42.0     45.0\n\nArea   2021  2022  2023\nLeeds           5\nYork      3     4     7\nHull      2     6     8\n",
        "Indicator|2022/23|2023/24|Target / Visits||450|400 / Homes built|210|220|230 / Waste (%)|41.2|42.0|45.0 /  / Area|2021|2022|2023 / Leeds||5 / York|3|4|7 / Hull|2|6|8",
    );
    // A code and its name are one cell, and words stand under those that they go on.
    check(
        "Measure                   Year to     Change   Force   MSG\n                          Mar 2024             rank    average\nP1  Robbery                    359         15      15      401\nP2  Burglary of homes          401         20      11      380\nTheft                           40          1       2       33\n",
        "Measure|Year to|Change|Force|MSG / |Mar 2024||rank|average / P1 Robbery|359|15|15|401 / P2 Burglary of homes|401|20|11|380 / Theft|40|1|2|33",
    );
    check(
        "               2022/23             2023/24\n           Actual  Target     Actual  Target\nVisits        210     220        230     240\nLoans          21      22         23      24\n",
        "|2022/23||2023/24 / |Actual|Target|Actual|Target / Visits|210|220|230|240 / Loans|21|22|23|24",
    );
    // A whole year and the quarters so far of the next.
    check(
        "              2023/24                         2024/25\n              Q1      Q2      Q3      Q4      Q1      Q2\nVisits made   210     220     230     240     250     260\nLoans          21      22      23      24      25      26\n",
        "|2023/24||||2024/25 / |Q1|Q2|Q3|Q4|Q1|Q2 / Visits made|210|220|230|240|250|260 / Loans|21|22|23|24|25|26",
    );
    check("We met here.\nAll were well.\n", "We met here. / All were well.");
    check("The 3 of us\nand 4 others\n", "The 3 of us / and 4 others");
}
