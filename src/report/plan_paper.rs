//! Whether the plan fits the paper that was chosen for it, and what to do where it does not.

/// Millimetres of A4 and of A3 on their side, from edge to edge.
const A4_HEIGHT: f64 = 210.0;
const A3_HEIGHT: f64 = 297.0;

/// A browser lays lines out on paper a little otherwise than on a screen.
const SLACK: f64 = 0.5;

/// How far down the paper each column of the plan reaches, in millimetres from its upper edge; its margin comes on top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanReach {
    /// The story and the other texts at the left.
    pub story: f64,
    /// The figures in the middle.
    pub figures: f64,
    /// The strands at the right.
    pub strands: f64,
    /// What must stay free below them.
    pub margin: f64,
}

/// "The plan is 34 mm longer than one A4 page: shorten the strands of action, or choose A3"; none where it fits.
pub fn too_long(reach: PlanReach, is_a3: bool) -> Option<String> {
    let (paper, height) = if is_a3 { ("A3", A3_HEIGHT) } else { ("A4", A4_HEIGHT) };
    let over = |end: f64| end + reach.margin - height;
    let columns = [
        (reach.story, "shorten the texts at the left"),
        (reach.figures, "take a figure out"),
        (reach.strands, "shorten the strands of action"),
    ];
    let long: Vec<(f64, &str)> =
        columns.into_iter().filter(|(end, _)| SLACK < over(*end)).collect();
    let most = long.iter().map(|(end, _)| over(*end)).reduce(f64::max)?;
    let mut what: Vec<&str> = long.iter().map(|(_, what)| *what).collect();
    let last = what.pop()?;
    let what =
        if what.is_empty() { last.to_owned() } else { format!("{} and {last}", what.join(", ")) };
    let larger = if is_a3 { "" } else { ", or choose A3" };
    Some(format!("The plan is {} mm longer than one {paper} page: {what}{larger}", most.ceil()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check([story, figures, strands]: [f64; 3], is_a3: bool, expected: Option<&str>) {
        let reach = PlanReach { story, figures, strands, margin: 6.0 };
        assert_eq!(too_long(reach, is_a3).as_deref(), expected);
    }

    #[test]
    fn a_plan_that_is_too_long_says_what_to_do() {
        check([100.0, 120.0, 204.4], false, None);
        check([100.0, 120.0, 291.0], true, None);
        check(
            [100.0, 120.0, 237.2],
            false,
            Some(
                "The plan is 34 mm longer than one A4 page: shorten the strands of action, or choose A3",
            ),
        );
        check(
            [300.0, 220.0, 237.0],
            false,
            Some(
                "The plan is 96 mm longer than one A4 page: shorten the texts at the left, take a figure out and shorten the strands of action, or choose A3",
            ),
        );
        check(
            [303.0, 120.0, 237.0],
            true,
            Some("The plan is 12 mm longer than one A3 page: shorten the texts at the left"),
        );
    }
}
