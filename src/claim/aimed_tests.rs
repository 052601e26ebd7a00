//! What a figure came from, and what was aimed at, against a table.

use super::tests::check_text;

#[test]
fn what_a_figure_came_from_has_the_period_behind_it() {
    check_text(
        "1,290 children were looked after, down from 1,445 in March 2011",
        "1,290 agrees; down agrees; 1,445 agrees",
    );
    check_text(
        "1,290 children were looked after, compared with 1,445 in March 2011",
        "1,290 agrees; 1,445 agrees",
    );
    check_text(
        "Children looked after fell from 1,445 to 1,290 in January 2015",
        "fell agrees; 1,445 agrees; 1,290 agrees",
    );
}

#[test]
fn targets_against_a_table() {
    for (text, expected) in [
        (
            "1,290 children were looked after, against our target of 1,250",
            "1,290 agrees; 1,250 differs 1,200",
        ),
        (
            "1,290 children were looked after in January 2015, 90 above the target of 1,200",
            "1,290 agrees; 90 agrees; 1,200 agrees",
        ),
        (
            "1,290 children were looked after in January 2015, 60 above the target of 1,200",
            "1,290 agrees; 60 differs 90; 1,200 agrees",
        ),
        (
            "1,290 children were looked after in January 2015, below the target of 1,200",
            "1,290 agrees; below differs above; 1,200 agrees",
        ),
        (
            "1,290 children were looked after in January 2015, not below the target of 1,200",
            "1,290 agrees; 1,200 agrees",
        ),
        // What it came from is held against no target, nor is what is only wished for told to differ.
        (
            "1,290 children were looked after in January 2015, down from 1,445 in March 2011, 90 above the target of 1,200",
            "1,290 agrees; down agrees; 1,445 agrees; 90 agrees; 1,200 agrees",
        ),
        (
            "1,290 children were looked after in January 2015, and we aim to be below the target of 1,200",
            "1,290 agrees; 1,200 agrees",
        ),
        (
            "1,290 children were looked after in January 2015, 7.5% above the target of 1,200",
            "1,290 agrees; 7.5% cannot be checked; 1,200 agrees",
        ),
        // A budget is aimed at only where something is held against it.
        (
            "Spend on social work posts was £1.7m in 2012-13, £0.1m more than the budget of £1.6m",
            "£1.7m agrees; £0.1m agrees; £1.6m cannot be checked",
        ),
        (
            "Spend on social work posts was £1.7m in 2012-13, £0.1m over budget",
            "£1.7m agrees; £0.1m cannot be checked",
        ),
    ] {
        check_text(text, expected);
    }
}
