//! Things put in order, those that are the same as they stood.
//!
//! A sort of the standard library is compiled anew for every sort of thing and every way to compare it, six kilobytes each time.
//! What is sorted once a table or once a chart is put in order here, by one sort of places: the one file has no room for forty.

use std::cmp::Ordering;

/// Puts things in the order that `compare` says.
pub fn by<T>(things: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = places(things.len(), &|one, other| compare(&things[one], &things[other]));
    // Each place names the one whose thing belongs there: each ring of places is gone round once.
    for start in 0..places.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut places[at], at);
            if from == start {
                break;
            }
            things.swap(at, from);
            at = from;
        }
    }
}

/// Puts things in the order of their keys.
pub fn by_key<T, K: Ord>(things: &mut [T], key: impl Fn(&T) -> K) {
    by(things, |one, other| key(one).cmp(&key(other)));
}

/// The places from 0 of as many things, in the order that `compare` says of two places.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn things_stand_as_the_sort_of_std_puts_them(
            things in proptest::collection::vec((0_u8..20, any::<u16>()), 0..60),
        ) {
            let (mut ours, mut theirs) = (things.clone(), things);
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
