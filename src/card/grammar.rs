//! The little English that sentences need. A word that is not listed only makes a sentence plainer.

/// First words that are common nouns or adjectives, safe to write small inside a sentence ("Leeds" is not).
pub(crate) const OPENINGS: &str = "abandoned absence absences access accidental accidents achievement acquisitive \
    active adaptations additional admissions adoptions adult adults advanced advice affordable agency aggravated \
    air alarms alcohol allegations allergies allotments ambulance annual antenatal anti-social antisocial appeals \
    applications apprentices apprenticeships area arrears assessments asthma asylum attainment attendance \
    authorised average avoidable babies bathing bed beds beneficiaries benefit benefits berths bicycles bins births \
    boats bookings books bowel boys breast breastfeeding budget bulky bullying bungalows burglaries burglary \
    burials bus business businesses calls cancer capacity carbon care carers caseloads cases certificates cervical \
    change child childcare childhood children claimants claims classes clean clients clubs cohort collections \
    collisions commercial community community-based commuters compensation complaints completed compliments \
    conceptions concessionary confidence congestion consultations contacts contracts copies cost costs council \
    courses cremations crime crimes criminal crowding customer customers cyber cycle cycling cyclists daily days \
    deaths debt decisions delayed deliberate deliveries delivery demand dementia dental detection detections \
    diabetes diagnostic digital diners disabilities disability disabled disorder dog dogs domestic donations donors \
    drug drug-related duty dwelling dwellings early economic elderly elective electors electric electricity \
    eligibility eligible emergency emissions employees employers employment empty energy enforcement enquiries \
    entries equality estimated ethnic events evictions exceedances excess exclusions expenditure external falls \
    families family farm farms fatal fatalities fees female ferry financial fires first fixed fleet flood fly \
    fly-tipping fly-tips follow-up food foodbank foodbanks footfall footpaths foreign former foster fraud free \
    freedom fuel full funding garden gardens gas gender general girls glass good graduates graffiti grants grass \
    green greenhouse gross grounds groundwater group growth gun gypsy habitats hate head headcount health \
    healthcare healthy heart heat heating hectares high highway highways hip holiday homecare homeless homelessness \
    homes hospital hostel hours house household household-waste households housing illegal immunisation \
    immunisations in in- incidents income incoming inequality infant infants infections initial injuries inpatient \
    inpatients inspections installations internet investigations invoices jobs jobseekers journeys kerbside key \
    kinship knife landfill landings landlords learners leases leavers leisure lettings libraries library licences \
    licensed life lights litter live loans local lone loneliness long longer looked looked-after lost low major \
    male maternal maternity meals mean measles median members men mental mental-health migrant migrants mileage \
    minor missed mobile moped mortality mothers motor mould municipal museum museums natural neglect neighbourhood \
    neighbourhoods net new newly night nights nitrogen noise non-domestic number numbers nurseries nursery nurses \
    obese obesity obstructions off-street offences offender offenders older on-street online open operating orders \
    organisations otherwise out-of-hours outpatient outpatients outstanding overall overdue overweight \
    owner-occupiers pages paper parcels parents parking parks part participants particulate passenger passengers \
    patients pavements payments pedestrians penalty pension pensioners people percentage performances permanent \
    permits persistent personal persons phone physical placements places planning plans planted play pledges plots \
    points police pollution population potential potholes pounds poverty practitioners pre-school premature \
    premises prescriptions primary prison prisoners private productivity products projects property proportion \
    prosecutions proven public pupil pupils qualifications queries rail rainfall rape rate rates re re- \
    readmissions recorded recruits recycled recycling reductions referrals refugees refuse registered regular \
    rehabilitation rejected renewable rent rented rents reoffending repair repairs repeat replacement replies \
    reported reports requests rescues residential residents residual respite respondents response restorations \
    retail retention revenue road road-traffic roads robberies rough routine safe safeguarding sailings sales \
    sanctions satisfaction savings school schools screening secondary seizures self-harm self-reported senior \
    serious serious-violence service services sessions settings severe sex sexual sexually share shared sheltered \
    shops short short-term sickness signal sites skilled skills sleepers small smokers smoking social solar solved \
    special specialist speeding spend spending sport sports staff stalking stalls standard standards starters \
    statutory stillbirths stop stops street streetlights streets stroke structural students submissions subscribers \
    substance successful suicide suitable supervision supported surgery survivors suspected suspensions sustainable \
    swimmers swimming swims tailored targeted tax taxi taxis teachers teaching team teams teenage telephone \
    temperature temporary tenants tests theatre theft thefts tickets time timely toddlers tonnage tonnes tooth top \
    total tourism tourist tourists town traffic training training-days transport travel traveller treatment tree \
    trees trips truancy tuberculosis turnaround turned turnover tutors two-year-olds unauthorised under under-18 \
    under-fives unemployment unintentional unmet unpaid unplanned unqualified urgent use users vacancies vacancy \
    vacant vaccination vaccinations vaccine valid vehicle vehicles victims violent visitor visits void voids \
    voluntary volunteers voters vulnerable wage wages waiting-list waits walk-in walkers walking walks ward wards \
    waste water web website weekly weight wellbeing wheelchair wheelchairs wholesale wider wildlife wind winter \
    women woodland work workers workforce working worklessness workplace workshops yearly young youth";

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
