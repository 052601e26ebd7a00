//! Whether a rise or a fall of a measure is good, from its words.

use super::failings::{AGAIN, CALLED_TO, GONE_TO, UNDONE, WRONG};
use super::falls::{DISSATISFIED, FALL, LACK, TURNS};
use super::rises::RISE;
use super::waits::{keeps_a_standard, waits_long, waits_short};
use super::{Phrase, words};
use crate::indicator::{Guess, Polarity, Sure};
use std::rc::Rc;

/// What a cell of a polarity column says: "Fall", "High is good", "Lower".
pub(in crate::reading) fn in_column(text: &str) -> Option<Polarity> {
    let words = words(text);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if words.is_empty() {
        return match text.trim() {
            "↑" | "▲" => Some(Polarity::Rise),
            "↓" | "▼" => Some(Polarity::Fall),
            _ => None,
        };
    }
    if has(&[
        "fall",
        "falls",
        "low",
        "lower",
        "decrease",
        "reduce",
        "down",
        "reduction",
        "minimise",
        "smaller",
    ]) {
        Some(Polarity::Fall)
    } else if has(&["rise", "rises", "high", "higher", "increase", "up", "maximise", "bigger"]) {
        Some(Polarity::Rise)
    } else if has(&["neither", "neutral", "na", "none", "n"]) {
        Some(Polarity::Neither)
    } else {
        None
    }
}

/// Lists of words that decide.
#[derive(Debug, Clone, Copy)]
pub(super) enum List {
    Turns,
    Dissatisfied,
    /// Whom a measure is about, and not who left.
    About,
    Fall,
    Wrong,
    Undone,
    Lack,
    Rise,
    /// What is good of a school or a course, and not of a fire.
    Attended,
}

impl List {
    pub const MANY: usize = List::Attended as usize + 1;

    pub fn words(self) -> &'static [&'static str] {
        match self {
            List::Turns => TURNS,
            List::Dissatisfied => DISSATISFIED,
            List::About => &["care leavers", "school leavers"],
            List::Fall => FALL,
            List::Wrong => WRONG,
            List::Undone => UNDONE,
            List::Lack => LACK,
            List::Rise => RISE,
            List::Attended => &["attended"],
        }
    }
}

/// Guesses from the words of a measure and its filters.
pub(in crate::reading) fn guess(
    stated: Option<(Polarity, &str)>,
    texts: &[Rc<Phrase>],
) -> Guess<Polarity> {
    if let Some((polarity, text)) = stated {
        let why = format!("its row says \"{text}\"");
        return Guess { value: polarity, sure: Sure::Stated, why, others: others(polarity) };
    }
    let said = |text: &Rc<Phrase>| which_is_better(text);
    if let Some((value, words)) = texts.first().and_then(said) {
        let why = format!("its name says \"{words}\"");
        return Guess { value, sure: Sure::Stated, why, others: others(value) };
    }
    // "How satisfied or dissatisfied are you?" asks; what stands behind it says.
    let behind = |text: &Rc<Phrase>| {
        let both = ["satisfied or dissatisfied", "agree or disagree", "safe or unsafe"];
        both.iter().find_map(|both| text.after(both).next()).map(|rest| Phrase::all(&[rest]))
    };
    let answers: Vec<Rc<Phrase>> = texts.iter().filter_map(behind).flatten().collect();
    let answered = || texts.iter().filter(|text| behind(text).is_none()).chain(&answers);
    let found = |list: List| answered().find_map(|text| text.first_of(list));
    if found(List::Turns).is_some() {
        let why = "its name speaks of leaving or ending, which may be good or not".to_owned();
        return Guess {
            value: Polarity::Neither,
            sure: Sure::Guessed,
            why,
            others: others(Polarity::Neither),
        };
    }
    let says = |text: &Phrase, words: &[&str]| words.iter().any(|word| text.contains(word));
    if texts.iter().any(|text| in_time(text) && says(text, &["not", "missed", "unpaid"])) {
        return made(Polarity::Fall, "not within");
    }
    // What a column beside it says is no part of what is counted: "sites/performance/PI Returns".
    let again = |text: &Rc<Phrase>| says(text, AGAIN);
    if texts.iter().any(|text| in_time(text) && !again(text)) && !texts.first().is_some_and(again) {
        return made(Polarity::Rise, "within");
    }
    if texts.iter().any(|text| waits_short(text)) {
        return made(Polarity::Rise, "waiting less than");
    }
    if let Some(length) = texts.iter().find_map(|text| keeps_a_standard(text)) {
        return made(Polarity::Rise, &length);
    }
    if texts.iter().any(|text| waits_long(text)) {
        return made(Polarity::Fall, "over");
    }
    if let Some(word) = found(List::Dissatisfied) {
        return made(Polarity::Fall, word);
    }
    // "Looked-after children who had their teeth checked": what is said of them decides, unless they lack it.
    // Care leavers are whom it is about, not who left.
    let about = found(List::About);
    let falls = found(List::Fall).filter(|word| *word != "leavers" || about.is_none());
    let wrong = found(List::Wrong).filter(|_| found(List::Undone).is_none());
    let falls = falls.or(wrong.filter(|word| *word != "rejected"));
    let lacks = found(List::Lack).or(wrong);
    let any = |words| texts.iter().any(|text| says(text, words));
    let attended = || found(List::Attended).filter(|_| !any(CALLED_TO) || any(GONE_TO));
    let rises = found(List::Rise).or_else(attended);
    let (polarity, word) = match (rises.filter(|_| lacks.is_none()), falls) {
        (Some(word), _) => (Polarity::Rise, word),
        (None, Some(word)) => (Polarity::Fall, word),
        (None, None) => {
            let why = "its name does not say whether more is better".to_owned();
            return Guess {
                value: Polarity::Neither,
                sure: Sure::Guessed,
                why,
                others: others(Polarity::Neither),
            };
        }
    };
    made(polarity, word)
}

/// "- lower is better", "(high is good)": what a name says of itself.
fn which_is_better(text: &Phrase) -> Option<(Polarity, &'static str)> {
    const SAID: [(Polarity, &str); 12] = [
        (Polarity::Fall, "lower is better"),
        (Polarity::Fall, "lower is good"),
        (Polarity::Fall, "low is good"),
        (Polarity::Fall, "smaller is better"),
        (Polarity::Fall, "less is better"),
        (Polarity::Fall, "fewer is better"),
        (Polarity::Rise, "higher is better"),
        (Polarity::Rise, "higher is good"),
        (Polarity::Rise, "high is good"),
        (Polarity::Rise, "bigger is better"),
        (Polarity::Rise, "larger is better"),
        (Polarity::Rise, "more is better"),
    ];
    SAID.into_iter().find(|(_, words)| text.contains(words))
}

/// Where a table has a column that says it, and nothing in that row.
pub(in crate::reading) fn unsaid() -> Guess<Polarity> {
    let why = "the column that says which way is good is blank in its row".to_owned();
    let value = Polarity::Neither;
    Guess { value, sure: Sure::Likely, why, others: others(value) }
}

fn made(polarity: Polarity, word: &str) -> Guess<Polarity> {
    let good = if polarity == Polarity::Rise { "more" } else { "fewer or less" };
    let why = format!("its name says \"{}\": {good} is taken to be better", word.trim());
    Guess { value: polarity, sure: Sure::Likely, why, others: others(polarity) }
}

/// "Seen within 10 days", "Answered within our timescale".
fn in_time(text: &Phrase) -> bool {
    text.after("within ").any(|after| {
        after.starts_with(|c: char| c.is_ascii_digit())
            || ["one ", "two ", "three ", "four ", "standard"]
                .iter()
                .any(|word| after.starts_with(word))
            || after.split(' ').any(|word| {
                matches!(word, "timescale" | "timescales" | "target" | "agreed" | "deadline")
            })
    })
}

/// What it could be else.
pub(in crate::reading) fn others(polarity: Polarity) -> Vec<Polarity> {
    [Polarity::Fall, Polarity::Rise, Polarity::Neither]
        .into_iter()
        .filter(|other| *other != polarity)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_better() {
        for (text, expected) in [
            ("Children looked after at 31 March each year", Polarity::Fall),
            ("Looked after children without unaccompanied asylum seekers", Polarity::Fall),
            ("NEET_percent", Polarity::Fall),
            ("Children looked after who had their teeth checked by a dentist", Polarity::Rise),
            ("Household waste sent for reuse, recycling or composting", Polarity::Rise),
            ("Schools judged good or better", Polarity::Rise),
            ("Children ceasing to be looked after each year", Polarity::Neither),
            ("overall_absence_rate", Polarity::Fall),
            ("Population estimate", Polarity::Neither),
            ("Visits within 5 days of a referral", Polarity::Rise),
            ("Complaints not answered within deadline", Polarity::Fall),
            ("Burglary solved rate", Polarity::Rise),
            ("Re-referrals within 12 months", Polarity::Fall),
            ("Attendances at the minor injuries unit", Polarity::Neither),
            ("Attendance at school", Polarity::Rise),
            ("Families prevented from becoming homeless", Polarity::Rise),
            ("Buildings that do not meet the standard", Polarity::Fall),
            ("Smokers who quit", Polarity::Rise),
            ("Leavers in the quarter", Polarity::Fall),
            ("% complaints answered in 10 working days", Polarity::Rise),
            ("% of unemployed people assisted into work", Polarity::Rise),
            ("Residents dissatisfied with the council", Polarity::Fall),
            ("How satisfied or dissatisfied are you? Very satisfied", Polarity::Rise),
            ("How satisfied or dissatisfied are you? Neither", Polarity::Neither),
            ("Waste diverted from landfill", Polarity::Rise),
            ("Homes with smoke alarms fitted", Polarity::Rise),
            ("Rent arrears", Polarity::Fall),
            ("Rent arrears recovered", Polarity::Rise),
            ("Residents who do not feel safe", Polarity::Fall),
            ("Adults not physically active", Polarity::Fall),
            ("Staff moved from part-time to full-time", Polarity::Neither),
            ("Time to answer a call", Polarity::Fall),
            ("Care leavers with a pathway plan", Polarity::Neither),
            ("Contamination rate of kerbside recycling", Polarity::Fall),
            ("Missed recycling collections", Polarity::Fall),
            ("Rejected recycling loads", Polarity::Neither),
            ("Employment and Support Allowance claimants", Polarity::Neither),
            ("Complaints (Stage 1) % responded in 10 working days", Polarity::Rise),
            ("Crimes detected", Polarity::Rise),
            ("Crimes not detected", Polarity::Fall),
            ("Water leaks detected", Polarity::Neither),
            ("Missed bins resolved", Polarity::Rise),
            ("Recycling rate (excluding rejected loads)", Polarity::Rise),
            ("Children who have not missed a review", Polarity::Neither),
            ("Rent arrears collected", Polarity::Rise),
            ("Classification of occupations", Polarity::Neither),
            ("False alarms attended", Polarity::Fall),
            ("Primary fires attended", Polarity::Fall),
            ("Road traffic collisions attended", Polarity::Neither),
            ("Emergency appointments attended", Polarity::Rise),
            ("Fire safety courses attended", Polarity::Rise),
            ("Emergency incidents attended on time", Polarity::Rise),
            ("Noise calls attended within one hour", Polarity::Rise),
            ("Assessed for homelessness within 5 days", Polarity::Rise),
            ("Patients readmitted within 30 days", Polarity::Neither),
            ("Threatened with homelessness within 56 days", Polarity::Fall),
            ("Robbery", Polarity::Fall),
            ("Total emissions (tCO2e)", Polarity::Fall),
            ("Average wait (seconds)", Polarity::Fall),
            ("Repairs completed first time", Polarity::Rise),
            ("Care leavers in suitable accommodation", Polarity::Rise),
            ("Empty homes brought back into use", Polarity::Rise),
            ("Empty homes reoccupied", Polarity::Neither),
            ("False alarms prevented", Polarity::Rise),
            ("Gas safety breaches", Polarity::Fall),
            ("People waiting for suitable accommodation", Polarity::Fall),
            ("Average wait under 5 minutes (%)", Polarity::Neither),
            ("Ambulance handovers over 60 minutes", Polarity::Fall),
            ("Attendances over 4hrs Type 1", Polarity::Fall),
            ("Volunteers giving over 10 hours", Polarity::Rise),
            ("Overdue high-risk fire actions", Polarity::Fall),
            ("28-day faster diagnosis", Polarity::Rise),
            ("Still at home 91 days after reablement", Polarity::Rise),
            ("Carers who find information easy to find", Polarity::Rise),
            ("Adults in settled accommodation", Polarity::Rise),
            ("Median wait (weeks)", Polarity::Fall),
            ("Fatalities", Polarity::Fall),
            ("A&E 4 hour performance", Polarity::Rise),
            ("Cancer 62-day standard", Polarity::Rise),
            ("Cancer 62 day backlog", Polarity::Fall),
            ("Wait for a first visit", Polarity::Neither),
            ("Repairs done on the first visit", Polarity::Rise),
            ("Neither in employment nor in education", Polarity::Fall),
            ("Attainment gap", Polarity::Fall),
            ("Cost per visit", Polarity::Fall),
            ("Bowel cancer 30 day mortality", Polarity::Fall),
            ("Cancer 28 day standard not met", Polarity::Neither),
            ("Not at all confident", Polarity::Neither),
            ("Working towards the expected standard", Polarity::Neither),
            ("Children free from tooth decay", Polarity::Rise),
            ("Damp inspections completed", Polarity::Neither),
            ("Cases of damp", Polarity::Fall),
            ("95% confidence interval", Polarity::Neither),
            ("Friends and family no longer willing to accommodate", Polarity::Neither),
            ("Planning enforcement breaches resolved", Polarity::Rise),
            ("Complaints about new homes", Polarity::Fall),
            ("Dementia diagnosis backlog", Polarity::Fall),
            ("Attainment gap closed", Polarity::Neither),
            ("CO2 monitors installed", Polarity::Neither),
            ("Members who feel less lonely", Polarity::Rise),
            ("Cost per participant", Polarity::Fall),
            ("Adoption: average days from placement order to match", Polarity::Fall),
            ("Grade 2 mean attendance time", Polarity::Fall),
            ("Enquiries progressing to referral", Polarity::Neither),
            ("Fire door compliance", Polarity::Rise),
            ("Fire door non-compliance", Polarity::Fall),
            ("Searches returned in 5 days - lower is better", Polarity::Fall),
            ("Places taken (higher is better)", Polarity::Rise),
        ] {
            assert_eq!(guess(None, &Phrase::all(&[text])).value, expected, "{text}");
        }
        assert_eq!(in_column("Fall"), Some(Polarity::Fall));
        assert_eq!(in_column("High is good"), Some(Polarity::Rise));
    }
}
