//! Text that is no sentence: nothing panics, nothing is told to agree, and long ones take time in proportion.

use better_off::claim::{Known, Verdict, check};
use better_off::indicator::Indicator;
use better_off::reading::{Recipe, read};
use better_off::table::paste;
use std::sync::Arc;

fn indicators() -> Vec<Indicator> {
    let table = "Indicator\tMar 2011\tDec 2014\tJan 2015\nChildren looked after\t1445\t1320\t1290\nRe-referral rate (%)\t35.8\t24\t23.3\n";
    let table = paste::read_paste(None, table).unwrap();
    read(&Arc::new(table), &Recipe::default()).unwrap().all().collect()
}

#[test]
fn odd_text_never_agrees() {
    let indicators = indicators();
    let known = Known::of(&indicators);
    for text in [
        "",
        " \n\t\n",
        "1,2,3",
        "2013-14-15",
        "Children looked after were 1,2,90 in January 2015",
        "Children looked after: 2013-14-15",
        "50-60%",
        "\u{a3}1.2bn",
        "nearly a third",
        "In MCMXC children looked after were XIV, Part IV",
        "Ring 0113 222 4444 or +44 113 222 4444 about children looked after in January 2015",
        "On 31/01/2015 and 1.3.11 children looked after met",
        "\u{645}\u{624}\u{634}\u{631} \u{661}\u{662}\u{669}\u{660} 1,291 \u{641}\u{64a} January 2015",
        "\u{202e}1,291 children looked after in January 2015\u{202c}",
        "\u{1f600}1,291\u{1f600} children looked after in January 2015 \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "children looked after were \u{1d7cf}\u{1d7d0}\u{1d7d1} in January 2015",
        "99999999999999999999999999999999999999 children looked after in January 2015",
        "79228162514264337593543950335 fell to 0.0000000000000000000000000001, a reduction of 79228162514264337593543950335 (100%)",
        "from 0 to 0, a reduction of 0 (0%)",
        "0 of 0 (0%)",
        "(((((5%)))))) ]] 5%% %% --5 +-5 \u{a3}\u{a3}5 5,000,00 .5. 5..5 ,5, \u{2013}",
        "from from 5 to to 6 by by 7% of of",
        "\u{fb01}ve \u{130}stanbul 1,291 \u{df} \u{130} children looked after in January 2015",
        "1,291\u{a0}children looked after in January\u{a0}2015",
    ] {
        let checked = check(text, &known);
        for claim in &checked.claims {
            assert_ne!(claim.verdict, Verdict::Agrees, "{text:?}: {claim:?}");
            let there: String =
                text.chars().skip(claim.start).take(claim.end - claim.start).collect();
            assert_eq!(there, claim.text, "{text:?}");
        }
    }
}

#[test]
fn long_sentences_take_time_in_proportion() {
    let indicators = indicators();
    let known = Known::of(&indicators);
    // A hundred thousand characters of prose; what is no prose is shorter, for it takes an unoptimised build longer.
    let prose = ["children looked after 1,291 in January 2015 ", "from ", "(", "a"];
    let odd = ["1 ", "2013-14 ", "\u{1f600}", "up ", "12%, ", "in\n", "1\t2\n", "Leeds "];
    let sizes = prose.map(|part| (part, 100_000)).into_iter().chain(odd.map(|part| (part, 10_000)));
    for (part, length) in sizes {
        let text = part.repeat(length / part.chars().count());
        let checked = check(&text, &known);
        assert!(
            checked
                .claims
                .iter()
                .filter(|claim| claim.text.contains("1,291"))
                .all(|claim| claim.verdict != Verdict::Agrees),
            "{part:?}"
        );
    }
}
