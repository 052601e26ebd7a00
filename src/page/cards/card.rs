//! An outcome card, the same on the screen, in the booklet and on paper.

use super::CardState;
use super::picture::CardPicture;
use better_off::card::{Arrow, CardFigure, CardPictogram, OutcomeCard, Piece};
use leptos::prelude::*;

/// Whom a card is shown to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The officer, on the place Cards: its headline is an `h2`, and what is wrong with it is told.
    ToOfficer,
    /// Whoever reads the booklet: its headline is an `h3`.
    ToReaders,
}

/// A card: headline, latest figure, statement, small picture, direction apart from goodness, source.
///
/// Direction is a shape and a word, goodness is words: both survive a black-and-white copier.
#[component]
pub(crate) fn OutcomeCardView(
    /// What it shows.
    #[prop(into)]
    state: Signal<CardState>,
    /// To whom.
    shown: Shown,
) -> impl IntoView {
    move || match state.get() {
        CardState::Made(card) => made(&card, shown).into_any(),
        CardState::Waiting { measure, why } => view! {
            <article class="outcome-card outcome-card--waiting">
                {headline(measure, shown)}
                <p class="outcome-card__statement">{why}</p>
            </article>
        }
        .into_any(),
    }
}

/// The headline as a heading of its level.
fn headline(text: String, shown: Shown) -> AnyView {
    match shown {
        Shown::ToOfficer => view! { <h2 class="outcome-card__headline">{text}</h2> }.into_any(),
        Shown::ToReaders => view! { <h3 class="outcome-card__headline">{text}</h3> }.into_any(),
    }
}

fn made(card: &OutcomeCard, shown: Shown) -> impl IntoView + use<> {
    let trend = card.figures.first().map(trend);
    let others = card.figures.iter().skip(1).map(other_figure).collect_view();
    let statement = (!card.statement.is_empty()).then(|| {
        view! { <p class="outcome-card__statement">{card.statement.iter().map(piece).collect_view()}</p> }
    });
    let problems =
        card.problems.iter().chain(&card.wrong_words).filter(|_| shown == Shown::ToOfficer);
    let line =
        |class: &'static str| move |text: &String| view! { <p class=class>{text.clone()}</p> };
    view! {
        <article class="outcome-card">
            <div class="outcome-card__top">
                {headline(card.headline.clone(), shown)}
                {card.pictogram.as_ref().map(pictogram)}
            </div>
            {card.figures.first().map(main_figure)}
            {statement}
            {card.footnote.iter().map(line("outcome-card__footnote")).collect_view()}
            {card.picture.clone().map(|picture| view! { <CardPicture picture/> })}
            {trend}
            {others}
            {card.notes.iter().map(line("outcome-card__note")).collect_view()}
            {problems.map(line("outcome-card__problem")).collect_view()}
            {card.source_lines.iter().map(line("outcome-card__source")).collect_view()}
        </article>
    }
}

/// The pictogram; hidden from who listens where it only decorates.
fn pictogram(one: &CardPictogram) -> impl IntoView + use<> {
    let alt = one.alt.clone();
    view! {
        <svg class="pictogram" viewBox="0 0 24 24" role=alt.is_some().then_some("img")
            aria-hidden=alt.is_none().then_some("true") aria-label=alt inner_html=one.pictogram.lines()></svg>
    }
}

/// The figure a card is known by.
fn main_figure(figure: &CardFigure) -> impl IntoView + use<> {
    let cell = figure.cell.as_ref().map(ToString::to_string);
    view! {
        <p class="outcome-card__figure" title=cell>
            <span class="outcome-card__number">{figure.figure.clone()}</span>
            {figure.unit.clone().map(|unit| view! { " " <span class="outcome-card__unit">{unit}</span> })}
            {figure.period.clone().map(|period| view! { " " <span class="outcome-card__period">{period}</span> })}
        </p>
    }
}

/// Which way it went, as a shape and in words.
fn trend(figure: &CardFigure) -> impl IntoView + use<> {
    view! {
        <p class="outcome-card__trend">
            <span class="outcome-card__arrow" aria-hidden="true">{arrow(figure.arrow)}</span>
            {figure.trend_words.clone()}
        </p>
    }
}

/// A further indicator of the card, small: what it is, how much, which way.
fn other_figure(figure: &CardFigure) -> impl IntoView + use<> {
    view! {
        <div class="outcome-card__other">
            <p>{figure.measure.clone()}</p>
            {main_figure(figure)}
            {trend(figure)}
        </div>
    }
}

/// A live figure of at most so many letters stays on one line.
const SHORT: usize = 18;

/// Typed words as they are; a live figure with the cells it came from.
fn piece(piece: &Piece) -> impl IntoView + use<> {
    let text = piece.text.clone();
    if piece.live.is_none() {
        return text.into_any();
    }
    let from: Vec<String> = piece.cells.iter().map(ToString::to_string).collect();
    let title = piece
        .cannot
        .clone()
        .or_else(|| (!from.is_empty()).then(|| format!("From {}", from.join(" and "))));
    let class = match piece.cannot {
        Some(_) => "live live--missing",
        None if text.len() <= SHORT => "live live--short",
        None => "live",
    };
    view! { <span class=class title=title>{text}</span> }.into_any()
}

fn arrow(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "▲",
        Arrow::Down => "▼",
        Arrow::Level => "◆",
        Arrow::None => "–",
    }
}

#[cfg(all(test, feature = "html"))]
#[allow(clippy::unwrap_used, reason = "clippy lets tests unwrap, but not what they call")]
mod tests {
    use super::*;
    use better_off::amount::Unit;
    use better_off::card::{CardWords, outcome_card};
    use better_off::house_style::HouseStyle;
    use better_off::indicator::{
        Counted, Figure, Guess, Indicator, Observation, Polarity, Role, SeriesKey, Sure,
    };
    use better_off::period::{Period, YearHint};
    use better_off::table::CellRef;
    use std::sync::Arc;

    fn stated<T>(value: T) -> Guess<T> {
        Guess { value, sure: Sure::Stated, why: "the table says so".to_owned(), others: Vec::new() }
    }

    fn indicator(measure: &str, polarity: Polarity, figures: &[(&str, i64)]) -> Indicator {
        let observations = figures.iter().zip(1..).map(|((period, value), row)| Observation {
            period: Period::read(period, YearHint::default()).unwrap(),
            period_guessed: None,
            figure: Figure::Number((*value).into()),
            role: Role::Actual,
            limits: None,
            status: None,
            text: value.to_string(),
            cell: CellRef { sheet: None, row, column: 2 },
        });
        Indicator {
            key: SeriesKey { measure: measure.to_owned(), filters: Vec::new(), area: None },
            name: measure.to_owned(),
            measure_name: measure.to_owned(),
            area_name: None,
            unit: stated(Unit::Count),
            polarity: stated(polarity),
            counted: stated(Counted::AtAMoment),
            particulars: Vec::new(),
            heading: None,
            rounded_to: None,
            observations: observations.collect(),
        }
    }

    fn html(state: CardState) -> String {
        let owner = Owner::new();
        owner.set();
        view! { <OutcomeCardView state=Signal::stored(state) shown=Shown::ToReaders/> }.to_html()
    }

    #[test]
    fn a_card_with_a_fall_that_is_good() {
        let children = indicator(
            "Children looked after",
            Polarity::Fall,
            &[("March 2011", 1445), ("January 2015", 1290)],
        );
        let card = outcome_card(
            &CardWords::default(),
            &children,
            "Looked-after children",
            &HouseStyle::default(),
        );
        insta::assert_snapshot!(html(CardState::Made(Arc::new(card))));
    }

    #[test]
    fn typed_words_are_shown_as_text() {
        let children = indicator("Children", Polarity::Neither, &[("2014", 12)]);
        let words = CardWords {
            headline: Some("<script>alert(1)</script>".to_owned()),
            statement: Some("<img src=x onerror=alert(1)> {latest}".to_owned()),
            ..CardWords::default()
        };
        let card = outcome_card(&words, &children, "<b>source</b>", &HouseStyle::default());
        let html = html(CardState::Made(Arc::new(card)));
        assert!(
            !html.contains("<script") && !html.contains("<img") && !html.contains("<b>"),
            "{html}"
        );
    }

    #[test]
    fn a_card_whose_series_is_gone_says_so() {
        let why = "The table as it is read now has no such series";
        insta::assert_snapshot!(html(CardState::Waiting { measure: "Referrals".to_owned(), why }));
    }
}
