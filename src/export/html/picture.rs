//! The small picture of a card as inline SVG, with its figures in words below it.

use crate::card::{CardPictogram, PICTURE_HEIGHT, PICTURE_WIDTH, Picture, PictureKind};
use crate::export::svg::escaped;

/// The picture; nothing where there is nothing to draw.
pub(super) fn picture(picture: &Picture, id: &str) -> String {
    let Some(inner) = inner(picture, &classed) else { return String::new() };
    let (alt, label) = (escaped(&picture.alt), format!("{id}-picture"));
    format!(
        "<svg class=\"better-off-picture\" viewBox=\"0 0 {PICTURE_WIDTH} {PICTURE_HEIGHT}\" role=\"img\" \
         aria-labelledby=\"{label}\">\n<title id=\"{label}\">{alt}</title>\n{inner}</svg>\n{}",
        figures(picture)
    )
}

/// The pictogram: a picture with words where it says something, hidden from who listens where it only decorates.
pub(super) fn pictogram(one: &CardPictogram) -> String {
    let told = match &one.alt {
        Some(alt) => format!("role=\"img\" aria-label=\"{}\"", escaped(alt)),
        None => "aria-hidden=\"true\"".to_owned(),
    };
    format!(
        "<svg class=\"better-off-pictogram\" viewBox=\"0 0 24 24\" {told}>{}</svg>\n",
        one.pictogram.lines()
    )
}

/// A part's class; the stylesheet has its colours.
fn classed(part: &str) -> String {
    format!("class=\"better-off-{part}\"")
}

/// What is inside the picture, in its own box of [`PICTURE_WIDTH`] by [`PICTURE_HEIGHT`]; `paint` gives the attributes
/// of each kind of part: aim, line, whole, share, point, label, quiet.
pub(crate) fn inner(picture: &Picture, paint: &dyn Fn(&str) -> String) -> Option<String> {
    let mut svg = String::new();
    if let Some(target) = &picture.target {
        svg.push_str(&format!(
            "<line {1} x1=\"0\" x2=\"{PICTURE_WIDTH}\" y1=\"{0}\" y2=\"{0}\"/>\n",
            target.y,
            paint("aim")
        ));
    }
    match &picture.kind {
        PictureKind::Nothing => return None,
        PictureKind::Line { path } => {
            svg.push_str(&format!("<path {} d=\"{}\"/>\n", paint("line"), escaped(path)));
        }
        PictureKind::Bar { x, y, length, filled, thickness } => {
            for (part, width) in [("whole", length), ("share", filled)] {
                svg.push_str(&format!(
                    "<rect {} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{thickness}\"/>\n",
                    paint(part)
                ));
            }
        }
        PictureKind::Dot => {}
    }
    for point in &picture.points {
        svg.push_str(&format!(
            "<circle {} cx=\"{}\" cy=\"{}\" r=\"2.5\"/>\n",
            paint("point"),
            point.x,
            point.y
        ));
    }
    for label in &picture.labels {
        svg.push_str(&format!(
            "<text {} x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n",
            paint(if label.quiet { "quiet" } else { "label" }),
            label.x,
            label.y,
            label.anchor.attribute(),
            escaped(&label.text),
        ));
    }
    Some(svg)
}

/// Every figure of the picture, to be opened: the table behind it.
fn figures(picture: &Picture) -> String {
    if picture.points.len() < 2 {
        return String::new();
    }
    let rows: String = picture
        .points
        .iter()
        .map(|point| point.words.as_str())
        .chain(picture.target.as_ref().map(|target| target.words.as_str()))
        .map(|words| format!("<li>{}</li>\n", escaped(words)))
        .collect();
    format!(
        "<details class=\"better-off-figures\">\n<summary>The figures</summary>\n<ul>\n{rows}</ul>\n</details>\n"
    )
}
