//! The English of claims: which words say a change, which way, of what; and which only make a sentence.

/// Whether a word is in a list.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

/// Short forms whose full stop ends no sentence.
pub(super) const ABBREVIATIONS: &str = "approx c dr e.g eg eng etc fig figs i.e ie mr mrs ms no nos p para pp ref st vs v jan feb mar apr jun \
    jul aug sep sept oct nov dec q";

/// Words for a rise, as nouns, verbs and participles.
const UP: &str = "up increase increased increases increasing rise rises rose risen rising grew grow grows grown growing \
    growth gain gained gains jump jumped climb climbed climbing higher more greater extra additional uplift \
    surge surged expanded expansion above exceeds exceeded longer upturn swelled added ahead bigger larger climbs \
    leap leaps leapt mounted strengthened upward upwards soared rocketed ballooned";

/// Words for a fall.
const DOWN: &str = "down decrease decreased decreases decreasing reduction reductions reduced reduces reducing fall falls \
    fell fallen falling drop drops dropped dropping decline declined declines declining lower lowered fewer \
    less cut cuts shrank shrunk shorter dip dipped slipped below saved saving slid loss lost halved under slip slips \
    tumble tumbled tumbles plunge plunged plummeted retreated slump slumped contracted contraction shed \
    diminished dwindled dived sank sunk weakened receded ebbed downward downwards behind smaller downturn";

/// Words for a change that do not say which way.
const EITHER: &str = "change changed difference gap improvement improved improving improves worsened worsening deterioration \
    deteriorated swing movement moved moving shift shifted margin disparity differential";

/// Nouns among the words of change: "a reduction of 419", "17% rise".
const NOUNS: &str = "increase increases rise rises growth gain gains jump climb uplift surge expansion decrease decreases \
    reduction reductions fall falls drop drops decline declines cut cuts dip saving loss change difference \
    gap margin disparity differential improvement deterioration swing movement shift upturn leap slip tumble plunge slump contraction downturn";

/// Words after a figure that make it a difference: "20 more carers", "64 days shorter".
const COMPARATIVES: &str = "more fewer less higher lower shorter longer greater extra additional above below better worse up down \
    faster slower quicker bigger smaller larger ahead behind";

/// Which way a word says that something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// It is not said which way.
    Unsaid,
}

/// What a word says of a change; none for words that say none.
pub(super) fn way(word: &str) -> Option<Way> {
    if lists(UP, word) {
        Some(Way::Up)
    } else if lists(DOWN, word) {
        Some(Way::Down)
    } else if lists(EITHER, word) {
        Some(Way::Unsaid)
    } else {
        None
    }
}

/// Whether a word names a change: "reduction".
pub(super) fn is_change_noun(word: &str) -> bool {
    lists(NOUNS, word)
}

/// Whether a word stands for a figure of no measure in particular: "the rate", "the previous level".
pub(super) fn is_figure_noun(word: &str) -> bool {
    const NOUNS: &str = "figure rate level result position outturn value total count number percentage proportion share \
        reading average measurement score estimate performance data";
    lists(NOUNS, word)
}

/// Whether a word is a verb of change: "rose", "reduced", "up".
pub(super) fn is_change_verb(word: &str) -> bool {
    const NOT_VERBS: &str = "more less fewer higher lower greater extra additional above below under longer shorter reduction growth \
    gap difference margin disparity differential ahead behind bigger larger smaller contraction upward upwards downward downwards";
    way(word).is_some() && !lists(NOT_VERBS, word)
}

/// Whether a word after a figure makes it a difference.
pub(super) fn is_comparative(word: &str) -> bool {
    lists(COMPARATIVES, word)
}

/// Verbs that double, halve or treble: the relative change they say, in per cent.
pub(super) fn times_word(word: &str) -> Option<i64> {
    match word {
        "doubled" | "doubling" | "doubles" => Some(100),
        "trebled" | "tripled" => Some(200),
        "quadrupled" => Some(300),
        "halved" | "halving" => Some(-50),
        _ => None,
    }
}

/// Words that say nothing of what is measured.
const EMPTY: &str = "a about across after again all also an and are around as at average be been before between both but by \
    compared comparison council current currently during each end every figure figures for from had has have \
    in into is it its just last latest level march national nationally new not number numbers of on only or \
    our over part per percent percentage period point points previous proportion reached recorded same saw \
    seen share since some standing stood than that the their then there these they this those to total was \
    we were when where which while who with year years quarter month months england eng earlier later \
    against versus cent compares set";

/// The stem of a word that may say what is measured; none for words that do not.
pub(super) fn stem(word: &str) -> Option<String> {
    let word = word.trim_end_matches("'s").trim_matches(|c: char| !c.is_alphanumeric());
    if word.len() < 3 || lists(EMPTY, word) || way(word).is_some() {
        return None;
    }
    if word.chars().next().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut stem = match word {
        "kids" | "child" | "children's" => "children",
        "people" | "persons" => "person",
        "unaccompanied" => return Some(word.to_owned()),
        _ => word,
    };
    for ending in ["ations", "ation", "ings", "ing", "ments", "ment", "ied", "ies", "ed", "es", "s"]
    {
        if let Some(shorter) = stem.strip_suffix(ending)
            && 4 <= shorter.chars().count()
            && !stem.ends_with("ss")
        {
            stem = shorter;
            break;
        }
    }
    Some(stem.trim_end_matches(['e', 'i', 'y']).to_owned())
}

/// Words before a small number that make it a name: "Figure 1", "Year 6", "section 20".
pub(super) const LABELS: &str = "annex appendix article band bullet chapter clause day exhibit fig figure grade group item level no \
    number objective page para paragraph part phase point priority question ref reference regulation room s \
    schedule section stage standard step strand table task tier top type version volume wave week year \
    strategy note op line row column slide";

/// Units of time and distance: a number of these defines something more often than it claims something.
pub(super) fn is_measure_of_time(word: &str) -> bool {
    let word = word.trim_end_matches("'s").trim_end_matches('\'');
    matches!(
        word,
        "second"
            | "seconds"
            | "minute"
            | "minutes"
            | "mins"
            | "hour"
            | "hours"
            | "hrs"
            | "hr"
            | "day"
            | "days"
            | "week"
            | "weeks"
            | "wks"
            | "month"
            | "months"
            | "mths"
            | "year"
            | "years"
            | "yrs"
            | "yr"
            | "mile"
            | "miles"
            | "km"
            | "metres"
            | "night"
            | "nights"
            | "working"
            | "term"
            | "terms"
            | "am"
            | "pm"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_has_one_stem() {
        for (one, other) in [
            ("child", "children"),
            ("plans", "plan"),
            ("referral", "referrals"),
            ("composting", "composted"),
            ("adoption", "adoptions"),
            ("agencies", "agency"),
            ("recycling", "recycled"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_eq!(stem("the"), None);
        assert_eq!(stem("rose"), None);
    }
}
