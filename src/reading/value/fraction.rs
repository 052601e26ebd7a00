//! A figure with the fraction it was worked out from in brackets behind it: "86% (12/14)".

use super::Value;
use super::number::{plain, read_number};
use crate::amount::Unit;
use crate::period::{Period, YearHint};
use rust_decimal::Decimal;

/// Reads such a figure without its fraction, which the text of its cell keeps; `None` when the brackets hold none:
/// "45% (2019/20)".
pub(super) fn with_fraction(text: &str, decimal_comma: bool) -> Option<Value> {
    let (figure, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
    // "18% (416)" and "416 (18%)"
    let (first, unit) = read_number(figure.trim(), decimal_comma)?;
    let of_count = unit == Some(Unit::Percent) && count(inside).is_some();
    let of_percent = || {
        let (_, share) = read_number(inside.trim(), decimal_comma)?;
        (unit.is_none() && share == Some(Unit::Percent)).then_some(())
    };
    let is_year = || Period::read(inside, YearHint::Unsaid).is_some();
    if (of_count && !is_year()) || of_percent().is_some() {
        return Some(Value { unit, ..Value::of(first) });
    }
    let (part, whole) = ["/", " out of ", " of "].iter().find_map(|of| inside.split_once(of))?;
    let (part, whole) = (count(part)?, count(whole)?);
    let (figure, unit) = read_number(figure.trim(), decimal_comma)?;
    let shown = figure.number()?;
    let exact = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    // Rounded up, down or to the nearest.
    let follows = exact.checked_sub(shown)?.abs() < Decimal::new(1, shown.scale());
    // A percentage may be rounded more coarsely, but "45% (11/12)" does not follow and is of a year.
    let is_year = || Period::read(inside, YearHint::Unsaid).is_some();
    let is_fraction = match unit {
        Some(Unit::Percent) => follows || (part <= whole && !is_year()),
        None => follows,
        Some(_) => false,
    };
    is_fraction.then_some(Value { unit, ..Value::of(figure) })
}

/// A count as a fraction has it: "12", "1,203", but not the "08" of "07/08".
fn count(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let digits = text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let padded = 1 < text.len() && text.starts_with('0');
    let count = if text.contains(',') { read_number(text, false)?.0.number() } else { plain(text) };
    count.filter(|_| digits && !padded)
}
