//! How officers word it: sentences with holes, written without the checker at hand and not changed to suit it.
//!
//! `{what}` is the measure, `{place}` the area, `{p}` and `{q}` the earlier and the later period, `{a}` and `{b}`
//! their figures, `{d}` the difference, `{r}` the relative change in per cent, `{x}` the other area with its figure
//! `{y}` for the later period. `{rose}` is "rose" or "fell", `{rise}` "rise" or "fall", `{up}` "up" or "down",
//! `{more}` "higher" or "lower", `{increased}` "increased" or "reduced".

/// What a wording needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// A count, a rate or an amount.
    Numbers,
    /// A percentage.
    Shares,
    /// Either.
    Any,
}

pub const WORDINGS: &[(For, &str)] = &[
    (For::Any, "In {q}, {what} in {place} came to {b}."),
    (For::Any, "{place}: {what} stood at {b} in {q}."),
    (For::Any, "{what} in {place} went from {a} in {p} to {b} in {q}."),
    (For::Any, "Between {p} and {q} {what} in {place} {rose} from {a} to {b}."),
    (For::Any, "The latest data for {place} put {what} at {b} ({q}), as against {a} in {p}."),
    (For::Any, "{what} in {place}: {b} in {q}; {a} in {p}."),
    (For::Any, "{place} recorded {b} for {what} in {q}, having been at {a} back in {p}."),
    (For::Any, "Looking at {place}, {what} was {a} in {p} and is {b} in {q}."),
    (For::Numbers, "{what} in {place} {increased} by {d} between {p} and {q}, to {b}."),
    (For::Numbers, "At {b} in {q}, {what} in {place} was {d} {more} than in {p}."),
    (For::Numbers, "There was a {r}% {rise} in {what} in {place} from {p} to {q}."),
    (For::Numbers, "{what} in {place} is {up} {r} per cent on {p}, at {b} for {q}."),
    (For::Numbers, "Since {p} {what} in {place} has {changed} by {d} ({r}%), reaching {b} in {q}."),
    (For::Numbers, "{place} saw {what} {rise} from {a} to {b} ({r}%) over the period {p} to {q}."),
    (For::Numbers, "We reported {b} for {what} in {place} in {q}: {d} {more} than the {a} of {p}."),
    (
        For::Numbers,
        "In {p} the figure for {what} in {place} was {a}; by {q} it was {b}, a {r}% {rise}.",
    ),
    (
        For::Shares,
        "In {place}, {what} {rose} by {d} percentage points between {p} and {q}, to {b}.",
    ),
    (
        For::Shares,
        "{what} in {place} was {b} in {q}, which is {d} points {more} than in {p} ({a}).",
    ),
    (For::Shares, "A {d} percentage point {rise} since {p} took {what} in {place} to {b} in {q}."),
    (For::Shares, "For {place} the {q} result was {b} for {what}, {up} {d}pp from {a} in {p}."),
    (For::Any, "{what} in {q} was {b} in {place} and {y} in {x}."),
    (For::Any, "In {q}, {place} had {b} for {what}, against {y} for {x}."),
    (For::Any, "{place}'s {b} for {what} in {q} compares with {x}'s {y}."),
    (For::Any, "{what}, {q}: {place} {b}, {x} {y}."),
    (For::Any, "The {q} figure for {what} in {place} ({b}) is {moreless} that of {x} ({y})."),
    (For::Any, "{what} in {place} was {a} and {b} in {p} and {q} respectively."),
    (For::Any, "{what} at {b}: that is where {place} was in {q}, and in {p} it was at {a}."),
    (For::Any, "Figures published for {q} give {place} {b} for {what}, from {a} for {p}."),
    (
        For::Numbers,
        "{place} now has {b} for {what} ({q}). That compares with {a} in {p}, {up} {r}%.",
    ),
    (For::Any, "Our ambition for {what} is clear. {place} was at {b} in {q}."),
];
