//! Fifty wordings of ordinary sentences of councils and statisticians, written by somebody who had read neither the
//! checker nor any other wording here.
//!
//! The holes are those of the second set. `[rose|fell]` is chosen by the change, `<above|below>` by the other area.

use crate::made::Template;
use crate::made::Wants::{Any, Numbers, Rates, Shares};

/// The seventh set.
pub const ORDINARY: &[Template] = &[
    (Any, "{what} in {place} stood at {b} in {q}, compared with {a} {before}."),
    (Any, "In {q}, {what} in {place} {rose} to {b} from {a} in {p}."),
    (Any, "Between {p} and {q}, {place} saw {what} [rise|fall] from {a} to {b}."),
    (
        Any,
        "{place} recorded a figure of {b} for {what} in {q}. This is {more} than the {a} reported in {p}.",
    ),
    (Any, "{what} in {place} went [up|down] from {a} to {b} between {p} and {q}."),
    (
        Any,
        "The figure for {what} in {place} was {b} in {q}, <higher|lower> than the England figure of {e}.",
    ),
    (Any, "At {b} in {q}, {what} in {place} stood {moreless} the figure for {x} ({y})."),
    (Any, "{what} in {place}: {b} in {q}, {up} from {a} in {p}."),
    (Any, "{place} has seen {anincrease} in {what}, from {a} in {p} to {b} in {q}."),
    (Any, "Data for {q} put {what} in {place} at {b}. The equivalent figure for {p} was {a}."),
    (Any, "Figures for {what} in {place} were {a} in {p}, {c} in {m} and {b} in {q}."),
    (
        Any,
        "According to the figures for {q}, {what} in {place} stood at {b}, [an increase|a decrease] on the previous figure of {a}.",
    ),
    (
        Any,
        "{what} in {place} {rose} overall from {a} in {p} to {b} in {q}, with {c} recorded in {m}.",
    ),
    (Any, "{q} saw {what} in {place} [climb|drop] to {b}, from {a} in {p}."),
    (Any, "For {what}, {place} reported {b} in {q} against {e} for England."),
    (
        Any,
        "A figure of {b} was recorded in {place} for {what} in {q}, {up} on the {a} seen {before}.",
    ),
    (Any, "{anincrease} in {what} was seen in {place} between {p} and {q}, from {a} to {b}."),
    (Any, "The {place} figure for {what} has {risen} since {p}, from {a} to {b} in {q}."),
    (Any, "In {q} the figure for {what} was {b} in {place} and {y} in {x}."),
    (
        Any,
        "Members are asked to note that {what} in {place} stood at {b} in {q}, [up|down] from {a} in {p}.",
    ),
    (Any, "{what} in {place} {rose} to {b} in {q} ({p}: {a})."),
    (Any, "In {q}, the figure for {what} in {place} was {b} (England: {e})."),
    (Any, "In {p}, {what} in {place} stood at {a}. By {q} this had {risen} to {b}."),
    (Any, "{what} in {place} [increased|decreased] to {b} in {q} from {a} in {before}."),
    (
        Any,
        "While the figure for {what} in England was {e} in {q}, {place} was {moreless} this at {b}.",
    ),
    (Any, "The outturn for {what} in {place} was {b} in {q}, compared to {a} for {p}."),
    (Numbers, "{what} in {place} {rose} by {r}% between {p} and {q}, from {a} to {b}."),
    (Numbers, "There was {anincrease} of {d} in {what} in {place} between {p} and {q}."),
    (Numbers, "In {q}, {what} in {place} stood at {b}, which is {d} {more} than in {p}."),
    (Numbers, "{what} in {place} stood at {b} in {q}, {up} {r}% on {before}."),
    (
        Numbers,
        "Figures for {place} show {what} at {b} in {q}, {anincrease} of {d} ({r}%) since {p}.",
    ),
    (
        Numbers,
        "{what} in {place} [grew|shrank] from {a} in {p} to {b} in {q}, a change of {r} per cent.",
    ),
    (Numbers, "{what} in {place} [increased|decreased] by {n}, from {a} in {p} to {b} in {q}."),
    (Numbers, "Compared to {before}, {what} in {place} {rose} by {d} to {b} in {q}."),
    (Numbers, "The figure for {what} in {place} was {r}% {more} in {q} than in {p}."),
    (
        Numbers,
        "{what} in {place} stood at {b} in {q}. This represents {anincrease} of {r}% compared with {p} ({a}).",
    ),
    (
        Numbers,
        "{what} in {place} stood at {a} in {p} and {c} in {m}; by {q} the figure was {b}, {d} {more} than in {p}.",
    ),
    (
        Numbers,
        "In {q}, {what} stood at {b} in {place}, compared with {y} in {x}, a difference of {g}.",
    ),
    (Shares, "{what} in {place} {rose} by {d} percentage points to {b} in {q}, from {a} in {p}."),
    (
        Shares,
        "{what} in {place} stood at {b} in {q}, {g} percentage points <above|below> the national average of {e}.",
    ),
    (
        Shares,
        "The gap between {place} and England for {what} was {g} percentage points in {q} ({b} compared with {e}).",
    ),
    (Shares, "{what} in {place} stood at {b} in {q}, [up|down] {d}pp on {before}."),
    (
        Shares,
        "Between {p} and {q} there was {anincrease} of {d} percentage points in {what} in {place}, from {a} to {b}.",
    ),
    (
        Shares,
        "In {q}, {what} in {place} came out {g} percentage points <higher|lower> than in {x}, at {b} compared with {y}.",
    ),
    (
        Shares,
        "{what} in {place} [increased|decreased] from {a} in {p} to {b} in {q}. The national figure for {q} was {e}.",
    ),
    (
        Shares,
        "In {place}, {what} moved from {a} in {p} to {b} in {q}, {anincrease} of {d} percentage points.",
    ),
    (
        Shares,
        "Having stood at {a} in {p} and {c} in {m}, {what} in {place} came to {b} in {q}, {up} {d} percentage points over the period.",
    ),
    (
        Rates,
        "{what} in {place} was {b} per 10,000 children in {q}, compared with {e} per 10,000 nationally.",
    ),
    (Rates, "{what} in {place} {rose} from {a} per 10,000 in {p} to {b} per 10,000 in {q}."),
    (
        Rates,
        "In {q}, {what} stood at {b} per 10,000 in {place}, {d} {more} than {before} and {moreless} the England rate of {e}.",
    ),
];
