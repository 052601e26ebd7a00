//! The plan on one page: that of seed 002, on its paper, and one that is too long for it.

use crate::curves::{PLACEMENTS, REASONS, shown_as, with_tables};
use page_tests::{Engine, Media, Page};
use serde_json::json;

const LOOKED_AFTER: &str = include_str!("tables/looked_after.tsv");

/// The facts and figures of seed 002, in words of our own: as many lines in as many boxes, and about as long.
const STORY: &str = "We want help to reach families sooner, so that fewer children need to come into care; money, teams and buildings all have to move the same way if that is to last
July 2011 closed with 1,447 children in our care, which is 95.1 of every 10,000 who live here
That is more than in places with families much like ours, and has been for as long as it was counted
Placements bought from others grew fastest of all in the last few years, and they are what the budget feels first
Nothing done, every second placement could be bought by March 2014
In 2010-11 people asked us for a service 12,934 times and referred a child 13,643 times: 26,577 calls on the front door
Why children are referred: violence at home first (20%), then parents who need support (17.5%), then neglect that somebody suspects (11.5%)
Who refers them: the police (30% of 2010-11), schools (13%), and health, from hospitals to family doctors (11%)
1,074 children had a protection plan in July 2011, a rate of 70.6, where the July before it had been 662 and 43.6: the rise is steep, and it is not yet understood
1,131 common assessments were begun in the year to March 2011";

const STRANDS: &str = "Strand 1 - Help that comes early
Put the review of services for the youngest into practice with teams of health visitors and children's centres. £1.1m of the early intervention grant buys nursery places for two-year-olds in 2012/13
More families with a common assessment, and a lead worker for each
Buy family support anew, aimed at those who need it most
£325k more for family group conferences, with two teams in further parts of the city at work by April 2012
Change how a referral is taken and assessed, so that fewer come twice
Answer referrals about violence at home in another way from December 2011

Strand 3 - Children at the edge of care, and their families
Families at risk go first where places for the early years are given out
£500k more, £200k of it granted, for therapy with the whole family: two more teams by March 2012
A plan for the first 60 days of every child who comes into care, or nearly does
A way home planned for each child who could leave care, those who could leave soonest first, by January 2012
£0.4m so that mental health support in schools can go on growing

Strand 4 - Places of our own (children's homes)
The review of our own homes is finished by January 2012
Eight more places in them by April 2012
A plan for what is to be built, and from what money, by January 2012

Strand 4 - Places of our own (foster carers)
Carers are paid by what they have learnt to do
Finding carers becomes a task of its own: 20 more of them by March 2012 than there were at the end of March 2011, those who left taken off
40 more by March 2013, counted from the same day
A case for social pedagogy by November 2011, and the first homes working by it from January 2012

Strand 5 - Placements that are bought
Who may decide on a placement is looked at again, and written down
Each agency pays its fair part of a placement it has a part in
£0.4m more so that adopters are found for the children who wait, here or elsewhere, and for the adoptions we expect
£0.25m more for the special guardians we expect to come forward

Strand 6 - Knowing how we do
Placements and what they cost stand in one set of figures that both sides trust
Every month one page with the figures on children in care, for everybody
Every quarter the same by part of the city, and by neighbourhood
What agencies send each other about a child travels safely, within the council and beyond it
Turning-the-curve sessions wherever a local plan about early help is written
A medium-term forecasting model: population, hardship and other socio-economic pressure, and what both do to placements and to money";

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
    page.field("Title of the plan").fill("Children in care: turning the curve together");
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
    let strand = "Strand of action\nMore families with a common assessment and a worker\n\n";
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
