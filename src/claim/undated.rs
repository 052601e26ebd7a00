//! Figures that a sentence has given no period when it ends.

use super::bind::whole;
use super::paired::of_the_time;
use super::parsed::{Date, Parsed, Role};
use super::when::is_base;

/// What has no period takes the only one there is; changes end where the level beside them stands.
pub(super) fn undated(
    parsed: &mut Parsed<'_, '_>,
    pending: Vec<usize>,
    ends: Option<(Date, Date)>,
) {
    let dated: Vec<Date> = (0..parsed.whens.len())
        .filter(|at| !parsed.whens.get(*at).is_some_and(|when| is_base(parsed.tokens, when)))
        .map(whole)
        .collect();
    // What it came from is of another time than what it came to.
    let came_to = parsed.figures.iter().any(|figure| figure.role == Role::To);
    let came_from: Vec<Date> = parsed
        .figures
        .iter()
        .filter(|figure| figure.role == Role::From)
        .filter_map(|figure| figure.date)
        .collect();
    for at in pending {
        if let (Some(figure), [only]) = (parsed.figures.get_mut(at), dated.as_slice())
            && !(figure.role == Role::From && came_to)
            && (figure.role == Role::From || !came_from.contains(only))
        {
            figure.date = Some(*only);
        } else if let Some(date) = of_the_time(parsed, at) {
            parsed.figures[at].date = Some(date);
        }
    }
    if let Some((first, second)) = ends {
        came_to_the_second(parsed, first, second);
    }
    changes(parsed);
}

/// "from 2011 to 2014 it lost 9 and stands at 35": the one level of a change is where it came to.
fn came_to_the_second(parsed: &mut Parsed<'_, '_>, first: Date, second: Date) {
    if !parsed.figures.iter().any(|figure| figure.role == Role::Change) {
        return;
    }
    let mut levels = parsed.figures.iter_mut().filter(|figure| figure.is_level());
    if let (Some(only), None) = (levels.next(), levels.next())
        && only.role == Role::Level
        && only.date == Some(first)
    {
        only.date = Some(second);
    }
}

/// A change begins and ends where the levels beside it stand.
fn changes(parsed: &mut Parsed<'_, '_>) {
    let base = parsed.base;
    let levels: Vec<(usize, Role, Option<Date>)> = parsed
        .figures
        .iter()
        .filter(|figure| figure.is_level())
        .map(|figure| (figure.said.first, figure.role, figure.date))
        .collect();
    for figure in parsed.figures.iter_mut().filter(|figure| figure.role == Role::Change) {
        let stands = figure.said.first;
        let near = |wanted: fn(Role) -> bool| {
            let of_kind = levels.iter().filter(|(_, role, date)| wanted(*role) && date.is_some());
            of_kind.min_by_key(|(first, ..)| first.abs_diff(stands)).and_then(|(_, _, date)| *date)
        };
        let from = near(|role| role == Role::From);
        let to = near(|role| role != Role::From);
        figure.base = figure.base.or(base).or(from);
        if figure.date.is_none() || figure.date == figure.base {
            figure.date = to.filter(|date| Some(*date) != figure.base);
        }
    }
}
