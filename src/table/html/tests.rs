use super::read_html;

#[track_caller]
fn check(html: &str, expected: &str) {
    let table = read_html(html).unwrap().unwrap();
    let rows: Vec<String> = (0..table.rows())
        .map(|row| {
            (0..table.columns()).map(|column| table.text(row, column)).collect::<Vec<_>>().join("|")
        })
        .collect();
    assert_eq!(rows.join(" / "), expected);
}

#[test]
fn cells_stand_where_they_are_seen() {
    check("<table><tr><td>a<td>b<tr><td>1<td>2</table>", "a|b / 1|2");
    check(
        "<table><tr><th rowspan=2>Area<th colspan=2>2019<tr><th>Number<th>Rate<tr><td>Leeds<td>5<td>6</table>",
        "Area|2019| / |Number|Rate / Leeds|5|6",
    );
    check(
        "<table><tr><td colspan=2 style='mso-ignore:colspan'>Long title<td>x</table>",
        "Long title||x",
    );
    check("<table><tr><td>a&nbsp;b &amp; c<br>d<sup>1</sup></td></tr></table>", "a b & c d¹");
    check("<table><tr style='display: none'><td>hidden</tr><tr><td>seen</table>", "seen");
    check("<table><caption>Table 1</caption><tr><td>a<td>1</table>", "Table 1| / a|1");
    check(
        "<table><tr><td>before</table><table><!--StartFragment--><tr><td>x</td><td>1,281</td></tr><!--EndFragment--></table>",
        "x|1,281",
    );
}

#[test]
fn a_heading_right_above_a_table_is_its_title() {
    let table = "<table><tr><td>a<td>1</table>";
    for (above, expected) in [
        ("<h2>Table 5: Meals</h2>", "Table 5: Meals| / a|1"),
        ("<p><b>Ratings</b> <b>now</b></p>", "Ratings now| / a|1"),
        ("<p>Ratings at 30 September 2024</p>", "Ratings at 30 September 2024| / a|1"),
        ("<p>Ratings fell in 2024.</p>", "a|1"),
        ("<h2>Ratings</h2><p>They fell, and nobody knows why.</p>", "a|1"),
        ("<p>Download</p>", "a|1"),
        ("<h2>Old</h2><!--StartFragment-->", "a|1"),
    ] {
        check(&format!("{above}{table}"), expected);
    }
    check("<h2>Out</h2><table><caption>In</caption><tr><td>a<td>1</table>", "In| / a|1");
}
