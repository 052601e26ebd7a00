//! Curves point by point, figures that are no line, and the plan on one page that they stand on.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Key, Media, Page};
use serde_json::json;

const LOOKED_AFTER: &str = include_str!("tables/looked_after.tsv");
const REASONS: &str = include_str!("tables/referral_reasons.tsv");
const PLACEMENTS: &str = include_str!("tables/placements.tsv");

/// A page with the cards of these tables, one after the other.
fn with_tables(tables: &[&str]) -> Page {
    let page = Page::open(Engine::Chromium);
    let mut cards = 0;
    for table in tables {
        page.go("Data");
        page.paste("Paste a table", &[("text/plain", table)]);
        let rows = table.trim().lines().count() - 1;
        page.expect("#understood", &format!("{rows} indicator"));
        page.go("Check");
        page.expect_count("main .indicators input[type=checkbox]", rows);
        for name in page.checkboxes().into_iter().take(rows) {
            page.field(&name).tick(true);
        }
        page.button("Make cards").click();
        cards += rows;
        page.go("Cards");
        page.expect_count("article.outcome-card", cards);
    }
    page
}

/// Shows the figure of an indicator in a form, on the place Curves.
fn shown_as(page: &Page, indicator: &str, form: &str) {
    page.go("Curves");
    page.field("Indicator").choose(indicator);
    if !page.field("Shown as").exists() {
        page.button("More").click();
    }
    page.field("Shown as").choose(form);
    page.until("its drawing", || (page.count("figure.curve svg path") > 2).then_some(()));
}

fn alt(page: &Page) -> String {
    let alt = "return document.querySelector('.curve__chart')?.getAttribute('aria-label') ?? '';";
    page.run(alt, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_points_of_a_curve_are_read_by_keyboard() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Curves");
    page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
    page.tab_to("Points of the chart");
    let told = || {
        let script = "const points = document.querySelector('.curve__points');
            return [points.getAttribute('aria-valuetext'), document.querySelector('.curve__readout').innerText];";
        let told = page.run(script, &[]);
        let (words, readout) = (told[0].as_str().unwrap(), told[1].as_str().unwrap());
        assert!(readout.starts_with(words), "{readout} is not {words}");
        words.to_owned()
    };
    assert_eq!(told(), "1,315 in 2011-12");
    page.press(&[Key::Right]);
    assert_eq!(told(), "1,330 in 2012-13");
    // What is read stands out in the chart, with its words beside it.
    page.until("the words beside the point", || {
        page.texts(".curve__chart div")
            .iter()
            .any(|text| text.contains("1,330 in 2012-13"))
            .then_some(())
    });
    page.press(&[Key::End]);
    assert!(told().starts_with("Forecast "), "{}", told());
    page.press(&[Key::Home]);
    assert_eq!(told(), "1,315 in 2011-12");
    page.press(&[Key::Left]);
    assert_eq!(told(), "1,315 in 2011-12");
    page.assert_axe("a curve whose points are read");
    page.press(&[Key::Tab]);
    assert_eq!(page.text(".curve__readout"), "");
    page.assert_clean();
}

#[test]
fn figures_by_their_parts_stand_wherever_curves_do() {
    let page = with_tables(&[REASONS, PLACEMENTS]);
    shown_as(&page, "Domestic violence", "Bars for one period, by its parts");
    page.expect(".curve__title", "Domestic violence: 20.0%, the largest of 3 parts in 2010-11");
    page.expect(".curve__notes", "The parts make up 49.0% together; the rest is not shown");
    page.expect("main table", "Parenting support 17.5");
    assert!(
        alt(&page).starts_with(
            "Bar chart: Per cent, 2010-11. Domestic violence 20.0%, Parenting support 17.5%"
        ),
        "{}",
        alt(&page)
    );
    page.assert_axe("bars for one period");
    // Points of bars are read too.
    page.tab_to("Points of the chart");
    page.press(&[Key::Right]);
    page.expect(".curve__readout", "Parenting support: 17.5% in 2010-11");

    // A part less, and the whole form, are steps of undo.
    page.field("Suspected neglect").tick(false);
    page.expect(".curve__title", "the largest of 2 parts");
    page.button("Undo").click();
    page.expect(".curve__title", "the largest of 3 parts");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.go("Curves");
    page.field("Indicator").choose("Domestic violence");
    page.expect(".curve__title", "the largest of 3 parts");

    shown_as(&page, "External placements", "Shares of the whole over time");
    page.field("Forecast rule").choose("Straight line");
    page.expect(".curve__title", "External placements rose from 28% in 2007-08 to 41% in 2010-11");
    page.expect(".curve__notes", "Forecast of each share: straight line");
    // By hand: 34.75% on average, 4.3 points more a year; 4.5 years from the middle.
    page.expect("main table", "2013-14 (forecast) 54% 46%");
    assert!(alt(&page).contains("forecast 54% in 2013-14"), "{}", alt(&page));
    page.assert_axe("shares over time");
    page.resize(390, 844);
    page.painted();
    page.assert_axe("shares over time on a telephone");
    page.resize(1280, 900);

    page.go("Reports");
    page.button("One-page curve").click();
    page.expect(".document", "External placements rose");
    page.until("the drawing", || (page.count(".document svg path") > 3).then_some(()));
    let paper = page.printed().concat();
    assert!(
        paper.contains("External placements rose") && paper.contains("2013-14 (forecast)"),
        "{paper}"
    );
    page.button("Plan on one page").click();
    page.field("Figure 1").choose("Domestic violence");
    page.field("Figure 2").choose("External placements");
    page.until("both figures", || (page.count(".plan__figure svg") == 2).then_some(()));
    page.assert_axe("a plan with figures by their parts");

    page.go("Share");
    page.field("With the data inside").tick(true);
    page.field("What to put on the page").choose("The plan on one page");
    let html = page.download(|page| page.button("Save the HTML").click());
    let text = std::fs::read_to_string(&html).unwrap();
    for words in ["the largest of 3 parts", "Parenting support", "54%", "<pattern"] {
        assert!(text.contains(words), "{words} in the HTML");
    }
    let svg = page.download(|page| page.button("SVG of this curve").click());
    let svg = std::fs::read_to_string(svg).unwrap();
    assert!(svg.contains("<desc") && svg.contains("Stacked bars: "), "{svg}");
    page.download(|page| page.button("PNG of this curve").click());
    // Dropped on an empty page, the export is the same plan of the same parts.
    let again = Page::open(Engine::Chromium);
    again.upload("Open a project file", &html);
    again.expect("#understood", "Opened");
    again.go("Reports");
    again.button("Plan on one page").click();
    again.expect(".plan", "the largest of 3 parts");
    again.expect(".plan", "External placements rose");
    again.assert_clean();
    page.assert_clean();
}

/// What seed 002 says, as far as it can be read.
const STORY: &str = "The overall aim is a whole system transformation to focus resources on early intervention, prevention and family support in order to reduce the need for children and young people to be in care
As at the end of July 2011, 1,447 children and young people were in care in Leeds, a rate of 95.1 per 10,000
Looked after children numbers in Leeds have historically been high when compared to statistical neighbours
The numbers of externally provided placements have grown significantly over recent years, with a consequential financial impact
If left un-checked, the growth in external placements will continue and by March 2014 could represent 50% of placements in Leeds
There were 12,934 requests for service and 13,643 referrals to social care in 2010-11, a total of 26,577
Domestic violence is the primary referral reason (20%), with the next largest categories being parenting support (17.5%) and suspected neglect (11.5%)
30% of referrals in 2010-11 were from the police, with 13% from schools and 11% from hospitals, doctors or community based health organisations
In July 2011, 1,074 children were subject to a Child Protection Plan, a rate of 70.6; a significant increase from the July 2010 numbers of 662, a rate of 43.6
In the 2010/11 financial year, 1,131 CAFs were initiated";

const STRANDS: &str = "Strand 1 - Early Intervention and prevention
Adopt the findings of the universal review by implementing the \"Early Start\" teams. Invest £1.1m in 2012/13 of Early Intervention Grant funding to expand child-care for vulnerable 2-year olds
Increase the use of the Common Assessment Framework assessments
Target and re-commission specialist and targeted Family Support Services
Invest an additional £325k to expand Family Group Conferencing. Two new area teams to be fully operational by April 2012
Implement changes to improve the referral and assessment processes
Improve the response to domestic violence referrals, new approach from December 2011

Strand 3 - Interventions with children on the edge of care and their families
Prioritise access to Early Years Services for families at risk
Invest an additional £500k (£200k grant funded) to expand Multi-systemic Therapy with two new teams to be operational by March 2012
Develop and implement a 60 day default plan for children just entering care (or on the edge of care)
Develop and implement prioritised exit from care plans by January 2012
Invest £0.4m to continue the expansion of Targeted Mental Health support in schools

Strand 4 - In-house capacity (Residential Review)
Complete the review of the in-house residential capacity by January 2012
Create additional in-house residential capacity (8 placements) by April 2012
Develop the capital strategy for residential provision by January 2012

Strand 4 - In-house capacity (in-house fostering)
Fully implement the Payment for Skills model
Further develop the foster carer recruitment strategy. Achieve a net growth of 20 carers by the end of March 2012 (from original base line at 31/3/11)
Achieve a net growth of 40 carers by the end of March 2013 (from original base line at 31/3/11)
Business case for social pedagogy model to be completed by November 2011 with model to commence from January 2012

Strand 5 - Placements
Review governance and decision-making processes around placements
Ensure fair and equitable funding for placements from all partner agencies
Invest an additional £0.4m to support the child specific adoption strategy, interagency adoptions and the forecast growth in adoptions
Invest an additional £0.25m to support the anticipated growth in special guardianship

Strand 6 - Information & Performance Management
Ensure placement and financial information to meet business needs
Develop and implement monthly performance dashboard for the looked after children obsession
Develop and implement quarterly performance and management information by city area and locality
Ensure robust and secure arrangements are in place for the safe transfer of information within and between directorates and agencies
Support the use of Outcomes Based Accountability for developing local strategies around intervention
Develop a medium-term forecasting model to map demographic & socio-economic impact on placement activity and financial forecasting";

#[test]
fn the_plan_of_seed_002_is_one_a4_page_on_its_side() {
    let page = with_tables(&[LOOKED_AFTER, PLACEMENTS, REASONS]);
    page.go("Curves");
    page.field("Indicator").choose("Children looked after");
    page.until("its drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
    page.button("More").click();
    page.field("Forecast rule").choose("Straight line");
    shown_as(&page, "External placements", "Shares of the whole over time");
    page.field("Forecast rule").choose("Straight line");
    shown_as(&page, "Domestic violence", "Bars for one period, by its parts");
    page.go("Reports");
    page.button("Plan on one page").click();
    page.field("Title of the plan")
        .fill("Children's Services: turning the curve on placements for looked after children");
    page.field("Figure 1").choose("Children looked after");
    page.field("Figure 2").choose("External placements");
    page.field("Figure 3").choose("Domestic violence");
    fill(&page, "#plan-story", STORY);
    fill(&page, "#plan-strands", STRANDS);
    page.until("three figures", || (page.count(".plan__figure svg") == 3).then_some(()));
    page.expect(".plan", "medium-term forecasting model");
    page.assert_axe("the plan of seed 002");

    // At its own size: a browser would shrink a page that is too full, and nobody could read it.
    page.resize(1123, 794);
    page.pretend(Media { print: true, ..Media::default() });
    let size = "const plan = document.querySelector('.plan'); const strands = plan.querySelector('.plan__strands');
        return [plan.getBoundingClientRect().height, strands.scrollWidth - strands.clientWidth];";
    let size = page.run(size, &[]);
    assert!(size[0].as_f64().unwrap() <= 794.0, "the plan is higher than A4 on its side: {size}");
    assert!(size[1].as_f64().unwrap() <= 1.0, "the strands are wider than their place: {size}");
    page.pretend(Media::default());
    page.resize(1280, 900);
    let pdf = page.folder().join("plan.pdf");
    page.print_to(&pdf);
    let sheets = page_tests::text_of_pdf(&pdf);
    assert_eq!(sheets.len(), 1, "one page: {sheets:#?}");
    assert_eq!(page_tests::sizes_of_pdf(&pdf), [(297, 210)]);
    for words in [
        "turning the curve",
        "1,447",
        "Forecast",
        "Domestic violence",
        "20.0%",
        "Strand 1",
        "Strand 6",
        "socio-economic",
    ] {
        assert!(sheets[0].contains(words), "{words} is not on the page: {}", sheets[0]);
    }
    // The blank sheet for a workshop is one page too, and A3 is larger paper.
    page.field("Blank sheet for a workshop").tick(true);
    page.expect(".plan", "Strand 2");
    page.print_to(&pdf);
    assert_eq!(page_tests::sizes_of_pdf(&pdf), [(297, 210)]);
    page.field("Blank sheet for a workshop").tick(false);
    page.field("A3 in place of A4").tick(true);
    page.painted();
    page.print_to(&pdf);
    assert_eq!(page_tests::sizes_of_pdf(&pdf), [(420, 297)]);
    page.assert_clean();
}

/// Fills a box as a paste fills it: a driver takes seconds to type a page.
fn fill(page: &Page, selector: &str, text: &str) {
    page.until("the box", || (page.count(selector) == 1).then_some(()));
    let script = "const box = document.querySelector(arguments[0]);
        box.value = arguments[1];
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(script, &[json!(selector), json!(text)]);
}
