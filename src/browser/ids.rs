//! Fresh ids, from the browser's randomness.

/// Makes ids that no other session makes: 48 random bits, then a count.
#[derive(Debug, Clone)]
pub(crate) struct FreshIds {
    stem: String,
    next: u32,
}

impl FreshIds {
    /// A new stem for each use.
    pub(crate) fn new() -> Self {
        let bits = js_sys::Math::random() * 281_474_976_710_656.0;
        Self { stem: format!("{:012x}", bits as u64), next: 0 }
    }

    /// The next id, with a letter that says what it names.
    pub(crate) fn next<Id: for<'a> From<&'a str>>(&mut self, letter: char) -> Id {
        self.next += 1;
        Id::from(format!("{letter}{}-{}", self.stem, self.next).as_str())
    }
}
