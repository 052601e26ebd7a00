//! Putting right what was not understood: in two clicks, by keyboard, and again in the next edition.

use page_tests::{Engine, Key, Page};

/// A total among the rows, two things in one column, and a target that does not say so.
const TABLE: &str =
    "Measure / Sex,2022/23,2023/24\nPlans / Girls,30,40\nPlans / Boys,50,\"1,060\"\nTotal,80,100\n";
/// The next quarter's: a title above, and another word for the total.
const NEXT: &str = "Children's plans\n\nMeasure / Sex,2022/23,2023/24,2024/25\nPlans / Girls,30,40,45\nPlans / Boys,50,60,65\nAll,30,40,45\n";

#[test]
fn put_right_in_two_clicks_in_chromium() {
    put_right_in_two_clicks(Engine::Chromium);
}

#[test]
fn put_right_in_two_clicks_in_firefox() {
    put_right_in_two_clicks(Engine::Firefox);
}

#[test]
fn put_right_in_two_clicks_in_webkit() {
    put_right_in_two_clicks(Engine::WebKit);
}

fn put_right_in_two_clicks(engine: Engine) {
    let page = Page::open(engine);
    page.paste("Paste a table", &[("text/plain", TABLE)]);
    page.expect("#understood", "3 indicators, 2022/23 to 2023/24");
    page.go("Check");
    click_cell(&page, 2, 2);
    for words in ["Cell C3", "1,060", "2023/24", "Plans / Boys", "Number"] {
        page.expect(".cell-panel", words);
    }
    page.assert_axe("a cell that was chosen");
    click_cell(&page, 3, 0);
    page.button("Leave out every row that says “Total” here").click();
    page.expect("main", "2 indicators shown");
    click_cell(&page, 1, 0);
    page.button("Split this column at “/”").click();
    page.expect(".indicators", "Plans, Girls");
    page.expect(".recipe", "Rows whose \"Measure / Sex\" says \"Total\" are left out");
    page.expect(".recipe", "\"Measure / Sex\" is split at \"/\"");

    page.field("Rows whose \"Measure / Sex\" says \"Total\" are left out").tick(false);
    page.expect("main", "3 indicators shown");
    page.button("Undo").click();
    page.expect("main", "2 indicators shown");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.go("Check");
    page.expect(".indicators", "Plans, Girls");
    page.assert_clean();
}

#[test]
fn a_recipe_is_replayed_on_the_next_file_and_says_what_no_longer_fits() {
    let page = Page::open(Engine::Chromium);
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    page.upload("Upload a table", &file("plans.csv", TABLE));
    page.expect("#understood", "3 indicators");
    page.go("Check");
    click_cell(&page, 3, 0);
    page.button("Leave out every row that says “Total” here").click();
    page.expect("main", "2 indicators shown");
    click_cell(&page, 1, 0);
    page.button("Split this column at “/”").click();
    page.expect(".indicators", "Plans, Girls");
    page.go("Data");
    page.upload("A file in place of plans.csv", &file("next.csv", NEXT));
    page.expect("#understood", "1 correction no longer fits, see Check");
    page.go("Check");
    page.expect(".indicators", "Plans, Girls");
    let told = "No cell of \"Measure / Sex\" reads \"Total\" any more";
    assert!(page.expect(".problems", told).contains("A3"), "the place is told");
    page.expect(".recipe", told);
    page.assert_clean();
}

#[test]
fn cells_are_reached_and_put_right_by_keyboard() {
    let page = Page::open(Engine::Chromium);
    page.paste("Paste a table", &[("text/plain", TABLE)]);
    page.expect("#understood", "3 indicators");
    page.go("Check");
    page.until("the cells", || (page.count(".cells [role=gridcell]") > 8).then_some(()));
    page.run("document.getElementById('cell-0-0').focus();", &[]);
    page.press(&[Key::Down, Key::Down, Key::Down, Key::Right, Key::Left, Key::Enter]);
    page.expect(".cell-panel", "Cell A4");
    page.tab_and_enter("Leave this row out");
    page.expect("main", "2 indicators shown");
    page.assert_clean();
}

/// A table of 15,000 series is narrowed, searched and compared; how long the page is held is the bench's matter.
#[test]
fn thousands_of_series_are_searched() {
    let mut text = "area_code,area_name,geographic_level,time_period,sex,number,rate\n".to_owned();
    for area in 0..500 {
        let level = if area == 0 { "National" } else { "Local authority" };
        for sex in ["Girls", "Boys", "All", "Not known", "Other"] {
            for year in [2022, 2023, 2024] {
                let figure = area * 7 + year;
                text += &format!(
                    "E{area:05},Area {area:03},{level},{year},{sex},{figure},{}.5\n",
                    area % 90
                );
            }
        }
    }
    // Three measures more: 15,000 series.
    let wide: String = text
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            0 => format!("{line},started,ceased,open,waiting\n"),
            _ => format!("{line},{at},{},{},{}\n", at % 70, at % 50, at % 30),
        })
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("areas.csv");
    std::fs::write(&path, wide).expect("a file");
    let page = Page::open(Engine::Chromium);
    page.upload("Upload a table", &path);
    page.expect("#understood", "for 500 areas");
    page.go("Check");
    page.expect("main", "15000 indicators shown");
    page.field("Area").fill("Area 123");
    page.expect("main", "30 indicators shown");
    page.field("sex").choose("Girls");
    page.expect("main", "6 indicators shown");
    page.field("Area").fill("area");
    page.field("Find an indicator").fill("rate");
    page.expect("main", "500 indicators shown");
    page.field("Level of area").choose("Local authority");
    page.expect("main", "499 indicators shown");
    page.field("Lead area").fill("Area 007");
    page.field("Compare with").fill("area 000");
    page.button("Add area").click();
    page.expect(".areas", "Area 000");
    page.expect("main", "1 indicator shown");
    page.assert_clean();
}

fn click_cell(page: &Page, row: u32, column: u32) {
    let id = format!("cell-{row}-{column}");
    page.until(&format!("the cell {id}"), || {
        let script =
            "const cell = document.getElementById(arguments[0]); cell?.click(); return !!cell;";
        page.run(script, &[id.clone().into()]).as_bool().filter(|there| *there)
    });
    page.expect(".cell-panel", &format!("Cell {}{}", char::from(b'A' + column as u8), row + 1));
}
