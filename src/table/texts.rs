//! Texts that lie one after the other in one string: a million of them are not a million allocations.

/// Texts in the order they were added, known by their number.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    joined: String,
    /// Where each text ends; it begins where the one before ends.
    ends: Vec<u32>,
}

impl Texts {
    /// How many there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of all of them.
    pub fn bytes(&self) -> usize {
        self.joined.len()
    }

    /// A text; the empty one beyond the last.
    #[inline]
    pub fn get(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or(0) };
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.joined.get(start as usize..end as usize).unwrap_or("")
    }

    /// What was added since there were so many bytes.
    pub fn since(&self, bytes: usize) -> &str {
        self.joined.get(bytes..).unwrap_or("")
    }

    /// Adds a text; gives its number.
    #[inline]
    pub fn add(&mut self, text: &str) -> u32 {
        self.joined.push_str(text);
        self.end()
    }

    /// Ends a text here; gives its number.
    #[inline]
    fn end(&mut self) -> u32 {
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.ends.push(u32::try_from(self.joined.len()).unwrap_or(u32::MAX));
        number
    }

    /// Adds what stands in a text from one place to another.
    #[inline]
    pub fn add_part(&mut self, text: &str, (start, end): (usize, usize)) -> u32 {
        // A copy of a few bytes is a call of its own, that of eight is not: what is too much of it is cut off again.
        match text.get(start..start + 8) {
            Some(eight) if end <= start + 8 => {
                let length = self.joined.len() + (end - start);
                self.joined.push_str(eight);
                self.joined.truncate(length);
                self.end()
            }
            _ => self.add(text.get(start..end).unwrap_or("")),
        }
    }

    /// Gives back the room for more.
    pub fn close(&mut self) {
        self.joined.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}
