//! One curve on a page: title, chart, rule, table, source.

use crate::page::curves::{
    CurveCaption, CurveDrawing, CurveNotes, CurveTableView, WhichCurve, curve_of, shown_curve,
};
use crate::page::session::Session;
use leptos::prelude::*;

/// The page, as it is printed.
#[component]
pub(super) fn CurvePageView(
    /// Told when the chart stands.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let session = Session::of_page();
    let shown = shown_curve(session);
    let curve = curve_of(session, shown);
    let drawn = RwSignal::new(false);
    Effect::new(move |_| {
        if drawn.get() && session.wants_print.get() {
            on_whole.run(());
        }
    });
    let on_drawn = Callback::new(move |()| {
        let _ = drawn.try_set(true);
    });
    view! {
        <WhichCurve shown/>
        <div class="document">
            <section class="booklet__page curve-page" aria-label="Page 1 of 1">
                <figure class="curve">
                    <CurveCaption curve/>
                    <CurveDrawing curve on_drawn/>
                    <CurveNotes curve/>
                    <CurveTableView curve/>
                </figure>
            </section>
        </div>
    }
}
