//! Wordings that were written down before their writer had looked at the checker, its grammar or any other wording
//! here, in the words of a council's communications officer: sixty, and forty that were kept aside until the checker had
//! been mended for the sixty. Thirty more were written after that, without looking at the checker again.
//!
//! The holes are those of the second set. `[rose|fell]` is chosen by the change, `<above|below>` by the other area.

use crate::made::Template;
use crate::made::Wants::{Any, Numbers, Shares};

/// The fourth set.
pub const SIXTY: &[Template] = &[
    (Any, "{what} in {place} stood at {b} in {q}, where {p} had seen {a}."),
    (Any, "Back in {p} we reported {a} for {what} in {place}; our newest figure, for {q}, is {b}."),
    (Any, "{what} in {place} \u{2013} {b} ({q}), previously {a} ({p})."),
    (Any, "Since {p}, {what} in {place} has [crept up|edged down] from {a} to {b} in {q}."),
    (Any, "The story of {what} in {place} is one of [growth|decline]: {a} in {p}, {b} in {q}."),
    (Any, "Where {what} in {place} was {a} in {p}, it is now {b} ({q})."),
    (Any, "{q} brought {b} for {what} in {place}, [up|down] from {p}'s {a}."),
    (Any, "Our {q} return shows {what} in {place} at {b}."),
    (Any, "We closed {q} with {what} in {place} on {b}."),
    (Any, "Having begun at {a} in {p}, {what} in {place} ended {q} at {b}."),
    (
        Any,
        "{what} in {place} [topped|fell short of] the {p} level of {a}, coming in at {b} for {q}.",
    ),
    (
        Any,
        "The {q} figure for {what} in {place} ({b}) is [higher|lower] than the one for {p} ({a}).",
    ),
    (Any, "Latest: {b} ({what} in {place}, {q})."),
    (
        Any,
        "Between {p} and {q}, {what} in {place} [moved up|came down] to {b} from a starting point of {a}.",
    ),
    (Any, "Look at {what} in {place}: {a} back in {p}, and {b} by {q}."),
    (Any, "According to the council's own data, {what} in {place} reached {b} during {q}."),
    (Any, "In {q}, {what} in {place} came to {b}. In {p} it came to {a}."),
    (Any, "It was {a} in {p} and {b} in {q}: {what} in {place} has [risen|fallen]."),
    (Any, "{what} in {place} now sits at {b}, as of {q}, having sat at {a} as of {p}."),
    (Any, "A reading of {b} was taken for {what} in {place} in {q}; the reading for {p} was {a}."),
    (Numbers, "{what} in {place}: that is {d} [more|fewer] in {q} than in {p}."),
    (
        Numbers,
        "There were {d} [more|fewer] on the {what} in {place} measure in {q} than in {p}, taking the total to {b}.",
    ),
    (Numbers, "{what} in {place} [swelled|shrank] by {r}% between {p} and {q}, to {b}."),
    (
        Numbers,
        "With {b} in {q} compared with {a} in {p}, {what} in {place} has [gone up|gone down] by {d}.",
    ),
    (Numbers, "A {r}% [rise|drop] in {what} in {place} since {p} leaves us at {b} for {q}."),
    (Numbers, "We have [added|shed] {d} since {p}, so that {what} in {place} was {b} in {q}."),
    (
        Numbers,
        "{what} in {place} in {q} numbered {b}; the {p} total of {a} was {d} [lower|higher].",
    ),
    (Numbers, "From {p}'s {a}, {what} in {place} [jumped|tumbled] {r}% to {b} in {q}."),
    (Numbers, "Compared with {p}, {what} in {place} is [up|down] {d} at {b} ({q})."),
    (
        Numbers,
        "Some {d} [more|fewer]: that is the difference in {what} in {place} between {p} ({a}) and {q} ({b}).",
    ),
    (
        Numbers,
        "In percentage terms {what} in {place} [grew|contracted] {r}% over the period from {p} to {q}, from {a} to {b}.",
    ),
    (
        Numbers,
        "Numbers for {what} in {place} have [increased|reduced] by {d}, or {r}%, since {p} and stood at {b} in {q}.",
    ),
    (Numbers, "{what} in {place} totalled {b} across {q}, {d} [above|below] the {a} of {p}."),
    (
        Numbers,
        "The count behind {what} in {place} went from {a} ({p}) to {b} ({q}), a [gain|loss] of {d}.",
    ),
    (
        Numbers,
        "Fully {d} [extra|fewer] were counted under {what} in {place} in {q} than the {a} of {p}.",
    ),
    (
        Numbers,
        "For every reader who remembers the {a} of {p}: {what} in {place} is at {b} in {q}, a {r}% [increase|reduction].",
    ),
    (
        Numbers,
        "{d} separates {what} in {place} in {p} from {what} in {place} in {q} ({a} then, {b} now).",
    ),
    (
        Numbers,
        "By {q} {what} in {place} had [climbed|dropped] to {b} \u{2013} {r}% [more|less] than in {p}.",
    ),
    (Numbers, "{what} in {place} saw a net [increase|decrease] of {d} from {p} to {q}."),
    (Numbers, "At {b}, {what} in {place} was in {q} {d} [up|down] on {p}."),
    (Shares, "{what} in {place} was {b} in {q}, {d} percentage points [higher|lower] than in {p}."),
    (
        Shares,
        "A [gain|slip] of {d} percentage points since {p} takes {what} in {place} to {b} in {q}.",
    ),
    (Shares, "{what} in {place} [gained|lost] {d} points between {p} and {q}."),
    (
        Shares,
        "From {a} in {p}, {what} in {place} [made its way up|slid down] to {b} in {q}, {d} percentage points in all.",
    ),
    (
        Shares,
        "{b} is where {what} in {place} ended up in {q}; that is {d} percentage points [up|down] on {p}'s {a}.",
    ),
    (
        Shares,
        "In {p} the share was {a}; in {q} it was {b} ({what} in {place}), a swing of {d} percentage points.",
    ),
    (
        Shares,
        "{what} in {place} has [advanced|retreated] {d} percentage points from {a} in {p} to {b} in {q}.",
    ),
    (Shares, "The gap between {p} and {q} on {what} in {place} is {d} percentage points."),
    (Shares, "{what} in {place}, at {b} in {q}, is {d} percentage points [ahead of|behind] {p}."),
    (Shares, "We went from {a} ({p}) to {b} ({q}) on {what} in {place}: {d} percentage points."),
    (Any, "{what} in {q}: {place} {b}, {x} {y}."),
    (Any, "At {b}, {place} was <above|below> {x} ({y}) for {what} in {q}."),
    (Any, "{x} recorded {y} for {what} in {q}; here in {place} it was {b}."),
    (Any, "{place}'s {what} of {b} in {q} compares with {y} across {x}."),
    (Any, "{what}: {x} managed {y} in {q}, {place} {b}."),
    (Any, "In {q}, {what} was <greater|smaller> in {place} ({b}) than in {x} ({y})."),
    (Any, "{what} in {place} ran {a} ({p}), {c} ({m}) and {b} ({q})."),
    (Any, "After {a} in {p} came {c} in {m} and then {b} in {q} for {what} in {place}."),
    (Any, "{what} in {place} \u{2013} {p}: {a}; {m}: {c}; {q}: {b}."),
    (Any, "Three figures tell the tale of {what} in {place}: {a} in {p}, {c} in {m}, {b} in {q}."),
];

/// The fifth set.
pub const FORTY: &[Template] = &[
    (Any, "If {p} was a time of {a} for {what} in {place}, {q} was one of {b}."),
    (Any, "Residents will see {b} for {what} in {place} in {q}; they saw {a} in {p}."),
    (Any, "{what} in {place}, {q}: {b}. {what} in {place}, {p}: {a}."),
    (Any, "We measured {what} in {place} at {a} in {p} and again, at {b}, in {q}."),
    (Any, "The most recent statistics put {what} in {place} at {b} for {q}."),
    (Any, "Today's {b} for {what} in {place} ({q}) follows {a} in {p}."),
    (
        Any,
        "Figures published for {q} show that {what} in {place} had reached {b}, from {a} in {p}.",
    ),
    (Any, "In {p} {what} in {place} was {a}, whereas {q} gave us {b}."),
    (Any, "{what} in {place} [leapt|dived] to {b} in {q}."),
    (Any, "Over the years {what} in {place} has gone {a} ({p}) then {b} ({q})."),
    (
        Any,
        "{b} in {q} set beside {a} in {p} shows {what} in {place} [heading upwards|heading downwards].",
    ),
    (
        Any,
        "Set against {a} in {p}, the {b} for {what} in {place} in {q} is [an upward|a downward] move.",
    ),
    (Any, "The level of {what} in {place} was {b} in {q} ({a} in {p})."),
    (Any, "{what} in {place}: {a} \u{2192} {b} ({p} to {q})."),
    (Numbers, "{what} in {place} is {d} [bigger|smaller] in {q} than it was in {p}."),
    (
        Numbers,
        "{q} saw {what} in {place} at {b}, which is {r}% [more|less] than the {a} seen in {p}.",
    ),
    (Numbers, "{r}%: that is how much {what} in {place} has [risen|fallen] from {p} to {q}."),
    (Numbers, "From {p} to {q} {what} in {place} [put on|lost] {d} and now stands at {b}."),
    (
        Numbers,
        "By comparison with {a} in {p}, {what} in {place} in {q} showed {d} [more|fewer] at {b}.",
    ),
    (
        Numbers,
        "{what} in {place} has [risen|fallen] {r}%, from {a} to {b}, since {p} (latest {q}).",
    ),
    (Numbers, "The difference is {d}: {what} in {place} was {a} in {p} and {b} in {q}."),
    (Numbers, "There has been a [rise|fall] of {r}% in {what} in {place}: {a} in {p}, {b} in {q}."),
    (Numbers, "We counted {b} for {what} in {place} in {q}, {d} [over|under] the number for {p}."),
    (Numbers, "Overall {what} in {place} was {r}% [up|down] in {q} on {p}."),
    (Numbers, "{d} [more|fewer] than in {p}: {what} in {place} came in at {b} for {q}."),
    (Numbers, "{what} in {place} [mounted|dwindled] by {d} in all between {p} and {q}."),
    (
        Numbers,
        "Take {a} in {p}, [add|take away] {d}, and you have the {b} of {q} for {what} in {place}.",
    ),
    (Shares, "{what} in {place} is [up|down] {d} percentage points on {p}, and was {b} in {q}."),
    (
        Shares,
        "There is a {d} percentage point [rise|drop] in {what} in {place} from {p} to {q}, to {b}.",
    ),
    (Shares, "{what} in {place} moved {d} percentage points, from {a} in {p} to {b} in {q}."),
    (
        Shares,
        "At {b} in {q}, {what} in {place} stands {d} percentage points [over|under] the {a} of {p}.",
    ),
    (Shares, "{d}pp [added to|knocked off] {what} in {place} since {p} makes it {b} in {q}."),
    (
        Shares,
        "{what} in {place} [strengthened|weakened] by {d} percentage points to {b} ({p} to {q}).",
    ),
    (
        Shares,
        "As a share, {what} in {place} is now {b} ({q}); it has [gone up|gone down] {d} percentage points since {p}.",
    ),
    (Any, "{place} had {b} for {what} in {q} while {x} had {y}."),
    (Any, "{what} was {b} in {place} and {y} in {x} in {q}."),
    (Any, "For {what}, {place} ({b}) <outstripped|trailed> {x} ({y}) in {q}."),
    (Any, "The {q} figure for {what} is {b} locally in {place} and {y} for {x}."),
    (Any, "{what} in {place} was {a} in {p}, {c} in {m}, and {b} in {q}."),
    (Any, "{p} {a}, {m} {c}, {q} {b}: so runs {what} in {place}."),
];

/// The sixth set.
pub const THIRTY: &[Template] = &[
    (Any, "Families can see the difference: {what} in {place} was {b} in {q}, against {a} in {p}."),
    (Any, "New figures show {what} in {place} at {b} for {q}, having been {a} in {p}."),
    (Any, "{what} in {place}: {a} ({p}) and now {b} ({q})."),
    (Any, "The latest count, for {q}, is {b}; in {p}, {what} in {place} was {a}."),
    (Any, "In {p}, {what} in {place} was {a}. By {q} it had [grown|shrunk] to {b}."),
    (Any, "{what} in {place} has moved from {a} to {b} between {p} and {q}."),
    (
        Any,
        "We said we would be open about {what}: in {place} it was {a} in {p} and it is {b} in {q}.",
    ),
    (Any, "Members will note that {what} in {place} stood at {b} in {q} ({p}: {a})."),
    (Any, "As at {q}, {what} in {place} was {b}."),
    (Any, "{what} in {place} ended {q} at {b}, [up|down] from {a} at the end of {p}."),
    (Any, "The number to remember is {b}: {what} in {place} in {q}."),
    (Any, "{place} saw {what} go from {a} in {p} to {b} in {q}."),
    (Numbers, "{what} in {place} [went up|went down] by {d} between {p} and {q}."),
    (Numbers, "There are now {b} ({q}) for {what} in {place}, [up|down] {d} since {p}."),
    (Numbers, "{what} in {place} [rose|fell] {r}% to {b} in {q} from {a} in {p}."),
    (Numbers, "Since {p}, {what} in {place} is [up|down] by {r}% ({a} to {b} in {q})."),
    (
        Numbers,
        "Over the period {p} to {q}, {what} in {place} saw [an increase|a decrease] of {d} ({r}%).",
    ),
    (Numbers, "{r}% [more|fewer] than in {p}: {what} in {place} was {b} in {q}."),
    (Numbers, "{what} in {place} was {b} in {q}, [an increase|a decrease] of {d} from {a} in {p}."),
    (
        Numbers,
        "A total of {b} was recorded for {what} in {place} in {q}, compared with {a} in {p}, [a rise|a fall] of {r}%.",
    ),
    (
        Shares,
        "{what} in {place} [rose|dropped] from {a} to {b}, [up|down] {d} percentage points, between {p} and {q}.",
    ),
    (Shares, "{what} in {place} was {b} in {q}, [up|down] {d} percentage points since {p}."),
    (
        Shares,
        "In {q} {what} in {place} stood {d} percentage points [above|below] its {p} level of {a}.",
    ),
    (
        Shares,
        "{what} in {place} [went up|came down] {d} percentage points between {p} and {q} and is {b}.",
    ),
    (
        Shares,
        "The {q} result for {what} in {place}, {b}, was {d} percentage points [higher|lower] than the {p} result of {a}.",
    ),
    (Any, "{what} was {b} in {place} in {q}, <higher|lower> than {x} at {y}."),
    (Any, "In {q}, {x} was at {y} and {place} at {b} for {what}."),
    (Any, "{what} in {place} was {b} in {q}. The figure for {x} was {y}."),
    (Any, "{what} in {place} went {a} in {p}, {c} in {m}, {b} in {q}."),
    (Any, "{what} in {place} has been {a} ({p}), {c} ({m}) and {b} ({q})."),
];
