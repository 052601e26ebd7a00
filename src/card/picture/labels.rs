//! Where the labels of a small picture stand.

use super::{PICTURE_HEIGHT, PICTURE_WIDTH, PictureLabel, PicturePoint, TextAnchor};

/// The base lines of values are above this; the periods are below it.
pub(super) const LOWEST: f64 = PICTURE_HEIGHT - 16.0;
/// About how wide a letter of a label is, and how high letters are over their base line.
pub(super) const LETTER: f64 = 7.0;
/// The same of the small labels below the line.
pub(super) const QUIET_LETTER: f64 = 6.0;
const LETTERS: f64 = 11.0;

/// From where to where down the line of the figures and that of the target go within a part across.
pub(super) fn lines_over(
    (left, right): (f64, f64),
    points: &[PicturePoint],
    target: Option<f64>,
) -> Vec<(f64, f64)> {
    let pieces = points.windows(2).filter_map(|pair| {
        let [a, b] = pair else { return None };
        let at = |x: f64| a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
        let (from, to) = (left.max(a.x), right.min(b.x));
        (from < to).then(|| (at(from).min(at(to)), at(from).max(at(to))))
    });
    pieces.chain(target.map(|y| (y, y))).collect()
}

/// Letters beside their dot that no line runs through: over it, or under it where that is above `lowest`; none where there
/// is no such place.
pub(super) fn beside(dot: f64, lowest: f64, lines: &[(f64, f64)]) -> Option<f64> {
    let is_free = |base: &f64| {
        let (top, bottom) = (base - LETTERS, base + 2.0);
        lines.iter().all(|(highest, lowest)| *lowest < top || bottom < *highest)
    };
    let under = [dot + 18.0, dot + 15.0].into_iter().filter(|base| *base < lowest);
    let over = [dot - 8.0, dot - 5.0];
    std::iter::once(over[0]).chain(under).chain([over[1]]).find(is_free)
}

/// Letters over all lines.
pub(super) fn over_all(dot: f64, lines: &[(f64, f64)]) -> f64 {
    lines.iter().map(|(highest, _)| highest - 5.0).fold(dot - 8.0, f64::min).max(LETTERS)
}

/// About how wide a text is, of letters so wide.
pub(super) fn width(text: &str, letter: f64) -> f64 {
    letter * f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

/// What the line of the target is, between the periods of the ends: the longest of its names that has room there. Where
/// none has, the last of them stands on the line itself, where neither the line of the figures nor a figure is.
pub(super) fn target_label(
    names: &[String],
    y: f64,
    labels: &[PictureLabel],
    points: &[PicturePoint],
) -> Option<PictureLabel> {
    let periods = labels.iter().filter(|label| label.quiet);
    let beside = 2.0 * periods.map(|label| width(&label.text, QUIET_LETTER)).fold(0.0, f64::max);
    let has_room =
        |name: &&String| beside + width(name, QUIET_LETTER) + 2.0 * QUIET_LETTER < PICTURE_WIDTH;
    let named = |text: &str, x: f64, y: f64| PictureLabel {
        x,
        y,
        anchor: TextAnchor::Middle,
        text: text.to_owned(),
        quiet: true,
    };
    if let Some(name) = names.iter().find(has_room) {
        return Some(named(name, PICTURE_WIDTH / 2.0, PICTURE_HEIGHT - 3.0));
    }
    let name = names.last()?;
    let half = width(name, QUIET_LETTER) / 2.0;
    let middle = PICTURE_WIDTH / 2.0;
    let bases = [y - 3.0, y + LETTERS].into_iter().filter(|base| LETTERS < *base && *base < LOWEST);
    let places =
        bases.flat_map(|base| [0.0, 30.0, -30.0, 60.0, -60.0].map(|by| (middle + by, base)));
    let is_free = |(x, base): &(f64, f64)| {
        let (left, right) = (x - half, x + half);
        let (top, bottom) = (base - LETTERS, base + 2.0);
        let mut lines = lines_over((left, right), points, None).into_iter();
        let is_off_lines = lines.all(|(highest, lowest)| lowest < top || bottom < highest);
        let touches = |label: &PictureLabel| {
            let (from, to) = across(label);
            from < right && left < to && label.y - LETTERS < bottom && top < label.y + 2.0
        };
        is_off_lines && !labels.iter().any(touches)
    };
    let mut places = places.collect::<Vec<_>>().into_iter();
    let first = places.as_slice().first().copied();
    let (x, base) = places.find(is_free).or(first)?;
    Some(named(name, x, base))
}

/// From where to where across a label goes.
fn across(label: &PictureLabel) -> (f64, f64) {
    let wide = width(&label.text, if label.quiet { QUIET_LETTER } else { LETTER });
    match label.anchor {
        TextAnchor::Start => (label.x, label.x + wide),
        TextAnchor::Middle => (label.x - wide / 2.0, label.x + wide / 2.0),
        TextAnchor::End => (label.x - wide, label.x),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Unit;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    #[test]
    fn a_line_that_falls_steeply_runs_through_no_letters() {
        let fall = [(0.0, 80.0), (10.0, 80.0), (20.0, 96.0)];
        let points = |fall: &[(f64, f64)]| -> Vec<PicturePoint> {
            let cell = TestIndicator::new("Tips", Unit::Count, Polarity::Fall)
                .rows(&[("2023/24", "1")])
                .indicator()
                .observations[0]
                .cell
                .clone();
            let point = |(x, y): &(f64, f64)| PicturePoint {
                x: *x,
                y: *y,
                words: String::new(),
                cell: cell.clone(),
            };
            fall.iter().map(point).collect()
        };
        let lines = lines_over((5.0, 22.0), &points(&fall), None);
        assert_eq!(lines, [(80.0, 80.0), (80.0, 96.0)]);
        assert_eq!(beside(96.0, 80.0, &lines), None);
        assert_eq!(over_all(96.0, &lines), 75.0);
        assert_eq!(beside(50.0, 80.0, &[(50.0, 60.0)]), Some(42.0));
        assert_eq!(beside(50.0, 80.0, &[(30.0, 50.0)]), Some(68.0));
        // A target close over the dot: the letters go between the two.
        assert_eq!(beside(66.0, 80.0, &[(48.0, 48.0), (66.0, 90.0)]), Some(61.0));
        // Near the floor they go close under the dot.
        assert_eq!(beside(64.0, 80.0, &[(40.0, 64.0)]), Some(79.0));
    }
}
