//! Memos of a part of the page that comes and goes.

use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// A memo that lets go of what it follows when its part of the page is left.
///
/// A memo of leptos' own that is dropped stays listed with whatever it followed: what lives as long as the page would keep
/// a trace of every one there ever was, and tell each of every change.
#[track_caller]
pub(crate) fn local_memo<T: PartialEq + Send + Sync + 'static>(
    make: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let memo = ArcMemo::new(make);
    let itself = memo.to_any_subscriber();
    on_cleanup(move || itself.clear_sources(&itself));
    Memo::from(memo)
}
