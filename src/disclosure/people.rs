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
    let heading = indicator.heading.as_deref().and_then(people_of_heading);
    let of_heading = |word: &str| format!("the heading over its row says \"{word}\"");
    if let Some(last) = words(&head).last().filter(|word| listed(OTHERS, word)) {
        // Under "Placement of looked after children" stands how many of them are in "Children's homes".
        return match heading.filter(|(_, are_parts)| *are_parts) {
            Some((word, _)) => made(true, Sure::Guessed, of_heading(&word)),
            None => made(false, Sure::Likely, format!("it counts {last}")),
        };
    }
    let filters = indicator.key.filters.iter().map(|(_, value)| value.as_str());
    for text in std::iter::once(name.as_str()).chain(filters) {
        if let Some(word) = words(text).into_iter().find(|word| listed(PEOPLE, word)) {
            return made(true, Sure::Likely, format!("its name says \"{word}\""));
        }
    }
    if let Some((word, _)) = heading {
        return made(true, Sure::Guessed, of_heading(&word));
    }
    made(false, Sure::Guessed, "its name does not speak of people".to_owned())
}

/// The people that a heading over rows counts, and whether the rows are parts of them: "Children referred by reason",
/// "Placement of looked after children". Whom something is for is not counted: "Support for families".
fn people_of_heading(heading: &str) -> Option<(String, bool)> {
    const WHOM: [&str; 8] = ["for", "with", "to", "on", "about", "from", "against", "working"];
    let said = words(heading);
    let counted = said.split(|word| WHOM.contains(&word.as_str())).next()?;
    if counted.last().is_some_and(|last| listed(OTHERS, last)) {
        return None;
    }
    let found = counted.iter().find(|word| listed(PEOPLE, word))?;
    let are_parts = counted.iter().any(|word| matches!(word.as_str(), "by" | "of"));
    Some((found.clone(), are_parts))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    fn of(measure: &str, unit: Unit) -> Indicator {
        TestIndicator::new(measure, unit, Polarity::Fall).indicator()
    }

    #[test]
    fn what_counts_people_is_guessed() {
        for (measure, expected) in [
            ("Children looked after", true),
            ("Looked after children with 3 or more placement moves", true),
            ("Number of pupils excluded", true),
            ("Children placed with in-house foster carers", true),
            ("Open cases", true),
            ("Family group conferencing team managers", false),
            ("Primary schools good or outstanding", false),
            ("Children's centres good or outstanding", false),
            ("Agency social workers", false),
            ("Places visited", false),
            ("LILAC standards met", false),
        ] {
            let guess = counts_people(&of(measure, Unit::Count));
            assert_eq!(guess.value, expected, "{measure}: {}", guess.why);
        }
        for (heading, measure, expected) in [
            ("Children referred by reason", "Disability", true),
            ("Placement of looked after children", "Secure units", true),
            ("Placement of looked after children", "Children's homes", true),
            ("Children and young people", "Foster carers", false),
            ("Support for families", "Advice", false),
            ("Children's services", "Repairs", false),
            ("Reason", "Disability", false),
        ] {
            let under = TestIndicator::new(measure, Unit::Count, Polarity::Fall).heading(heading);
            let guess = counts_people(&under.indicator());
            assert_eq!(guess.value, expected, "{heading}: {measure}: {}", guess.why);
        }
        let money = of("Children supported, cost", Unit::Pounds { scale: 1 });
        assert!(!counts_people(&money).value);
    }
}
