//! Round figures that are still true: "over 2,000", "around 3,500", "fewer than 30", "a near 50%".

use crate::amount::{Amount, Unit, percentage, rounded};
use crate::house_style::HouseStyle;
use rust_decimal::Decimal;

/// "around 3,500", or the figure itself when it is round already or too small to round.
pub(super) fn around(amount: &Amount, style: &HouseStyle) -> String {
    said(amount, "around", style, |steps| rounded(steps, 0))
}

/// "over 2,000": the figure is truly more.
pub(super) fn over(amount: &Amount, style: &HouseStyle) -> String {
    said(amount, "over", style, |steps| steps.floor())
}

/// "fewer than 30" for counts, "under 9%" for everything else.
pub(super) fn under(amount: &Amount, style: &HouseStyle) -> String {
    let words = if *amount.unit == Unit::Count { "fewer than" } else { "under" };
    said(amount, words, style, |steps| steps.ceil())
}

/// Whether rounding says anything other than the figure itself.
pub(super) fn is_rounded(amount: &Amount) -> bool {
    let shown = amount.unit.shown(amount.value);
    step(shown, amount.unit).is_some_and(|step| !(shown / step).is_integer())
}

/// A relative change for "… reduction": "a near 50%" up to 1 below a multiple of 5, "a just over 50%" up to 1 above,
/// else "a 43%".
pub(super) fn a_near_percent(percent: Decimal, style: &HouseStyle) -> String {
    let value = percent.abs();
    let five = Decimal::from(5);
    let round = rounded(value / five, 0) * five;
    let off = round - value;
    if off.is_zero() || Decimal::ONE < off.abs() || round.is_zero() {
        let whole = rounded(value, 0);
        return format!("{} {}", article(whole), percentage(whole, 0, style));
    }
    let near = if off.is_sign_negative() { "a just over" } else { "a near" };
    format!("{near} {}", percentage(round, 0, style))
}

/// Whether [`a_near_percent`] has something to say that the figure does not.
pub(super) fn is_near(percent: Decimal) -> bool {
    let value = percent.abs();
    let ten = Decimal::TEN;
    let off = rounded(value / ten, 0) * ten - value;
    !off.is_zero() && off.abs() <= Decimal::ONE && ten <= value
}

/// "an 8%", "an 11%", "an 18%", "an 80%"; "a" before every other number.
fn article(whole: Decimal) -> &'static str {
    let text = whole.to_string();
    let eleven = matches!(text.as_str(), "11" | "18") || text.starts_with('8');
    if eleven { "an" } else { "a" }
}

fn said(
    amount: &Amount,
    words: &str,
    style: &HouseStyle,
    to: impl Fn(Decimal) -> Decimal,
) -> String {
    let shown = amount.unit.shown(amount.value);
    let step = step(shown, amount.unit).filter(|_| is_rounded(amount));
    let round = step.and_then(|step| to(shown / step).checked_mul(step));
    let Some(round) = round else { return amount.words(style) };
    let value = if *amount.unit == Unit::Fraction { round / Decimal::ONE_HUNDRED } else { round };
    format!("{words} {}", Amount { value, decimals: 0, ..*amount }.words(style))
}

/// What a figure of this size is rounded to: whole percentages; counts to tens, fifties, hundreds and so on.
fn step(shown: Decimal, unit: &Unit) -> Option<Decimal> {
    let size = shown.abs();
    match unit {
        Unit::Percent | Unit::Fraction => Some(Decimal::ONE),
        _ if size < Decimal::from(20) => None,
        _ if size < Decimal::ONE_HUNDRED => Some(Decimal::TEN),
        _ if size < Decimal::ONE_THOUSAND => Some(Decimal::from(50)),
        _ => {
            let digits = size.trunc().to_string().len();
            10_i64.checked_pow(u32::try_from(digits).ok()? - 2).map(Decimal::from)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_figures_are_true() {
        for (value, unit, expected) in [
            ("2187", Unit::Count, ["over 2,100", "around 2,200", "fewer than 2,200"]),
            ("2000", Unit::Count, ["2,000", "2,000", "2,000"]),
            ("3512", Unit::Count, ["over 3,500", "around 3,500", "fewer than 3,600"]),
            ("558", Unit::Count, ["over 550", "around 550", "fewer than 600"]),
            ("29", Unit::Count, ["over 20", "around 30", "fewer than 30"]),
            ("12", Unit::Count, ["12", "12", "12"]),
            ("94.3", Unit::Percent, ["over 94%", "around 94%", "under 95%"]),
            ("0.943", Unit::Fraction, ["over 94%", "around 94%", "under 95%"]),
            ("94", Unit::Percent, ["94%", "94%", "94%"]),
        ] {
            let style = HouseStyle::default();
            let amount = Amount::new(value.parse().unwrap(), &unit, 1);
            let amount = Amount { decimals: u32::from(value.contains('.')), ..amount };
            let actual = [over(&amount, &style), around(&amount, &style), under(&amount, &style)];
            assert_eq!(actual, expected, "{value}");
        }
    }

    #[test]
    fn near_percentages() {
        for (value, expected) in [
            ("-49.1", "a near 50%"),
            ("50.4", "a just over 50%"),
            ("50", "a 50%"),
            ("42.9", "a 43%"),
            ("8.2", "an 8%"),
            ("17.8", "an 18%"),
            ("0.4", "a 0%"),
        ] {
            let actual = a_near_percent(value.parse().unwrap(), &HouseStyle::default());
            assert_eq!(actual, expected, "{value}");
        }
    }
}
