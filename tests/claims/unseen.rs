//! Fifty more ordinary wordings, by another writer who had read neither the checker nor any wording here, while the
//! checker was being mended for those before: their figure is the honest one.
//!
//! The holes are those of the second set. `[rose|fell]` is chosen by the change, `<above|below>` by the other area.

use crate::made::Template;
use crate::made::Wants::{Any, Numbers, Rates, Shares};

/// The eighth set.
pub const UNSEEN: &[Template] = &[
    (Any, "Between {p} and {q}, {what} in {place} [increased|decreased] from {a} to {b}."),
    (Any, "{what} in {place} stood at {b} in {q}. This compares with {a} in {p}."),
    (
        Any,
        "Data for {q} shows {what} at {b} in {place}, [an increase|a decrease] on the {a} recorded {before}.",
    ),
    (Any, "At {b} in {q}, {what} in {place} stood <above|below> the England figure of {e}."),
    (Any, "{place} recorded {b} for {what} in {q}, against {e} for England as a whole."),
    (
        Any,
        "For {what}, {place} reported {b} in {q}, <higher than|lower than> the {y} reported for {x}.",
    ),
    (Any, "The figures for {what} in {place} were {a} in {p}, {c} in {m} and {b} in {q}."),
    (Any, "{place} has seen {what} [rise|fall] from {a} in {p} to {b} in {q}."),
    (Any, "There has been {anincrease} in {what} in {place}, from {a} in {p} to {b} in {q}."),
    (Any, "{what} in {place} [rose|fell] to {b} in {q}, compared with {a} in {before}."),
    (Any, "In {place}, {what} in {q} stood at {b}; the equivalent figure for England was {e}."),
    (Any, "In {place}, {what} stood at {b} in {q}, compared with {e} nationally."),
    (Any, "{place} ({b}) was <above|below> England ({e}) for {what} in {q}."),
    (Any, "In {q}, {what} in {place} ({b}) [increased|decreased] compared with {p} ({a})."),
    (Any, "Looking at {what}, the {q} figure was {b} in {place} and {y} in {x}."),
    (Any, "{what} in {place} {rose} from {a} in {p} to {b} in {q}, when England stood at {e}."),
    (Any, "By {q}, {what} in {place} had {risen} to {b}, from a baseline of {a} in {p}."),
    (
        Any,
        "Members are asked to note that {what} in {place} [increased|decreased] to {b} in {q} from {a} in {p}.",
    ),
    (
        Any,
        "The {q} outturn for {what} in {place} was {b}, which is {more} than the {p} outturn of {a}.",
    ),
    (
        Any,
        "Figures published for {place} show that {what} [rose|fell] from {a} to {b} between {p} and {q}.",
    ),
    (
        Any,
        "{what} in {place} stood at {b} in {q}. This is <higher|lower> than in {x}, where the figure was {y}.",
    ),
    (
        Any,
        "{what} in {place} stood at {a} in {p}. By {q} this had [increased|decreased] to {b}, <above|below> the England figure of {e}.",
    ),
    (Any, "{place}: {what} at {b} in {q} ([up|down] from {a} in {p})."),
    (Any, "The {place} figure for {what} in {q} was {b}, <above|below> that of {x} ({y})."),
    (Any, "After {a} in {p} and {c} in {m}, {what} in {place} stood at {b} in {q}."),
    (Any, "A figure of {b} was recorded for {what} in {place} in {q}, {up} from {a} in {p}."),
    (Any, "{what} in {place} {rose} on {before}, from {a} to {b} in {q}."),
    (
        Numbers,
        "{what} in {place} [increased|decreased] by {r}% between {p} and {q}, from {a} to {b}.",
    ),
    (Numbers, "In {q}, {what} in {place} stood at {b}, {anincrease} of {d} compared with {p}."),
    (Numbers, "{what} in {place} stood at {b} in {q}, [up|down] {r}% on {before}."),
    (
        Numbers,
        "{what} in {place} {rose} from {a} in {p} to {b} in {q}, {anincrease} of {d} ({r}%).",
    ),
    (Numbers, "{place} saw {anincrease} of {r}% in {what} between {p} and {q}."),
    (Numbers, "{what} in {place} stood at {b} in {q}, {n} {more} than in {p}."),
    (Numbers, "Compared with {before}, {what} in {place} [rose|fell] by {d} to {b} in {q}."),
    (
        Numbers,
        "The {r}% {increase} in {what} in {place} between {p} and {q} took the figure to {b}.",
    ),
    (Numbers, "By {q}, {what} in {place} had {risen} by {r}% since {p}, to {b}."),
    (
        Numbers,
        "{what} in {place} stood at {a} in {p}, {c} in {m} and {b} in {q}, an overall {increase} of {r}%.",
    ),
    (
        Numbers,
        "{place} recorded {b} for {what} in {q}. This is {d} {more} than in {p}, {anincrease} of {r}%.",
    ),
    (Numbers, "In {q}, {what} stood at {b} in {place} and {y} in {x}, a difference of {g}."),
    (
        Shares,
        "{what} in {place} [increased|decreased] by {d} percentage points between {p} and {q}, from {a} to {b}.",
    ),
    (
        Shares,
        "In {q}, {what} in {place} stood at {b}, {g} percentage points {moreless} the England average of {e}.",
    ),
    (
        Shares,
        "At {b}, {what} in {place} in {q} stood {d} percentage points {more} than in {before}.",
    ),
    (Shares, "In {q} {what} in {place} stood at {b} ({p}: {a}), {anincrease} of {d}pp."),
    (
        Shares,
        "The {d} percentage point {increase} in {what} in {place} between {p} and {q} brought the figure to {b}.",
    ),
    (
        Shares,
        "{what} in {place} stood at {b} in {q}, compared with {y} in {x}, a gap of {g} percentage points.",
    ),
    (
        Shares,
        "The England figure for {what} in {q} was {e}. {place} was {g} percentage points <higher|lower>, at {b}.",
    ),
    (
        Shares,
        "{what} in {place} stood at {a} in {p}, {c} in {m} and {b} in {q}, {up} {d} percentage points overall.",
    ),
    (
        Rates,
        "There were {b} looked after children per 10,000 in {place} in {q}, compared with {e} per 10,000 across England.",
    ),
    (Rates, "{what} in {place} {rose} from {a} per 10,000 in {p} to {b} per 10,000 in {q}."),
    (
        Rates,
        "At {b} per 10,000 children, {what} in {place} in {q} was {g} <above|below> that of {x} ({y}).",
    ),
];
