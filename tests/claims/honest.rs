//! The figures of the claim check on wordings that it was not written from.
//!
//! Of 400 sentences each, as they were measured before the checker was mended for the set:
//!
//! | set | true ones that agree | with a false figure that agree | with a false direction that agree |
//! |---|---:|---:|---:|
//! | second, 74 wordings | 359 (89.8%) | 1 (0.3%) | 120 (30.0%) |
//! | third, 21 wordings, written after the mending: the honest figure | 379 (94.8%) | 2 (0.5%) | 47 (11.8%) |
//! | fourth, 60 wordings, written before the checker was looked at | 360 (90.0%) | 1 (0.3%) | 119 (29.8%) |
//! | fifth, 40 wordings, written with the fourth, kept aside until the mending for it | 338 (84.5%) | 1 (0.3%) | 173 (43.3%) |
//! | sixth, 30 wordings, written after the mending for both: the honest figure of its day | 384 (96.0%) | 0 | 17 (4.3%) |
//! | seventh, 50 wordings, blind, ordinary sentences | 370 (92.5%) | 3 (0.8%) | 10 (2.5%) |
//! | eighth, 50 wordings, blind, written while the checker was mended for the seventh: the honest figure of today | 388 (97.0%) | 1 (0.3%) | 36 (9.0%) |
//!
//! A direction ("rose" for "fell") was checked beside "from" only, until the second set asked for it everywhere. Since
//! the mending all 400 true ones of both sets agree, no false figure does and at most one false direction; three of the
//! second set's 41 failures were the generator's own ("the previous year" of a quarter). The bounds below keep that.
//!
//! The fourth and the fifth set are wilder on purpose ("Take 12 in 2013, take away 3, and you have the 9 of 2014"): they
//! asked for verbs that were no words of change yet, for a direction that stands apart from its figures, and for one
//! beside a single figure, which the table answers. Mended, 398, 398 and 400 of the true ones agree, one false figure
//! does (68,900 for 68,905, as prose rounds), and at most five false directions. One wording of the fifth set said
//! "reached" where the figure rose, which says no direction: it has lost it since.
//!
//! The seventh set asked for what officers write every day: "the previous figure of 45", two figures in the order of two
//! areas, a difference between areas that says no direction, a change over a whole course of three figures, and "above
//! this, at 45"; 19 of its true ones were called wrong. The last set is its mender's own, and no blind one.
//!
//! The eighth set asked for which of two areas is higher where the other's figure stands before its name ("the 45
//! reported for Leeds") or in the next sentence, for a difference to the figure of the sentence before, and for the time
//! of another area's figure behind a whole course.

use crate::blind::{FORTY, SIXTY, THIRTY};
use crate::fresh::FRESH;
use crate::last::LAST;
use crate::made::{Lie, Template, make};
use crate::ordinary::ORDINARY;
use crate::random::Random;
use crate::sentences::Sentence;
use crate::sources::sources;
use crate::told::{agrees, told};
use crate::unseen::UNSEEN;
use crate::usual::USUAL;
use better_off::claim::{Checked, ClaimKind, Known, Verdict, check};

const SENTENCES: usize = 400;

/// How many of the true ones agree, and of the false ones.
struct Measured {
    true_agree: usize,
    figure_agree: usize,
    direction_agree: usize,
}

/// At least 98% of the true ones of a set agree, and at most 2% of the false ones.
fn holds(templates: &[Template], seed: u64) {
    let Some(measured) = measured(templates, seed) else { return };
    assert!(98 * SENTENCES <= measured.true_agree * 100, "{} true agree", measured.true_agree);
    for false_agree in [measured.figure_agree, measured.direction_agree] {
        assert!(false_agree * 100 <= SENTENCES * 2, "{false_agree} false ones agree");
    }
}

/// Checks as many sentences of each sort; nothing where the shared data is not beside the repository.
fn measured(templates: &[Template], seed: u64) -> Option<Measured> {
    let Some(data) = crate::shared("data") else {
        println!("Skipped: the shared data is not beside the repository");
        return None;
    };
    let sources = sources(&data);
    let known: Vec<Known<'_>> =
        sources.iter().map(|source| Known::of(&source.indicators)).collect();
    let mut random = Random::new(seed);
    let mut sentence = |lie: Option<Lie>| -> (Sentence, Checked) {
        loop {
            let at = random.below(sources.len());
            if let Some(made) = make(&mut random, &sources[at], templates, lie) {
                let checked = check(&made.text, &known[at]);
                return (made, checked);
            }
        }
    };
    let mut measured = Measured { true_agree: 0, figure_agree: 0, direction_agree: 0 };
    let (mut called_wrong, mut untold) = (0, [0, 0]);
    let wrong = |checked: &Checked| checked.claims.iter().any(|one| one.verdict == Verdict::Wrong);
    for _ in 0..SENTENCES {
        let (made, checked) = sentence(None);
        if agrees(&checked) {
            measured.true_agree += 1;
        } else {
            called_wrong += usize::from(wrong(&checked));
            println!("true, but not agreed: {}\n{}", made.text, told(&checked));
        }
    }
    for _ in 0..SENTENCES {
        let (made, checked) = sentence(Some(Lie::Figure));
        let (start, end) = made.changed.unwrap();
        let own = checked.claims.iter().find(|claim| {
            claim.start < end && start < claim.end && claim.kind != ClaimKind::Period
        });
        if agrees(&checked) || own.is_some_and(|own| own.verdict == Verdict::Agrees) {
            measured.figure_agree += 1;
            println!("false, but agreed: {}\n{}", made.text, told(&checked));
        } else {
            untold[0] += usize::from(!wrong(&checked));
        }
    }
    for _ in 0..SENTENCES {
        let (made, checked) = sentence(Some(Lie::Direction));
        if agrees(&checked) {
            measured.direction_agree += 1;
            println!("false direction, but agreed: {}\n{}", made.text, told(&checked));
        } else {
            untold[1] += usize::from(!wrong(&checked));
        }
    }
    println!(
        "of {SENTENCES} each: {} true ones agree ({called_wrong} are called wrong); {} with a false figure are called \
         agrees ({} are not told to differ), {} with a false direction ({} not told)",
        measured.true_agree, measured.figure_agree, untold[0], measured.direction_agree, untold[1]
    );
    Some(measured)
}

#[test]
fn the_second_set() {
    holds(FRESH, 20_260_301);
}

#[test]
fn the_third_set() {
    holds(LAST, 20_260_401);
}

#[test]
fn the_fourth_set() {
    holds(SIXTY, 20_261_126);
}

#[test]
fn the_fifth_set() {
    holds(FORTY, 20_261_127);
}

#[test]
fn the_sixth_set() {
    holds(THIRTY, 20_261_128);
}

#[test]
fn the_seventh_set() {
    holds(ORDINARY, 20_261_129);
}

#[test]
fn the_eighth_set() {
    holds(UNSEEN, 20_261_130);
}

#[test]
fn the_menders_own() {
    holds(USUAL, 20_261_130);
}
