//! Bytes of a file between the page and the reader of text.

/// Bytes that came and were not read yet.
pub(super) struct Waiting {
    bytes: Vec<u8>,
    /// How many of them were read since.
    read: usize,
}

impl Waiting {
    /// Some bytes, none of them read.
    pub fn new(bytes: Vec<u8>) -> Waiting {
        Waiting { bytes, read: 0 }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bytes.len() - self.read
    }

    /// Takes more bytes.
    pub fn add(&mut self, more: Vec<u8>) {
        if self.len() == 0 {
            *self = Waiting::new(more);
        } else {
            self.bytes.extend_from_slice(&more);
        }
    }

    /// The next bytes, as many as are there and `most` at most.
    pub fn next(&mut self, most: usize) -> &[u8] {
        let from = self.read;
        self.read += self.len().min(most);
        self.bytes.get(from..self.read).unwrap_or(&[])
    }
}
