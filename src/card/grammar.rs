//! The little English that sentences need. A word that is not listed only makes a sentence plainer.

/// First words that are common nouns or adjectives, safe to write small inside a sentence ("Leeds" is not).
pub(crate) const OPENINGS: &str = "access accidents active additional advanced admissions adoptions adult adults affordable agency air annual \
    antenatal appeals applications apprentices assessments attainment attendance authorised average babies \
    bed benefit benefits births boys budget bus businesses calls carbon care carers cases change child \
    children claimants claims cohort collisions community complaints completed contacts cost costs council \
    crime crimes cyclists days deaths debt demand domestic drug dwellings early economic elective electricity \
    emissions employment empty energy enquiries estimated excess exclusions expenditure external families family \
    female fires first fixed food footfall foster free fuel full gas girls good greenhouse gross head health \
    high homeless homes hospital hours house household households housing in in- incidents income infant \
    infants initial internet investigations jobs journeys key leavers library life litter live local \
    loneliness long looked low male mean median men mental missed mothers motor net new newly number numbers \
    obesity offences offenders older open otherwise overall overweight parents part patients pedestrians \
    people percentage permanent persistent persons physical placements places planning plans police \
    population poverty practitioners premises primary proportion proven public pupil pupils rate rates re re- \
    referrals recycling referrals registered rent rents reoffending repeat reports requests residents \
    residual respondents response road rough satisfaction savings school schools secondary serious service \
    services settings share sickness signal sleepers smoking social special spend spending staff starters \
    statutory students substance suicide suspensions teachers teenage temporary tenants time total traffic \
    trees turnover two-year-olds unauthorised under under-18 under-fives unemployment use users vacancies \
    vacancy vacant vaccination vaccinations vehicles violent visitor visits voluntary volunteers voters \
    vulnerable ward wards waste water wellbeing women workers worklessness young youth";

/// Words that can follow "were": "children were looked after".
pub(crate) const PARTICIPLES: &str = "absent adopted allocated arrested assessed awaiting born built claiming closed completed convicted \
    created discharged eligible employed excluded held homeless identified immunised injured involved issued \
    killed known living looked missing not opened placed received receiving recorded referred registered \
    reported returned reviewed seen started subject supported suspended trained undertaken vaccinated visited \
    waiting";

/// Whether a word is in a list.
pub(crate) fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// Words that end the noun a name begins with.
pub(crate) fn ends_head(word: &str) -> bool {
    const PREPOSITIONS: &[&str] = &[
        "about",
        "after",
        "aged",
        "among",
        "and",
        "as",
        "at",
        "by",
        "ceasing",
        "during",
        "for",
        "from",
        "good",
        "in",
        "into",
        "leaving",
        "of",
        "on",
        "or",
        "outside",
        "per",
        "rated",
        "resulting",
        "starting",
        "attending",
        "becoming",
        "entering",
        "receiving",
        "waiting",
        "that",
        "to",
        "under",
        "who",
        "with",
        "within",
        "without",
    ];
    PREPOSITIONS.contains(&word) || lists(PARTICIPLES, word)
}

/// Whether a noun is surely plural.
pub(crate) fn is_plural(noun: &str) -> bool {
    const IRREGULAR: &[&str] = &["children", "people", "women", "men", "staff", "premises"];
    const SINGULAR_ENDINGS: &[&str] = &["ss", "us", "is", "ics", "news"];
    IRREGULAR.contains(&noun)
        || (3 < noun.len()
            && noun.ends_with('s')
            && noun.chars().all(|letter| letter.is_lowercase())
            && !SINGULAR_ENDINGS.iter().any(|ending| noun.ends_with(ending)))
}

/// The verb after "who" in the past, and whether it is the verb's own form, to be kept in place.
pub(crate) fn past(verb: &str) -> Option<(&'static str, bool)> {
    match verb {
        "had" | "have" | "has" => Some(("had", false)),
        "were" | "are" | "was" | "is" => Some(("were", false)),
        _ if 4 < verb.len() && verb.ends_with("ed") => Some(("", true)),
        _ => None,
    }
}

/// "the proportion of …", but "school attendance".
pub(crate) fn needs_article(inside: &str) -> bool {
    let first = inside.split(' ').next().unwrap_or("");
    matches!(first, "proportion" | "percentage" | "number" | "rate" | "share")
}

/// "children" → "child"; none where the singular is not sure.
pub(crate) fn singular(plural: &str) -> Option<String> {
    const IRREGULAR: &[(&str, &str)] =
        &[("children", "child"), ("people", "person"), ("women", "woman"), ("men", "man")];
    if let Some((_, one)) = IRREGULAR.iter().find(|(several, _)| *several == plural) {
        return Some((*one).to_owned());
    }
    if matches!(plural, "staff" | "premises") {
        return None;
    }
    if let Some(stem) = plural.strip_suffix("ies").filter(|stem| 2 < stem.len()) {
        return Some(format!("{stem}y"));
    }
    let hissing = ["sses", "shes", "ches", "xes", "zzes"];
    if hissing.iter().any(|ending| plural.ends_with(ending)) {
        return Some(plural[..plural.len() - 2].to_owned());
    }
    is_plural(plural).then(|| plural[..plural.len() - 1].to_owned())
}

/// Whether a unit's words measure time.
pub(crate) fn is_time(words: &str) -> bool {
    matches!(words.trim(), "days" | "weeks" | "months" | "years" | "hours" | "minutes")
}
