//! The plan on one page: that of seed 002, on its paper, and one that is too long for it.

use crate::curves::{PLACEMENTS, REASONS, shown_as, with_tables};
use page_tests::{Engine, Media, Page};
use serde_json::json;

const LOOKED_AFTER: &str = include_str!("tables/looked_after.tsv");

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
    let page = with_tables(Engine::Chromium, &[LOOKED_AFTER, PLACEMENTS, REASONS]);
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
    page.expect_count(".plan__problems p", 0);

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

/// What a browser prints on two pages is told before, and what it prints on one is not.
#[test]
fn a_plan_that_is_too_long_for_its_paper_is_told() {
    too_long_is_told(Engine::Chromium);
}

#[test]
fn a_plan_that_is_too_long_is_told_in_firefox() {
    too_long_is_told(Engine::Firefox);
}

#[test]
fn a_plan_that_is_too_long_is_told_in_webkit() {
    too_long_is_told(Engine::WebKit);
}

fn too_long_is_told(engine: Engine) {
    let page = with_tables(engine, &[REASONS]);
    page.go("Reports");
    page.button("Plan on one page").click();
    page.field("Figure 1").choose("Domestic violence");
    page.until("the figure", || (page.count(".plan__figure svg") == 1).then_some(()));
    let sheets = || {
        // WebKit's driver cannot print, and Firefox's takes paper of its own choice.
        (engine == Engine::Chromium).then(|| page.printed().len())
    };
    let is_told = |words: &str| page.expect(".plan__problems", words);
    let story = |many: usize| {
        let line = "What the figures say, and what is known of the causes\n";
        fill(&page, "#plan-story", &line.repeat(many));
        page.until("the story", || (page.count(".plan__story li") == many).then_some(()));
        // It is measured after the frame that follows.
        page.painted();
        page.painted();
    };
    let is_fine = || {
        page.until("nothing to be put right", || {
            (page.count(".plan__problems p") == 0).then_some(())
        });
    };
    // The most that fits is one page, and a little more is two.
    let mut most = 16;
    loop {
        story(most);
        if page.count(".plan__problems p") != 0 {
            break;
        }
        assert!(most < 120, "120 lines fit one page");
        most += 2;
    }
    is_told(" mm longer than one A4 page: shorten the texts at the left, or choose A3");
    assert!(sheets().is_none_or(|sheets| sheets == 2), "{most} lines: {:?}", sheets());
    page.assert_axe("a plan that is too long");
    story(most - 2);
    is_fine();
    assert!(sheets().is_none_or(|sheets| sheets == 1), "{} lines: {:?}", most - 2, sheets());

    // A browser would make boxes that are too many smaller, and nobody could read them.
    let strand = "Strand of action\nIncrease the use of the Common Assessment Framework\n\n";
    fill(&page, "#plan-strands", &strand.repeat(48));
    is_told("longer than one A4 page: shorten the strands of action, or choose A3");
    fill(&page, "#plan-strands", "");
    is_fine();

    // A3 has room for more, until it has not: its letters are larger too.
    page.field("A3 in place of A4").tick(true);
    page.painted();
    story(most - 2);
    is_fine();
    assert!(sheets().is_none_or(|sheets| sheets == 1), "A3");
    story(most + 8);
    is_told("longer than one A3 page: shorten the texts at the left");
    assert!(sheets().is_none_or(|sheets| sheets == 2), "A3 with a long story");
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
