//! Sentences of council performance reports, committee papers, statistical releases and public health reports, written
//! with the mending for the seventh set by its mender: no blind set. What it left unmended is not in it: an area that is
//! compared with and has no figure in the sentence ("above the England average."), and what the next sentence compares.
//!
//! The holes are those of the second set. `[rose|fell]` is chosen by the change, `<above|below>` by the other area.

use crate::made::Template;
use crate::made::Wants::{Any, Numbers, Rates, Shares};

/// The mender's own set.
pub const USUAL: &[Template] = &[
    (Any, "{place}, {what}: {b} ({q}); {before} {a}; England {e}."),
    (Any, "\u{2022} {what} in {place}: {b} in {q} (England: {e}; {x}: {y})"),
    (Any, "{what} in {place} [climbed|dropped] to {b} in {q}, against a previous level of {a}."),
    (Any, "{what} in {place} was {b} in {q}, [up|down] from a previous {a}."),
    (Any, "In {q}, {place} reported {b} for {what}, [up|down] on {before} (previously {a})."),
    (
        Any,
        "{what} in {place} stood at {b} in {q}, [up|down] on {before}. The previous figure was {a}.",
    ),
    (Any, "At {b} in {q}, {what} in {place} is <above|below> the national average of {e}."),
    (Any, "England's figure for {what} was {e} in {q}; at {b}, {place} was <above|below> it."),
    (Any, "Whereas {what} stood at {y} in {x} in {q}, in {place} it was <higher|lower>, at {b}."),
    (Any, "In {q}, {what} in {place} and {x} stood at {b} and {y} respectively."),
    (Any, "{what} stood at {b} and {y} in {place} and {x} respectively in {q}."),
    (Any, "{what} in {place}: {a}, {c} and {b} in {p}, {m} and {q} respectively."),
    (
        Any,
        "{what} in {place} [grew|declined] from {a} in {p} to {b} in {q}, having been {c} in {m}.",
    ),
    (
        Any,
        "Performance: {what} in {place} was {b} for {q}, which is [a rise|a drop] from {a} for {p}.",
    ),
    (Any, "Our figure for {what} in {place} ({b} in {q}) is <above|below> England's ({e})."),
    (Any, "{what} in {place} [rose|fell] between {p} ({a}) and {q} ({b})."),
    (
        Any,
        "The latest figure for {what} in {place}, for {q}, is {b}; this is {moreless} both England ({e}) and {x} ({y}).",
    ),
    (
        Any,
        "{what} in {place} has [risen|fallen] in each of these years: {a} in {p} and {b} in {q}.",
    ),
    (
        Any,
        "The figure of {b} for {what} in {place} in {q} is [an increase|a decrease] from {a} in {before}.",
    ),
    (Any, "With {what} at {b} in {q}, {place} is <above|below> {x} at {y}."),
    (Numbers, "{what} in {place} stood at {b} in {q}, [up|down] {d} on the previous figure."),
    (Numbers, "{what} in {place} went from {a} in {p} to {b} in {q} ([+|-]{d})."),
    (Numbers, "{what} in {place} went from {a} in {p} to {b} in {q} ([+|-]{r}%)."),
    (Numbers, "The difference between {place} and {x} for {what} was {g} in {q}: {b} against {y}."),
    (
        Numbers,
        "{what} in {place} stood at {a} in {p}, {c} in {m} and {b} in {q}, [a rise|a fall] of {d} overall.",
    ),
    (Numbers, "From {a} in {p}, {what} in {place} [grew|fell] by {d} to reach {b} in {q}."),
    (Numbers, "{what} in {place} [increased|fell] {r} per cent, from {a} in {p} to {b} in {q}."),
    (Numbers, "In {q}, {place} ({b}) was {g} <above|below> {x} ({y}) for {what}."),
    (Numbers, "{what} in {place} was {b} in {q}, {g} <more|fewer> than in {x}, where it was {y}."),
    (
        Numbers,
        "{what} in {place} [rose|fell] by {r}% to {b} in the year to {q}, from {a} {before}.",
    ),
    (
        Shares,
        "{place} was {g} percentage points <above|below> England for {what} in {q} ({b} versus {e}).",
    ),
    (
        Shares,
        "The gap to England for {what} in {place} was {g} percentage points in {q} ({b} against {e}).",
    ),
    (
        Shares,
        "There is a gap of {g} percentage points between {place} ({b}) and England ({e}) for {what} in {q}.",
    ),
    (
        Shares,
        "In {q} {what} was {b} in {place}, while the England figure was {e}: a difference of {g} percentage points.",
    ),
    (
        Shares,
        "{what} in {place} has [risen|fallen] {d} percentage points since {p}, to {b} in {q}.",
    ),
    (
        Shares,
        "{what} in {place} was {b} in {q}, {d} percentage points [higher|lower] than the previous figure of {a}.",
    ),
    (
        Shares,
        "{what} in {place} stood at {b} in {q} ({a} in {p}), [an increase|a decrease] of {d} percentage points.",
    ),
    (
        Shares,
        "At {b}, {what} in {place} in {q} was {g} percentage points <higher|lower> than the {e} seen in England.",
    ),
    (
        Shares,
        "In {p} {what} in {place} was {a}; since then it has [risen|fallen] by {d} percentage points to {b} in {q}.",
    ),
    (
        Rates,
        "The rate of {what} in {place} was {b} per 10,000 in {q} ({a} in {p}), <above|below> the England rate of {e} per 10,000.",
    ),
    (
        Rates,
        "{what} in {place}: {b} per 10,000 in {q}, compared with a rate of {y} per 10,000 in {x} and {e} in England.",
    ),
];
