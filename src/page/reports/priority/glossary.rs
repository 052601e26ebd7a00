//! What the words of the method mean, said where they are used.

use leptos::prelude::*;

/// A word and its meaning.
type Meaning = (&'static str, &'static str);

pub(super) const OF_PRIORITY: &[Meaning] = &[
    ("Outcome", "How life should be for everyone in a place, in words that anyone would use"),
    ("Priority", "What is worked on before other things because the outcome needs it most"),
    ("Lead officer", "Who answers for the priority; a role outlasts a name"),
];

pub(super) const OF_STORY: &[Meaning] = &[
    (
        "Story behind the curve",
        "Why the figures are what they are: what drives them, and what holds them back",
    ),
    ("Baseline", "An indicator's history, and where it would go if nothing new were done"),
    (
        "Turning the curve",
        "Doing better than the baseline's forecast; a worsening that slows counts, even before the line itself turns",
    ),
    (
        "Live figure",
        "A figure within a sentence that follows the table, so that words and table stay together",
    ),
];

pub(super) const OF_RATING: &[Meaning] = &[
    (
        "RAG rating",
        "Red, amber or green: where things stand. By rule it follows the distance of the first indicator from its target, \
         and amber is also for a curve that has turned",
    ),
    (
        "Direction of travel",
        "Where things are going: improving, stable or worsening. A red priority can be improving, and a green one worsening",
    ),
    (
        "By rule",
        "Worked out from the figures; a rating of your own stands before it, and the card shows both",
    ),
];

pub(super) const OF_RISKS: &[Meaning] = &[
    ("Challenge", "Something that stands in the way now"),
    ("Risk", "Something that may come to stand in the way"),
];

pub(super) const OF_ACTIONS: &[Meaning] = &[
    ("Milestone", "Something one can point to that shows how far an action has come"),
    (
        "Last reviewed",
        "When somebody last asked whether the action is still the right one; a new action says so",
    ),
];

pub(super) const OF_INDICATORS: &[Meaning] = &[
    ("Indicator", "Measures an outcome for everyone it is about, whoever serves them"),
    (
        "Performance measure",
        "Measures a service: how much was done, how well, and whether anyone who used it is better off",
    ),
    ("Rise or fall", "Which of the two is good; the method calls it polarity"),
    (
        "Baseline, as a column",
        "The figure that progress is counted from; in the method it is the history with its forecast",
    ),
    ("Target", "The figure that is aimed at, and by when"),
    (
        "Predicted full year",
        "What the whole year is expected to come to: the table's own figure, or a forecast that names its rule",
    ),
    ("Comparator", "The same indicator for England, a region or places that are alike"),
];

pub(super) const OF_SIGN_OFF: &[Meaning] = &[
    ("Draft", "A card that not everyone has signed; each page of it says so"),
    ("Edition", "A card as it was signed: neither its words nor its figures change any more"),
];

/// The words of some fields, to be opened by who wants to know.
#[component]
pub(super) fn WordsMean(
    /// Which.
    words: &'static [Meaning],
) -> impl IntoView {
    let rows = words.iter().map(|(word, meaning)| {
        view! { <div><dt>{*word}</dt><dd>{*meaning}</dd></div> }
    });
    view! {
        <details class="words-mean">
            <summary>"What these words mean"</summary>
            <dl class="words-mean__list">{rows.collect_view()}</dl>
        </details>
    }
}
