//! The three questions of OBA: how much did we do, how well did we do it, is anyone better off.

use crate::amount::Unit;
use crate::indicator::{Guess, Indicator, Sure};
use serde::{Deserialize, Serialize};

/// What a measure answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// How much did we do?
    HowMuch,
    /// How well did we do it?
    HowWell,
    /// Is anyone better off?
    BetterOff,
}

impl Question {
    /// In the order of the method.
    pub const ALL: [Question; 3] = [Question::HowMuch, Question::HowWell, Question::BetterOff];

    /// "How much did we do?"
    pub fn words(self) -> &'static str {
        match self {
            Question::HowMuch => "How much did we do?",
            Question::HowWell => "How well did we do it?",
            Question::BetterOff => "Is anyone better off?",
        }
    }
}

/// The question a card answers, and whether with a number or a percentage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Chosen by the officer or guessed.
    pub question: Guess<Question>,
    /// Whether the measure is a percentage or a rate (%) rather than a number (#).
    pub share: bool,
}

impl Answers {
    /// Of a card: what was chosen, else a guess from its first indicator; none without either.
    pub fn of(chosen: Option<Question>, indicator: Option<&Indicator>) -> Option<Answers> {
        let share = indicator.is_some_and(|indicator| {
            indicator.unit.value.is_share() || matches!(indicator.unit.value, Unit::RatePer(_))
        });
        let guess = indicator.map(question);
        let question = match (chosen, guess) {
            (Some(value), guess) => Guess {
                value,
                sure: Sure::Corrected,
                why: "you chose it".to_owned(),
                others: guess.map(|guess| guess.value).into_iter().collect(),
            },
            (None, guess) => guess?,
        };
        Some(Answers { question, share })
    }

    /// "Is anyone better off? (#)"
    pub fn words(&self) -> String {
        format!("{} ({})", self.question.value.words(), if self.share { "%" } else { "#" })
    }
}

/// Words of how well, of how much and of better off; the list whose word stands first in the name wins, a list
/// before a later one where two begin at one place.
const WORDS: [(Question, &[&str]); 4] = [
    (Question::HowMuch, &["protected"]),
    (
        Question::HowWell,
        &[
            "on time",
            "timel",
            "within timescale",
            "completed",
            "good or outstanding",
            "good or better",
            "rated good",
            "judged",
            "quality",
            "satisf",
            "caseload",
            "agency",
            "vacanc",
            "turnover",
            "sickness",
            "not known",
            "health assessment",
            "immunisation",
            "dental",
            "development assessment",
            "permanence plan",
            "care plan",
            "clear plan",
            "plan shows",
            "up to date",
            "standards met",
            "standards",
            "average time",
            "waiting time",
            "experience",
            "qualified",
            "posts added",
            "investment in social work",
            "social workers",
            "unit cost",
            "open cases",
            "cost per",
            "initial child protection conference",
            "reviewed",
            "visited",
        ],
    ),
    (
        Question::HowMuch,
        &[
            "referrals to",
            "referrals resulting",
            "contacts",
            "assessments undertaken",
            "undertaken",
            "trained",
            "users",
            "teams",
            "team managers",
            "coordinators",
            "posts",
            "ambassadors",
            "nominat",
            "investment",
            "bid",
            "budget",
            "spend",
            "cost",
            "funding",
            "carers",
            "offered",
            "stepped down",
            "sessions",
            "visits",
            "delivered",
            "provided",
            "events",
            "meetings",
            "enquiries",
            "requests",
            "applications",
            "placed with",
            "fostering agenc",
        ],
    ),
    (
        Question::BetterOff,
        &[
            "looked after",
            "protection plan",
            "subject to a",
            "lasting two years",
            "not in education",
            "neet",
            "in education",
            "attend",
            "days in school",
            "absence",
            "mortality",
            "adopted",
            "offended",
            "offending",
            "re-referral",
            "placement",
            "accommodation",
            "placed",
            "guardianship",
            "turned around",
            "supported",
            "saving",
            "compliance",
            "attain",
            "achiev",
            "employment",
            "healthy",
            "obes",
            "poverty",
            "homeless",
            "bed and breakfast",
            "exclu",
            "crime",
            "injur",
        ],
    ),
];

/// Guesses from the words of the measure, then from its unit.
pub fn question(indicator: &Indicator) -> Guess<Question> {
    let name = indicator.measure_name.to_lowercase();
    let found = WORDS
        .iter()
        .enumerate()
        .flat_map(|(list, (value, words))| words.iter().map(move |word| (list, *value, *word)))
        .filter_map(|(list, value, word)| Some((name.find(word)?, list, value, word)))
        .min_by_key(|(at, list, _, word)| (*list, *at, usize::MAX - word.len()));
    let made = |value: Question, sure, why: String| {
        let others = Question::ALL.into_iter().filter(|other| *other != value).collect();
        Guess { value, sure, why, others }
    };
    match (found, &indicator.unit.value) {
        (Some((_, _, value, word)), _) => {
            made(value, Sure::Likely, format!("its name says \"{word}\""))
        }
        (None, Unit::Pounds { .. }) => {
            made(Question::HowMuch, Sure::Guessed, "its figures are money".to_owned())
        }
        (None, Unit::Percent | Unit::Fraction) => {
            made(Question::HowWell, Sure::Guessed, "its figures are percentages".to_owned())
        }
        (None, Unit::RatePer(_)) => {
            made(Question::BetterOff, Sure::Guessed, "its figures are rates of people".to_owned())
        }
        (None, _) => made(Question::HowMuch, Sure::Guessed, "its figures are numbers".to_owned()),
    }
}
