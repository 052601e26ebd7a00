//! Registers: sheets with a row for each payment or each risk. They hold no indicator, and are not kept unless the officer
//! says so.

use super::bands::Band;
use super::people;
use super::question::Single;
use super::roles::{has_word, plain};
use crate::period::clean;
use crate::table::Table;

/// The first band with a row for each person, payment or risk: what, and what says so.
pub(super) fn find(table: &Table, bands: &[Band]) -> Option<(Band, Single, String)> {
    bands.iter().find_map(|band| {
        let people = people::evidence(table, *band);
        if !people.is_empty() {
            return Some((*band, Single::Person, people.join(", ")));
        }
        let (what, headers) = register(&headers(table, *band))?;
        let quoted: Vec<String> = headers.iter().map(|header| format!("\"{header}\"")).collect();
        Some((*band, what, format!("it has the columns {}", quoted.join(", "))))
    })
}

fn headers(table: &Table, band: Band) -> Vec<String> {
    let Some((_, header)) = band.header else { return Vec::new() };
    (0..table.columns()).map(|column| clean(table.text(header, column))).collect()
}

/// What a register is of, by its headers, and those that say so.
fn register(headers: &[String]) -> Option<(Single, Vec<String>)> {
    let found = |says: &dyn Fn(&str) -> bool| headers.iter().find(|header| says(&plain(header)));
    let word = |words: &'static [&'static str]| found(&|header| has_word(header, words));
    let whole = |texts: &'static [&'static str]| found(&|header| texts.contains(&header));
    let payee = word(&["supplier", "payee", "beneficiary", "vendor", "creditor", "merchant"]);
    let amount = word(&["amount", "net", "gross", "value"]);
    let number = found(&|header| {
        ["transaction ", "invoice ", "payment ", "voucher ", "document "].iter().any(|what| {
            header.strip_prefix(what).is_some_and(|rest| {
                matches!(rest, "number" | "no" | "no." | "ref" | "reference" | "id" | "date")
            })
        })
    });
    let dated = number.or_else(|| whole(&["date", "date paid", "date of payment"]));
    if let (Some(payee), Some(amount), Some(dated)) = (payee, amount, dated) {
        return Some((Single::Payment, vec![payee.clone(), amount.clone(), dated.clone()]));
    }
    let likely = word(&["likelihood", "probability"])?;
    let impact = word(&["impact", "severity", "consequence"])?;
    let risk = found(&|header| header.starts_with("risk"))
        .or_else(|| word(&["controls", "mitigation", "mitigations", "residual", "inherent"]))?;
    Some((Single::Risk, vec![risk.clone(), likely.clone(), impact.clone()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_are_known_by_their_headers() {
        for (headers, expected) in [
            ("Payee,Purpose,Invoice date,Net amount", Some(Single::Payment)),
            ("Date,Vendor name,Amount paid (£)", Some(Single::Payment)),
            ("Risk,Likelihood (1-5),Impact (1-5),Score", Some(Single::Risk)),
            ("Event,Probability,Severity,Mitigation", Some(Single::Risk)),
            ("Supplier,Measure,2022/23,2023/24", None),
            ("Year,Supplier,Amount", None),
            ("Impact of the service,2022,2023", None),
            ("Date,Calls,Amount paid", None),
        ] {
            let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
            let found = register(&headers).map(|(what, _)| what);
            assert_eq!(found, expected, "{headers:?}");
        }
    }
}
