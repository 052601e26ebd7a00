//! What parts are called beside each other: without what all their names begin with.

use crate::card::capitalised;

/// What the names begin with, where that ends at a comma or a colon, and the rest of each.
pub(super) fn short(names: &[String]) -> (Option<String>, Vec<String>) {
    let [first, others @ ..] = names else { return (None, Vec::new()) };
    let same = |end: usize| {
        others
            .iter()
            .all(|other| other.get(..end) == first.get(..end) && end < other.trim_end().len())
    };
    let cut = first
        .char_indices()
        .filter(|(_, letter)| matches!(letter, ',' | ':' | ';' | '\u{2013}'))
        .map(|(at, letter)| at + letter.len_utf8())
        .rfind(|end| !others.is_empty() && *end < first.trim_end().len() && same(*end));
    let Some(cut) = cut else { return (None, names.to_vec()) };
    let (common, _) = first.split_at(cut);
    let common = common.trim_end_matches([',', ':', ';', '\u{2013}', ' ']).to_owned();
    let rest = names.iter().filter_map(|name| Some(capitalised(name.get(cut..)?.trim())));
    (Some(common).filter(|common| !common.is_empty()), rest.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_begin_with_is_said_once() {
        #[track_caller]
        fn check(names: &[&str], expected: &str) {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            let (common, rest) = short(&names);
            assert_eq!(format!("{} | {}", common.unwrap_or_default(), rest.join(" | ")), expected);
        }
        check(
            &["Referral reason: domestic violence", "Referral reason: neglect"],
            "Referral reason | Domestic violence | Neglect",
        );
        check(
            &["Placements, in-house", "Placements, external"],
            "Placements | In-house | External",
        );
        check(
            &["In-house placements", "External placements"],
            " | In-house placements | External placements",
        );
        check(&["Placements, all", "Placements"], " | Placements, all | Placements");
        check(&["Placements, all"], " | Placements, all");
        check(&["Pläne: a", "Plane: b"], " | Pläne: a | Plane: b");
        check(&[], " | ");
    }
}
