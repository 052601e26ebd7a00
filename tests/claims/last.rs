//! A third, small set of wordings, written after the checker was mended for the second and not looked at since: its
//! figure is the honest one. The holes are those of the second set.

use crate::made::Template;
use crate::made::Wants::{Any, Numbers, Rates, Shares};

/// The third set.
pub const LAST: &[Template] = &[
    (Any, "Official statistics published this week put {what} in {place} at {b} for {q}."),
    (Any, "{what}: {place} {a} ({p}), {b} ({q})."),
    (Any, "In {place}, {b} was the figure for {what} in {q}, where in {p} it had been {a}."),
    (Any, "The {q} return shows {what} in {place} at {b}; the return for {p} showed {a}."),
    (Any, "There has been {anincrease} in {what} in {place}: from {a} in {p} to {b} in {q}."),
    (Any, "While {x} stood at {y} in {q}, {place} stood at {b} for {what}."),
    (Any, "For {what}, {place} ({b}) was {moreless} {x} ({y}) in {q}."),
    (Any, "{what} in {place} was {b} in {q}, against an England figure of {e}."),
    (Any, "England's figure for {what} was {e} in {q}; that of {place} was {b}."),
    (Any, "At the last count ({q}), {what} in {place} was {b}, {more} than the {a} of {p}."),
    (Any, "{what} in {place} {rose} in {q} to {b}. In {p}, it had been {a}."),
    (Any, "{b}: that was {what} in {place} in {q}, after {a} {before}."),
    (Numbers, "Having {risen} by {d} since {p}, {what} in {place} is now {b} ({q})."),
    (Numbers, "{what} in {place}, at {b} in {q}, is {r}% {more} than the {p} figure of {a}."),
    (
        Numbers,
        "Over the period {p} to {q} {what} in {place} was {up} by {r} per cent, which is {d}.",
    ),
    (
        Numbers,
        "{place} reported {b} for {what} in {q} \u{2013} {anincrease} of {d}, or {r}%, compared with {p}.",
    ),
    (Numbers, "{what} in {place} {rose} from {a} to {b} between {p} and {q}, or by {r}%."),
    (
        Shares,
        "Since {p}, {what} in {place} has gone {up} by {d} percentage points and now stands at {b} ({q}).",
    ),
    (Shares, "{what} in {place} was {b} in {q}: {d} percentage points {more} than {a} in {p}."),
    (
        Shares,
        "In {q}, {what} in {place} was {g} percentage points {moreless} England, at {b} against {e}.",
    ),
    (
        Rates,
        "In {q} there were {b} children looked after per 10,000 in {place}, {up} from {a} per 10,000 in {p}.",
    ),
];
