//! Choices of a guess: every value it can take, with its name for people.

use better_off::amount::Unit;
use better_off::indicator::{Counted, Guess, Polarity, Sure};
use better_off::period::PeriodKind;
use better_off::reading::{ColumnRole, Layout};
use leptos::prelude::*;

/// The layouts.
pub(super) const LAYOUTS: [(Layout, &str); 9] = [
    (Layout::PeriodsAcross, "One indicator a row, periods across"),
    (Layout::PeriodsDown, "One period a row, indicators across"),
    (Layout::Tidy, "One observation a row"),
    (Layout::RoleColumns, "Columns for baseline, result and target"),
    (Layout::PairedColumns, "Pairs of a period and its value"),
    (Layout::NoPeriod, "Figures without a period"),
    (Layout::Milestones, "One milestone a row"),
    (Layout::Framework, "Outcomes and priorities"),
    (Layout::People, "One person, payment or risk a row"),
];

/// The polarities.
pub(super) const POLARITIES: [(Polarity, &str); 3] = [
    (Polarity::Rise, "A rise is good"),
    (Polarity::Fall, "A fall is good"),
    (Polarity::Neither, "Neither"),
];

/// The ways of counting.
pub(super) const COUNTED: [(Counted, &str); 3] = [
    (Counted::AtAMoment, "At a moment"),
    (Counted::OverAPeriod, "Over a period"),
    (Counted::YearToDate, "Year to date"),
];

/// The kinds a year can be of.
pub(super) const YEARS: [(PeriodKind, &str); 4] = [
    (PeriodKind::FinancialYear, "Financial years, April to March"),
    (PeriodKind::AcademicYear, "Academic years, September to August"),
    (PeriodKind::CalendarYear, "Calendar years"),
    (PeriodKind::RollingYear, "Years ending in a named month"),
];

/// The same; years that end with a month are offered only where they were taken for that.
pub(super) fn years(taken: Option<PeriodKind>) -> Vec<(PeriodKind, String)> {
    let mut years = named(YEARS);
    years.retain(|(kind, _)| *kind != PeriodKind::RollingYear || taken == Some(*kind));
    years
}

/// The units; one that is none of these is added by its own name.
pub(super) fn units(other: &Unit) -> Vec<(Unit, String)> {
    let mut units: Vec<(Unit, String)> = vec![
        (Unit::Count, "Number".to_owned()),
        (Unit::Percent, "Percentage (42.5 means 42.5%)".to_owned()),
        (Unit::Fraction, "Share (0.425 means 42.5%)".to_owned()),
        (Unit::RatePer(1_000), "Rate per 1,000".to_owned()),
        (Unit::RatePer(10_000), "Rate per 10,000".to_owned()),
        (Unit::RatePer(100_000), "Rate per 100,000".to_owned()),
        (Unit::Pounds { scale: 1 }, "Pounds".to_owned()),
        (Unit::Pounds { scale: 1_000 }, "Thousands of pounds".to_owned()),
        (Unit::Pounds { scale: 1_000_000 }, "Millions of pounds".to_owned()),
        (Unit::Other("days".to_owned()), "Days".to_owned()),
    ];
    if !units.iter().any(|(unit, _)| unit == other) {
        let name = match other {
            Unit::Other(words) => words.clone(),
            Unit::RatePer(of) => format!("Rate per {of}"),
            unit => format!("{unit:?}"),
        };
        units.push((other.clone(), name));
    }
    units
}

/// What a column can be, with the label of a period where it needs one.
pub(super) fn column_roles(header: &str) -> Vec<(ColumnRole, &'static str)> {
    let period = header.to_owned();
    vec![
        (ColumnRole::Value, "Figures"),
        (ColumnRole::Period, "Period"),
        (ColumnRole::PeriodKind, "Kind of period"),
        (ColumnRole::AreaName, "Area"),
        (ColumnRole::AreaCode, "Area code"),
        (ColumnRole::AreaLevel, "Level of area"),
        (ColumnRole::Measure, "Measure"),
        (ColumnRole::Filter, "Breakdown"),
        (ColumnRole::Unit, "Unit"),
        (ColumnRole::Polarity, "Rise or fall"),
        (ColumnRole::Baseline, "Baseline"),
        (ColumnRole::Actual { period: period.clone() }, "Results of one period"),
        (ColumnRole::Target { period: period.clone() }, "Targets of one period"),
        (ColumnRole::Predicted { period }, "Expected figures of one period"),
        (ColumnRole::Particular, "Said of the indicator"),
        (ColumnRole::Ignored, "Left out"),
    ]
}

/// A role's name.
pub(super) fn column_role_name(role: &ColumnRole) -> &'static str {
    let names = column_roles("");
    names
        .iter()
        .find(|(other, _)| is_same_role(other, role))
        .map_or("Something else", |(_, name)| name)
}

/// Whether two roles are the same choice, whatever their period.
pub(super) fn is_same_role(one: &ColumnRole, other: &ColumnRole) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// How sure a guess is, for people.
pub(super) fn sure(sure: Sure) -> &'static str {
    match sure {
        Sure::Guessed => "a guess",
        Sure::Likely => "likely",
        Sure::Stated => "stated in the table",
        Sure::Corrected => "your choice",
    }
}

/// A choice among named values, with the one taken, and why. The field stays the same element when the guess
/// changes, so that the focus stays in it.
#[component]
pub(super) fn Choice<T>(
    /// Unique on the page.
    id: String,
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// Every value with its name.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The guess as it stands; nothing is shown while there is none.
    #[prop(into)]
    guess: Signal<Option<Guess<T>>>,
    /// Called with the value that was chosen.
    on_choose: impl Fn(T) + 'static,
) -> impl IntoView
where
    T: PartialEq + Clone + Send + Sync + 'static,
{
    let chosen = move || {
        let guess = guess.read();
        let value = &guess.as_ref()?.value;
        options.read().iter().position(|(option, _)| option == value)
    };
    let why =
        move || guess.read().as_ref().map(|guess| format!("{}: {}", sure(guess.sure), guess.why));
    let described = format!("{id}-why");
    view! {
        <div class="choice" hidden=move || guess.read().is_none()>
            <label class="choice__label" for=id.clone()>{label}</label>
            <select class="choice__input" id=id aria-describedby=described.clone() on:change:target=move |event| {
                let index: Option<usize> = event.target().value().parse().ok();
                let value = index.and_then(|index| options.read_untracked().get(index).map(|(value, _)| value.clone()));
                if let Some(value) = value {
                    on_choose(value);
                }
            }>
                {move || options.get().into_iter().enumerate().map(|(index, (_, name))| view! {
                    <option value=index.to_string() selected=move || chosen() == Some(index)>{name}</option>
                }).collect_view()}
            </select>
            <p class="choice__why" id=described>{why}</p>
        </div>
    }
}

/// Names as owned text, for [`Choice`].
pub(super) fn named<T: Copy, const N: usize>(options: [(T, &str); N]) -> Vec<(T, String)> {
    options.map(|(value, name)| (value, name.to_owned())).to_vec()
}
