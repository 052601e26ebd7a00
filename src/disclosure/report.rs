//! The words of a report card without small numbers.

use super::published::Published;
use super::words::hold_back_words;
use crate::project::Project;
use crate::report::priority::PriorityWords;
use crate::report::story::Story;

impl Published {
    /// A report card's typed words without small numbers of people and without figures that are held back elsewhere.
    /// Live figures need none of it: their indicators are published without small numbers.
    pub fn report_words(&self, project: &Project, words: &PriorityWords) -> PriorityWords {
        let mut words = words.clone();
        let hidden = self.hidden(&words.indicators);
        let threshold = project.settings.small_numbers.threshold();
        let clean = |text: &mut String| *text = hold_back_words(text, threshold, &hidden).text;
        for Story { lines } in
            [&mut words.why, &mut words.indicator, &mut words.summary, &mut words.achievements]
        {
            lines.iter_mut().for_each(clean);
        }
        for risk in &mut words.risks {
            clean(&mut risk.text);
            clean(&mut risk.response);
        }
        for action in &mut words.actions {
            clean(&mut action.action);
            action.milestones.iter_mut().for_each(|milestone| clean(&mut milestone.text));
        }
        words.rating.iter_mut().for_each(|rating| clean(&mut rating.reason));
        words.direction.iter_mut().for_each(|direction| clean(&mut direction.reason));
        words
    }
}
