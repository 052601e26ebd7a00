//! The bytes of a workbook, telling how far they were read.

use std::io::{Cursor, Read, Result, Seek, SeekFrom};
use std::rc::Rc;
use std::sync::Arc;

/// Who hears how far a reading is: bytes done, of how many.
pub type Heard = Rc<dyn Fn(u64, u64)>;

/// Bytes between two tellings.
const EVERY: u64 = 256 * 1024;

/// A file whose reading can be followed from outside the library that reads it in one go.
pub struct Watched {
    cursor: Cursor<Arc<[u8]>>,
    heard: Option<Heard>,
    /// The place that was told last.
    told: u64,
}

impl Watched {
    /// The bytes from their beginning.
    pub fn new(bytes: Arc<[u8]>, heard: Option<Heard>) -> Watched {
        Watched { cursor: Cursor::new(bytes), heard, told: 0 }
    }

    fn tell(&mut self) {
        let Some(heard) = &self.heard else { return };
        let at = self.cursor.position();
        if EVERY <= at.abs_diff(self.told) {
            self.told = at;
            heard(at, self.cursor.get_ref().len() as u64);
        }
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let read = self.cursor.read(buffer)?;
        self.tell();
        Ok(read)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.cursor.seek(to)
    }
}
