//! Measures behind areas in headers: "Leeds number", "England rate".

use super::could_be_place;
use crate::reading::areas::is_area;
use crate::reading::roles::names_no_measure;

/// What stands before a measure at the end of a header.
pub(super) fn before<'p>(part: &'p str, measure: &str) -> Option<&'p str> {
    let area = part.strip_suffix(measure)?.strip_suffix(' ')?.trim_end_matches([',', ':', ' ']);
    (!area.is_empty()).then_some(area)
}

/// The measures that headers name behind areas, where they name all of them for each of several areas.
pub(super) fn measures_behind(parts: &[&str]) -> Option<Vec<String>> {
    let mut measures: Vec<String> = Vec::new();
    for part in parts {
        let mut ends = part.match_indices(' ').map(|(at, _)| part.split_at(at));
        let behind = ends.rfind(|(area, _)| is_area(area));
        if let Some((_, measure)) = behind.map(|(area, measure)| (area, measure.trim()))
            && !measures.iter().any(|known| known == measure)
        {
            measures.push(measure.to_owned());
        }
    }
    let mut areas: Vec<&str> = Vec::new();
    for part in parts {
        let area = measures
            .iter()
            .filter_map(|measure| before(part, measure))
            .min_by_key(|area| area.len())?;
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    (1 < areas.len() && areas.len() * measures.len() == parts.len()).then_some(measures)
}

pub(super) fn is_count(lower: &str) -> bool {
    matches!(lower, "count" | "number" | "numbers" | "no." | "no" | "n")
}

/// "Leeds count | Leeds value | England value": of one area stands how many beside what stands of all.
pub(super) fn counts_beside(parts: &[&str]) -> Option<Vec<String>> {
    let is_count = |measure: &str| is_count(&measure.trim_matches(['(', ')']).to_lowercase());
    let (counted, valued): (Vec<&str>, Vec<&str>) = parts
        .iter()
        .partition(|part| part.rsplit_once(' ').is_some_and(|(_, last)| is_count(last)));
    let measures = measures_behind(&valued)?;
    let ([common], [counted]) = (measures.as_slice(), counted.as_slice()) else { return None };
    let (area, count) = counted.rsplit_once(' ')?;
    let both = valued.iter().any(|part| before(part, common) == Some(area));
    let names_none = common == "(%)" || common == "%" || names_no_measure(common);
    (both && names_none && (is_area(area) || could_be_place(area)))
        .then(|| vec![count.to_owned(), common.clone()])
}

#[cfg(test)]
mod tests {
    use super::{counts_beside, measures_behind};

    #[test]
    fn measures_stand_behind_areas() {
        for (parts, expected) in [
            (
                &["Norby Number", "Norby Rate", "Wales Number", "Wales Rate"][..],
                Some("Number|Rate"),
            ),
            (&["Norby Number", "Wales Number", "Wales Rate"], None),
            (&["Norby count", "Norby value", "Wales value"], Some("count|value")),
            (&["Boys Number", "Girls Number"], None),
        ] {
            let found = measures_behind(parts)
                .or_else(|| counts_beside(parts))
                .map(|measures| measures.join("|"));
            assert_eq!(found.as_deref(), expected, "{parts:?}");
        }
    }
}
