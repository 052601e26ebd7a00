//! Sorts of areas, which columns beside their names say.

use super::guess::unit;

/// Whether a text says what sort of area another one is: "Metropolitan District", "London Borough".
pub(super) fn is_area_type(text: &str) -> bool {
    const SORTS: [&str; 26] = [
        "country",
        "nation",
        "region",
        "county",
        "unitary authority",
        "metropolitan county",
        "metropolitan district",
        "metropolitan borough",
        "non metropolitan district",
        "london borough",
        "council area",
        "local government district",
        "local authority",
        "district",
        "ward",
        "lsoa",
        "msoa",
        "combined authority",
        "icb",
        "sub icb location",
        "inner london",
        "outer london",
        "parliamentary constituency",
        "electoral ward",
        "shire county",
        "shire district",
    ];
    let name = text.to_lowercase().replace('-', " ");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    SORTS.contains(&name.as_str())
}

/// Whether a header is the sort of places of a service, under which its measures may stand as well.
pub(super) fn is_place_of_service(header: &str) -> bool {
    matches!(header, "library" | "leisure centre" | "fire station" | "family hub" | "care home")
}

/// Whether a cell below such a header is a measure or an answer, and no place: "Occupancy %", "Yes".
pub(super) fn is_measured_there(text: &str) -> bool {
    unit::in_words(text).is_some() || matches!(text.to_lowercase().as_str(), "yes" | "no")
}
