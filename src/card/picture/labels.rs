//! Where the labels of a small picture stand.

use super::PicturePoint;

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

/// Where letters stand that no line runs through: over the dot, under it where that is above `lowest`, or else over all
/// lines.
pub(super) fn base_line(dot: f64, lowest: f64, lines: &[(f64, f64)]) -> f64 {
    let is_free = |base: &f64| {
        let (top, bottom) = (base - LETTERS, base + 2.0);
        lines.iter().all(|(highest, lowest)| *lowest < top || bottom < *highest)
    };
    let under = (dot + 18.0 < lowest).then_some(dot + 18.0);
    let over_all = lines.iter().map(|(highest, _)| highest - 5.0).fold(dot - 8.0, f64::min);
    let found = [Some(dot - 8.0), under].into_iter().flatten().find(is_free);
    found.unwrap_or(over_all.max(LETTERS))
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
        assert_eq!(base_line(96.0, 80.0, &lines), 75.0);
        assert_eq!(base_line(50.0, 80.0, &[(50.0, 60.0)]), 42.0);
        assert_eq!(base_line(50.0, 80.0, &[(30.0, 50.0)]), 68.0);
    }
}
