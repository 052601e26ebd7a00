//! Headers over cells that say whether a rise or a fall is good.

/// Whether a header asks whether a rise or a fall is good: "Good performance is…", "High or low is good?".
pub(super) fn names_polarity(header: &str) -> bool {
    let header = header.trim_end_matches(['?', '…', '-', ' ']);
    let of_two = [" or ", "/"].iter().any(|between| header.contains(between));
    matches!(
        header,
        "rise or fall"
            | "polarity"
            | "good is"
            | "better is"
            | "good direction"
            | "good to be"
            | "aim"
            | "aim to"
            | "desired direction"
            | "good performance"
            | "good performance is"
            | "what is good"
            | "what good looks like"
            | "what does good look like"
    ) || (of_two && (header.ends_with(" is good") || header.ends_with(" is better")))
}
