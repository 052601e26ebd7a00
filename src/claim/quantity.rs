//! A figure in prose: its value, unit, precision, and whether it says "around" or "over".

use rust_decimal::Decimal;

/// A figure as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    /// Indices of its first and last words in the sentence, "around" left out.
    pub first: usize,
    /// See `first`.
    pub last: usize,
    /// Byte offsets of the figure with its unit, "around" left out.
    pub start: usize,
    /// See `start`.
    pub end: usize,
    /// The number; money in pounds.
    pub value: Decimal,
    /// The other end of a range such as 50-60%.
    pub high: Option<Decimal>,
    /// What it counts, as far as the figure itself says.
    pub unit: Said,
    /// One unit of the last place written: 0.1 for 3.5, 100,000 for £1.7m.
    pub step: Decimal,
    /// How exactly it is meant.
    pub about: About,
    /// A number in words, or a fraction such as "a third".
    pub in_words: bool,
}

/// What a figure says that it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing: a count, a rate, a unit in words.
    Plain,
    /// Parts of a hundred.
    Percent,
    /// Percentage points.
    Points,
    /// Pounds.
    Pounds,
    /// For each so many.
    Per(u32),
    /// Days, months, miles.
    Time,
}

/// How exactly a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// As written.
    Exact,
    /// "around": a little more or less.
    Around,
    /// "near", "close to".
    Near,
    /// "almost", "just under": a little less.
    Almost,
    /// "just over": a little more.
    JustOver,
    /// "over", "at least": more.
    Over,
    /// "fewer than", "up to": less.
    Under,
}

/// How a true value fits a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is that, to the precision written.
    Yes,
    /// It is that, to the nearest ten thousand, thousand or hundred that the figure seems to be written to.
    Rounded,
    /// It is true, but says little: "over 1,000" of 5,000.
    Loosely,
    /// It is not.
    No,
}

impl Quantity {
    /// Whether `truth`, in the figure's own unit, is what the figure says.
    pub fn fits(&self, truth: Decimal) -> Fit {
        let (said, truth) = (self.value.abs(), truth.abs());
        if let Some(high) = self.high {
            return if said <= truth && truth <= high.abs() { Fit::Yes } else { Fit::No };
        }
        let fits = |yes: bool| if yes { Fit::Yes } else { Fit::No };
        let part = |hundredths: i64| said.checked_mul(Decimal::new(hundredths, 2)).unwrap_or(said);
        let half = half(self.step);
        match self.about {
            About::Exact if self.in_words && self.unit == Said::Percent => {
                fits((truth - said).abs() <= Decimal::ONE)
            }
            About::Exact => self.exactly(said, truth),
            About::Around => {
                let place = self.last_place();
                let tolerance = half.max(place.min(part(5)));
                fits((truth - said).abs() <= tolerance)
            }
            About::Near => fits(part(92) <= truth && truth <= part(103).max(said + half)),
            About::Almost => fits(part(90) <= truth && truth <= said),
            About::JustOver => fits(said <= truth && truth <= part(110)),
            About::Over if said <= truth => {
                if truth <= part(140) {
                    Fit::Yes
                } else {
                    Fit::Loosely
                }
            }
            About::Under if truth <= said => {
                if part(60) <= truth {
                    Fit::Yes
                } else {
                    Fit::Loosely
                }
            }
            About::Over | About::Under => Fit::No,
        }
    }

    fn exactly(&self, said: Decimal, truth: Decimal) -> Fit {
        if within(said, truth, half(self.step)) {
            return Fit::Yes;
        }
        let place = self.last_place();
        let hundreds = Decimal::ONE_HUNDRED.checked_mul(self.step).unwrap_or(self.step);
        // "100" is 100, not 74: at least two figures are written, and a share has no round hundreds.
        let tenth = self.value.abs() / Decimal::TEN;
        let place = if tenth < place { place / Decimal::TEN } else { place };
        let shares = matches!(self.unit, Said::Percent | Said::Points);
        if !shares
            && hundreds <= place
            && self.step == Decimal::ONE
            && within(said, truth, half(place))
        {
            return Fit::Rounded;
        }
        Fit::No
    }

    /// The place of the last digit that is not zero: 100,000 for 400,000.
    fn last_place(&self) -> Decimal {
        let mut place = self.step;
        for _ in 0..12 {
            let Some(next) = place.checked_mul(Decimal::TEN) else { break };
            if self.value.is_zero() || !(self.value % next).is_zero() {
                break;
            }
            place = next;
        }
        place
    }
}

fn half(step: Decimal) -> Decimal {
    step.checked_div(Decimal::TWO).unwrap_or(step)
}

/// Half away from zero: 3.45 is 3.5, 3.55 is not.
fn within(said: Decimal, truth: Decimal, half: Decimal) -> bool {
    match (said.checked_sub(half), said.checked_add(half)) {
        (Some(low), Some(high)) => low <= truth && truth < high || said == truth,
        _ => said == truth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(said: &str, step: &str, about: About, truth: &str, expected: Fit) {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let quantity = Quantity {
            first: 0,
            last: 0,
            start: 0,
            end: 0,
            value: number(said),
            high: None,
            unit: Said::Plain,
            step: number(step),
            about,
            in_words: false,
        };
        assert_eq!(quantity.fits(number(truth)), expected, "{about:?} {said}: {truth}");
    }

    #[test]
    fn precision_is_what_was_written() {
        check("1290", "1", About::Exact, "1290", Fit::Yes);
        check("1290", "1", About::Exact, "1293", Fit::No);
        check("1300", "1", About::Exact, "1293", Fit::Rounded);
        check("100", "1", About::Exact, "74", Fit::No);
        check("1000", "1", About::Exact, "1293", Fit::No);
        check("10000", "1", About::Exact, "9980", Fit::Rounded);
        check("10.7", "0.1", About::Exact, "10.726", Fit::Yes);
        check("3.5", "0.1", About::Exact, "3.45", Fit::Yes);
        check("3.5", "0.1", About::Exact, "3.55", Fit::No);
        check("1700000", "100000", About::Exact, "1684000", Fit::Yes);
        check("50", "1", About::Near, "49.06", Fit::Yes);
        check("50", "1", About::Near, "44", Fit::No);
        check("2000", "1", About::Over, "2190", Fit::Yes);
        check("2000", "1", About::Over, "1990", Fit::No);
        check("2000", "1", About::Over, "9000", Fit::Loosely);
        check("1300", "1", About::Around, "1290", Fit::Yes);
        check("1310", "1", About::Around, "1290", Fit::No);
        check("33", "1", About::Almost, "31", Fit::Yes);
    }
}
