//! Whether a measure counts people who could be recognised.

use crate::amount::Unit;
use crate::card::plain_head;
use crate::indicator::{Guess, Indicator, Sure};

/// People a council counts: whoever is one of few could be recognised.
pub(super) const PEOPLE: &str = "adolescents adoptees adopters adult adults babies baby boy boys births carer's case cases casualties child \
    children cla claimant claimants client clients conceptions cpp death deaths dwellers evictions exclusions \
    families family fatalities female girl girls homeless households infant infants injuries leaver leavers learners male man \
    men mother mothers neet nomads offence offences offender offenders orphan orphans parent parents patient patients people \
    person persons pregnancies pupil pupils referral referrals re-referrals refugees resident residents sleepers \
    student students suicides suspensions teenager teenagers tenant tenants travellers user users victim victims \
    woman women young youngsters youth youths";

/// Staff, posts, places and things: their head noun says that no one is counted who must be protected.
const OTHERS: &str = "advisers ambassadors apprenticeships assessments assistants authorities beds bids budget bungalows \
    carers caseload caseloads caseloads centre centres clusters committees complaints coordinators costs councillors days \
    dwellings employees events foster funding governors groups homes hours investment jobs libraries \
    licences managers meetings miles nominations nurses officers organisations places posts practitioners premises projects \
    properties providers schools sessions settings sites spaces spend staff standards supervisors surgeries teachers \
    teams trainers vacancies vehicles visitors volunteers wards workers";

/// Guesses from the measure's words and unit. Money, lengths of time and the like never count people.
pub fn counts_people(indicator: &Indicator) -> Guess<bool> {
    let made = |value: bool, sure, why: String| Guess { value, sure, why, others: vec![!value] };
    match &indicator.unit.value {
        Unit::Count | Unit::Percent | Unit::Fraction | Unit::RatePer(_) => {}
        unit => return made(false, Sure::Stated, format!("its figures are {}", unit.words())),
    }
    let name = &indicator.measure_name;
    let head = plain_head(name, &indicator.unit.value);
    if let Some(last) = words(&head).last().filter(|word| listed(OTHERS, word)) {
        return made(false, Sure::Likely, format!("it counts {last}"));
    }
    let filters = indicator.key.filters.iter().map(|(_, value)| value.as_str());
    for text in std::iter::once(name.as_str()).chain(filters) {
        if let Some(word) = words(text).into_iter().find(|word| listed(PEOPLE, word)) {
            return made(true, Sure::Likely, format!("its name says \"{word}\""));
        }
    }
    made(false, Sure::Guessed, "its name does not speak of people".to_owned())
}

pub(super) fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Words in small letters; "children's" is not "children".
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('\u{2019}', "'")
        .split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
