//! A card as a picture of its own: as it stands, for a slide (16:9), or square.

use super::finished::{FinishedCard, FinishedFigure, shape};
use super::html::{LETTERS, inner};
use super::svg::{escaped, wrapped};
use crate::card::{PICTURE_HEIGHT, PICTURE_WIDTH};

const INK: &str = "#1b2125";
const MUTED: &str = "#566067";
const ACCENT: &str = "#0a5a61";
const HEADLINE_LETTERS: &str =
    "Charter, Bitstream Charter, Georgia, Palatino Linotype, Liberation Serif, serif";

/// The shape of a card's picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardShape {
    /// As in a booklet.
    Card,
    /// 16:9, with the small picture beside the words.
    Slide,
    /// As wide as high.
    Square,
}

impl CardShape {
    /// Width and height in CSS pixels.
    pub fn size(self) -> (f64, f64) {
        match self {
            CardShape::Card => (480.0, 560.0),
            CardShape::Slide => (1280.0, 720.0),
            CardShape::Square => (1080.0, 1080.0),
        }
    }
}

/// The card as an SVG file. Where the words are many, all letters are smaller, so that none is cut.
pub fn card_picture(card: &FinishedCard, shape: CardShape) -> String {
    let (width, height) = shape.size();
    let sizes = (0..8_u32).map(|step| 1.0 - 0.08 * f64::from(step));
    let drawings = sizes.map(|size| Drawing::of(card, shape, size));
    let mut fitting = drawings.skip_while(|drawing| height < drawing.end);
    let drawing = fitting.next().unwrap_or_else(|| Drawing::of(card, shape, 0.4));
    let alt = card.picture.as_ref().map(|picture| picture.alt.as_str()).unwrap_or_default();
    let shown = card.pictogram.as_ref().and_then(|one| one.alt.as_ref());
    let shown = shown.map(|alt| format!("{alt}. ")).unwrap_or_default();
    let words: Vec<String> =
        card.figures.iter().map(|one| format!("{} {}", figure_words(one), one.trend)).collect();
    let notes: String = card.notes.iter().map(|note| format!(". {note}")).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"card-title card-desc\">\n\
         <title id=\"card-title\">{}</title>\n<desc id=\"card-desc\">{}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n\
         <rect width=\"{width}\" height=\"{:.1}\" fill=\"{ACCENT}\"/>\n\
         <g aria-hidden=\"true\">\n{}</g>\n</svg>\n",
        escaped(&card.headline),
        escaped(&format!("{shown}{}. {}. {alt}{notes}", words.join(". "), card.statement)),
        width / 100.0,
        drawing.svg,
    )
}

fn figure_words(figure: &FinishedFigure) -> String {
    let parts = [
        figure.measure.as_deref(),
        Some(&figure.figure),
        figure.unit.as_deref(),
        figure.period.as_deref(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What is drawn so far, and how far down it reaches.
struct Drawing {
    svg: String,
    x: f64,
    width: f64,
    end: f64,
}

/// How a text is written.
#[derive(Clone, Copy)]
struct Letters {
    size: f64,
    family: &'static str,
    color: &'static str,
    bold: bool,
}

impl Drawing {
    fn of(card: &FinishedCard, shape: CardShape, factor: f64) -> Self {
        let (width, height) = shape.size();
        let unit = factor
            * match shape {
                CardShape::Card => 16.0,
                CardShape::Slide => 25.0,
                CardShape::Square => 31.0,
            };
        let margin = width / 16.0;
        let plain = Letters { size: unit, family: LETTERS, color: INK, bold: false };
        let mut drawing = Drawing {
            svg: String::new(),
            x: margin,
            width: width - 2.0 * margin,
            end: margin * 0.8,
        };
        let headline = Letters { size: unit * 1.6, family: HEADLINE_LETTERS, bold: true, ..plain };
        if let Some(one) = &card.pictogram {
            let size = unit * 2.6;
            drawing.width -= size + unit * 0.5;
            drawing.svg.push_str(&format!(
                "<svg x=\"{:.1}\" y=\"{:.1}\" width=\"{size:.1}\" height=\"{size:.1}\" viewBox=\"0 0 24 24\" \
                 {PICTOGRAM}>{}</svg>\n",
                width - margin - size,
                drawing.end,
                one.pictogram.lines()
            ));
        }
        drawing.text(&card.headline, headline);
        drawing.width = width - 2.0 * margin;
        let beside = shape == CardShape::Slide && card.picture.is_some();
        if beside {
            drawing.width = width * 0.47;
        }
        let top = drawing.end;
        if let Some(first) = card.figures.first() {
            drawing.figure(first, unit);
        }
        drawing.end += unit * 0.4;
        drawing.text(&card.statement, plain);
        if let Some(picture) = card.picture.as_ref().and_then(|picture| inner(picture, &painted)) {
            let (x, y, wide) = if beside {
                (width * 0.55, top + unit, width * 0.45 - margin)
            } else {
                (drawing.x, drawing.end + unit * 0.8, drawing.width)
            };
            let high = wide * PICTURE_HEIGHT / PICTURE_WIDTH;
            drawing.svg.push_str(&format!(
                "<svg x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" viewBox=\"0 0 {PICTURE_WIDTH} {PICTURE_HEIGHT}\">\n{picture}</svg>\n"
            ));
            if !beside {
                drawing.end = y + high;
            }
        }
        let trend = Letters { size: unit * 0.9, bold: true, ..plain };
        for (index, figure) in card.figures.iter().enumerate() {
            drawing.end += unit * 0.5;
            if 0 < index {
                drawing.text(&figure_words(figure), plain);
            }
            drawing.text(&format!("{} {}", self::shape(figure.arrow), figure.trend), trend);
        }
        drawing.foot(card, unit, height - margin * 0.5);
        drawing
    }

    /// The large figure, with what stands beside it.
    fn figure(&mut self, figure: &FinishedFigure, unit: f64) {
        let large = Letters { size: unit * 3.2, family: LETTERS, color: ACCENT, bold: true };
        self.text(&figure.figure, large);
        let beside = [figure.unit.as_deref(), figure.period.as_deref()];
        let beside: Vec<&str> = beside.into_iter().flatten().collect();
        let small = Letters { size: unit * 0.9, family: LETTERS, color: MUTED, bold: false };
        self.text(&beside.join(" "), small);
    }

    /// Notes and sources, at the lower edge.
    fn foot(&mut self, card: &FinishedCard, unit: f64, bottom: f64) {
        let small = Letters { size: unit * 0.65, family: LETTERS, color: MUTED, bold: false };
        let mut foot = Drawing { svg: String::new(), x: self.x, width: self.width, end: 0.0 };
        for text in card.notes.iter().chain(&card.sources) {
            foot.text(text, small);
        }
        let down = bottom - foot.end;
        self.svg.push_str(&format!("<g transform=\"translate(0 {down:.1})\">\n{}</g>\n", foot.svg));
        // Whoever asks whether all fits must know that the foot begins above the last of the words.
        if down < self.end {
            self.end = bottom + (self.end - down) + unit;
        }
    }

    /// Lines of one text.
    fn text(&mut self, text: &str, letters: Letters) {
        let wide = letters.size * if letters.bold { 0.58 } else { 0.53 };
        for line in wrapped(text, self.width / wide) {
            self.end += letters.size * 1.3;
            let weight = if letters.bold { " font-weight=\"bold\"" } else { "" };
            self.svg.push_str(&format!(
                "<text x=\"{:.1}\" y=\"{:.1}\" font-family=\"{}\" font-size=\"{:.1}\"{weight} fill=\"{}\">{}</text>\n",
                self.x,
                self.end - letters.size * 0.28,
                letters.family,
                letters.size,
                letters.color,
                escaped(&line),
            ));
        }
    }
}

/// How a pictogram is drawn.
const PICTOGRAM: &str = "fill=\"none\" stroke=\"#0a5a61\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// The small picture's parts with colours of their own: office programs read no stylesheet.
fn painted(part: &str) -> String {
    let letters = format!("font-family=\"{LETTERS}\" fill=");
    match part {
        "line" => format!(
            "fill=\"none\" stroke=\"{ACCENT}\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
        ),
        "whole" => format!("fill=\"#ffffff\" stroke=\"{MUTED}\""),
        "aim" => format!("stroke=\"{MUTED}\" stroke-width=\"1.25\" stroke-dasharray=\"1 3\""),
        "label" => format!("{letters}\"{INK}\" font-size=\"11\" font-weight=\"600\""),
        "quiet" => format!("{letters}\"{MUTED}\" font-size=\"10\""),
        _ => format!("fill=\"{ACCENT}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Unit;
    use crate::card::{CardPictogram, CardWords, Pictogram, outcome_card};
    use crate::house_style::HouseStyle;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    fn card(statement: Option<String>) -> FinishedCard {
        let indicator =
            TestIndicator::new("Children & <young> people", Unit::Count, Polarity::Fall)
                .rows(&[("March 2011", "1445"), ("March 2012", "1475"), ("January 2015", "1290")])
                .indicator();
        let words = CardWords { statement, ..CardWords::default() };
        FinishedCard::of(&outcome_card(&words, &indicator, "Table", &HouseStyle::default()), "c1")
    }

    #[test]
    fn a_slide() {
        insta::assert_snapshot!(card_picture(&card(None), CardShape::Slide));
    }

    #[test]
    fn a_pictogram_stands_beside_the_headline_and_says_what_was_typed() {
        let mut card = card(None);
        let pictogram = Pictogram::named("baby").unwrap();
        card.pictogram = Some(CardPictogram { pictogram, alt: Some("Babies & toddlers".into()) });
        let svg = card_picture(&card, CardShape::Card);
        assert!(svg.contains(pictogram.lines()) && svg.contains("Babies &amp; toddlers."), "{svg}");
    }

    #[test]
    fn every_word_is_inside() {
        for shape in [CardShape::Card, CardShape::Slide, CardShape::Square] {
            for words in [1, 20, 90] {
                let card = card(Some("children in care ".repeat(words)));
                let svg = card_picture(&card, shape);
                if let Ok(folder) = std::env::var("CARDS_INTO") {
                    std::fs::write(format!("{folder}/{shape:?}-{words}.svg"), &svg).unwrap();
                }
                let (_, height) = shape.size();
                let lowest = svg
                    .split("<text ")
                    .skip(1)
                    .filter_map(|text| text.split("y=\"").nth(1)?.split('"').next()?.parse().ok())
                    .fold(0.0, f64::max);
                assert!(lowest < height, "{shape:?} with {words} times three words: {lowest}");
                assert!(!svg.contains("NaN"));
            }
        }
    }
}
