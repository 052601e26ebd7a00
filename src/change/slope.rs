//! The trend rule of public health profiles: the weighted slope of the last five figures, against chance.

/// Chi-squared with one degree of freedom beyond which a slope is not chance: a probability of 0.2%.
pub const SLOPE_LIMIT: f64 = 9.5495;

/// Figures that are looked at: the latest.
pub const SLOPE_FIGURES: usize = 5;

/// A figure with its standard error, at a time in any unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// When.
    pub at: f64,
    /// How much.
    pub value: f64,
    /// Its standard error: a quarter of what a 95% confidence interval spans, nearly (over 3.92).
    pub error: f64,
}

impl Measured {
    /// From a 95% confidence interval.
    pub fn with_interval(at: f64, value: f64, low: f64, high: f64) -> Measured {
        Measured { at, value, error: (high - low) / (2.0 * 1.959_964) }
    }

    /// A count of cases that come independently: its variance is the count.
    pub fn counted(at: f64, value: f64) -> Measured {
        Measured { at, value, error: value.max(0.0).sqrt() }
    }

    /// A share of so many: its variance is p(1 − p)/n. `value` and `whole` are in one unit: 42.5 of 100, 0.425 of 1.
    pub fn share(at: f64, value: f64, whole: f64, number: f64) -> Measured {
        let part = value / whole;
        Measured { at, value, error: whole * (part * (1.0 - part) / number).max(0.0).sqrt() }
    }
}

/// A weighted slope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slope {
    /// Change of the value for one unit of time.
    pub slope: f64,
    /// The slope's square over its variance.
    pub chi_squared: f64,
    /// Whether its sign stays when any one figure is left out.
    pub keeps_sign: bool,
}

impl Slope {
    /// Whether it is more than chance.
    pub fn is_significant(&self) -> bool {
        SLOPE_LIMIT < self.chi_squared && self.keeps_sign
    }
}

/// The slope of the last five figures; none with fewer, or where an error is zero or missing.
pub fn weighted_slope(figures: &[Measured]) -> Option<Slope> {
    let last = figures.get(figures.len().checked_sub(SLOPE_FIGURES)?..)?;
    let usable = |one: &Measured| 0.0 < one.error && one.error.is_finite() && one.value.is_finite();
    if !last.iter().all(usable) {
        return None;
    }
    let (slope, spread) = fitted(last)?;
    let keeps_sign = (0..last.len()).all(|left_out| {
        let rest: Vec<Measured> = last
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != left_out)
            .map(|(_, one)| *one)
            .collect();
        fitted(&rest).is_some_and(|(other, _)| 0.0 < other * slope)
    });
    Some(Slope { slope, chi_squared: slope * slope * spread, keeps_sign })
}

/// Slope, and one over its variance.
fn fitted(figures: &[Measured]) -> Option<(f64, f64)> {
    let weight = |one: &Measured| 1.0 / (one.error * one.error);
    let weights: f64 = figures.iter().map(weight).sum();
    let mean_at = figures.iter().map(|one| weight(one) * one.at).sum::<f64>() / weights;
    let mean = figures.iter().map(|one| weight(one) * one.value).sum::<f64>() / weights;
    let (mut spread, mut together) = (0.0, 0.0);
    for one in figures {
        spread += weight(one) * (one.at - mean_at) * (one.at - mean_at);
        together += weight(one) * (one.at - mean_at) * (one.value - mean);
    }
    (0.0 < spread && spread.is_finite()).then(|| (together / spread, spread))
}
