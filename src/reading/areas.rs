//! Names of areas that tables of councils hold: enough of them tell a column, or a header, of areas.

mod authorities;

use authorities::AUTHORITIES;

/// Whether a text names an area or a group of areas that others are compared with.
pub(super) fn is_area(text: &str) -> bool {
    // The longest here is "Bournemouth, Christchurch and Poole" with its council's words around it.
    if text.is_empty() || 80 < text.len() {
        return false;
    }
    let name = plain(text);
    let name = name.as_str();
    AROUND.contains(&name) || GROUPS.contains(&name) || AUTHORITIES.binary_search(&name).is_ok()
}

/// Whether a text names what areas are within: a nation or a region.
pub(super) fn is_around(text: &str) -> bool {
    AROUND.contains(&plain(text).as_str())
}

/// "City of York Council" → `york`, "Yorkshire & the Humber" → `yorkshire and the humber`.
fn plain(text: &str) -> String {
    let spaced: String = text
        .to_lowercase()
        .replace('&', " and ")
        .replace('-', " ")
        .chars()
        .map(|c| if matches!(c, ',' | '(' | ')' | '.') { ' ' } else { c })
        .collect();
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    if words.len() < 2 {
        return words.join(" ");
    }
    for lead in [&["london", "borough", "of"][..], &["royal", "borough", "of"], &["city", "of"]] {
        if lead.len() < words.len() && words.starts_with(lead) && words != ["city", "of", "london"]
        {
            words.drain(..lead.len());
        }
    }
    const TAILS: [&str; 12] = [
        "council",
        "city",
        "county",
        "borough",
        "metropolitan",
        "mbc",
        "ua",
        "average",
        "avg",
        "mean",
        "total",
        "upon",
    ];
    while 1 < words.len() && words.last().is_some_and(|last| TAILS.contains(last)) {
        words.pop();
    }
    words.join(" ")
}

/// Nations and regions, which other areas are within.
const AROUND: [&str; 27] = [
    "england",
    "england and wales",
    "wales",
    "scotland",
    "northern ireland",
    "great britain",
    "united kingdom",
    "uk",
    "cymru",
    "lloegr",
    "cymru a lloegr",
    "yr alban",
    "north east",
    "north west",
    "yorkshire and the humber",
    "yorkshire and humber",
    "yorkshire",
    "east midlands",
    "west midlands",
    "east of england",
    "london",
    "inner london",
    "outer london",
    "south east",
    "south west",
    "north east and yorkshire",
    "midlands",
];

/// What else stands beside an authority's own figures.
const GROUPS: [&str; 18] = [
    "national",
    "regional",
    "region",
    "west yorkshire",
    "south yorkshire",
    "greater manchester",
    "merseyside",
    "tyne and wear",
    "statistical neighbours",
    "statistical neighbour",
    "stat neighbours",
    "stat neighbour",
    "nearest neighbours",
    "comparator authorities",
    "core cities",
    "all authorities",
    "unitary authorities",
    "metropolitan districts",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_known_by_name() {
        for text in [
            "Leeds",
            "LEEDS",
            "Leeds City Council",
            "City of York Council",
            "England",
            "England average",
            "Statistical neighbours",
            "Stockton-on-Tees",
            "Yorkshire & the Humber",
            "London Borough of Barnet",
            "City of London",
            "Bristol, City of",
            "Isle of Anglesey",
            "City of Edinburgh",
            "Newry, Mourne and Down",
        ] {
            assert!(is_area(text), "{text}");
        }
        for text in ["Reading level", "Adult services", "Region code", "", "Number"] {
            assert!(!is_area(text), "{text}");
        }
        assert!(AUTHORITIES.is_sorted(), "they are searched by halves");
    }
}
