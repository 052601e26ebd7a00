//! Pictograms: a small drawing that a card may have, chosen by the officer or proposed from the measure's words.

mod drawings;

use drawings::DRAWINGS;

/// A pictogram, known by the icon library's name for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pictogram {
    /// The icon library's name; saved in projects.
    pub name: &'static str,
    /// What it shows, in words.
    pub meaning: &'static str,
    /// Beginnings of words that speak of it; a whole word where it ends in a full stop.
    words: &'static str,
}

/// A card's pictogram, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPictogram {
    /// Which.
    pub pictogram: &'static Pictogram,
    /// What it says to those who do not see it; none: it only decorates.
    pub alt: Option<String>,
}

impl Pictogram {
    /// In the order in which they are offered.
    pub const ALL: [Pictogram; 30] = [
        one(
            "baby",
            "A baby",
            "baby babies infant birth born newborn matern breastf pregnan toddler",
        ),
        one(
            "users",
            "People",
            "people person population resident famil parent participant adult famil",
        ),
        one("house", "A home", "home. homes. homeless housing tenan dwelling accommodat"),
        one("hand-heart", "A heart in a hand", "foster adopt carer care. looked leaving volunteer"),
        one("shield-check", "A shield", "protect safeguard safe abuse neglect harm violence"),
        one("school", "A school", "school pupil classroom exclu suspension attend absen truan"),
        one(
            "book-open",
            "An open book",
            "read. reading literacy phonics book librar learning stage",
        ),
        one(
            "graduation-cap",
            "A graduation cap",
            "qualif degree gcse attain universit college a-level ks4 ks5 progress",
        ),
        one(
            "briefcase",
            "A briefcase",
            "neet employ unemploy job jobs work. apprentic training career worker staff",
        ),
        one(
            "heart-pulse",
            "A heart with its beat",
            "health hospital admission alcohol drug smok illness death mortality",
        ),
        one("stethoscope", "A stethoscope", "gp. doctor nurse medical clinic patient treatment"),
        one("syringe", "A syringe", "vaccin immunis mmr. jab dose"),
        one(
            "apple",
            "An apple",
            "obes overweight eat. eating meal food diet fruit breakfast weight",
        ),
        one(
            "smile",
            "A smiling face",
            "happy happi wellbeing well-being satisf enjoy dental dentist teeth smile",
        ),
        one("brain", "A brain", "mental anxi depress camhs emotion psycho suicide"),
        one("accessibility", "The sign for access", "disab send. sen. ehc special wheelchair"),
        one("scale", "A pair of scales", "offen justice court crime criminal custod police arrest"),
        one(
            "megaphone",
            "A megaphone",
            "voice heard vote voting election view. views. survey consult campaign",
        ),
        one("drama", "Two masks", "art. arts. artist cultur creativ museum theatre music"),
        one("bike", "A bicycle", "cycl bike active activit sport exercise leisure"),
        one("footprints", "Footprints", "walk walking step steps. missing visit"),
        one("bus", "A bus", "bus. buses transport travel passenger"),
        one("car", "A car", "car. cars. road traffic driv casualt collision vehicle"),
        one("trees", "Trees", "park. parks. tree green outdoor nature"),
        one("recycle", "The sign for recycling", "recycl waste compost reuse landfill rubbish"),
        one("wind", "Wind", "air. nitrogen pollut emission carbon co2"),
        one(
            "pound-sterling",
            "A pound sign",
            "cost costs. spend spent budget income poverty poor. price rent. rents. wage money debt",
        ),
        one("clock", "A clock", "wait delay hours. days. minutes response duration"),
        one(
            "calendar-check",
            "A calendar with a tick",
            "review appointment assessment deadline timel timescale annual",
        ),
        one("store", "A shop", "business shop enterprise trade retail"),
    ];

    /// By its name; none for a name that no pictogram has.
    pub fn named(name: &str) -> Option<&'static Pictogram> {
        static ALL: [Pictogram; 30] = Pictogram::ALL;
        ALL.iter().find(|one| one.name == name)
    }

    /// The one whose words a text has most of; where two have as many, the one that is spoken of first.
    pub fn proposed(text: &str) -> Option<&'static Pictogram> {
        let text = text.to_lowercase();
        let said: Vec<&str> = text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .filter(|word| !word.is_empty())
            .collect();
        let mut best: Option<(usize, usize, &Pictogram)> = None;
        for one in &Pictogram::ALL {
            let spoken = said.iter().enumerate().filter(|(_, word)| one.speaks(word));
            let places: Vec<usize> = spoken.map(|(at, _)| at).collect();
            let Some(first) = places.first().copied() else { continue };
            let better = best.is_none_or(|(count, at, _)| {
                count < places.len() || (count == places.len() && first < at)
            });
            if better {
                best = Some((places.len(), first, one));
            }
        }
        best.and_then(|(.., one)| Pictogram::named(one.name))
    }

    /// Its lines as SVG in a box of 24 by 24, to be stroked 2 wide with round ends and not filled.
    pub fn lines(&self) -> &'static str {
        DRAWINGS.iter().find(|(name, _)| *name == self.name).map_or("", |(_, lines)| lines)
    }

    fn speaks(&self, word: &str) -> bool {
        self.words.split(' ').any(|one| match one.strip_suffix('.') {
            Some(whole) => whole == word,
            None => word.starts_with(one),
        })
    }
}

const fn one(name: &'static str, meaning: &'static str, words: &'static str) -> Pictogram {
    Pictogram { name, meaning, words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pictogram_is_drawn_and_every_drawing_is_one() {
        for one in &Pictogram::ALL {
            assert!(one.lines().starts_with('<'), "{} is not drawn", one.name);
            assert_eq!(Pictogram::named(one.name), Some(one));
        }
        for (name, lines) in DRAWINGS {
            assert!(Pictogram::named(name).is_some(), "{name} is drawn for nothing");
            assert!(!lines.contains("script") && !lines.contains("href"), "{name}");
        }
        assert_eq!(Pictogram::ALL.len(), DRAWINGS.len());
        assert_eq!(Pictogram::named("<b>"), None);
    }

    #[test]
    fn proposed_from_the_words_of_the_measure() {
        for (text, expected) in [
            ("Children looked after", Some("hand-heart")),
            ("Children looked after who had their teeth checked by a dentist", Some("smile")),
            ("Household waste sent for recycling", Some("recycle")),
            ("Children subject to a child protection plan", Some("shield-check")),
            ("Young people not in education, employment or training (NEET)", Some("briefcase")),
            ("MMR vaccination, two doses", Some("syringe")),
            ("Obesity in Year 6", Some("apple")),
            ("Persistent absence from school", Some("school")),
            ("Infant mortality", Some("baby")),
            ("Young offenders in custody", Some("scale")),
            ("Business births", Some("store")),
            ("Nitrogen dioxide", Some("wind")),
            ("Index of the third kind", None),
            ("", None),
        ] {
            assert_eq!(Pictogram::proposed(text).map(|one| one.name), expected, "{text}");
        }
    }
}
