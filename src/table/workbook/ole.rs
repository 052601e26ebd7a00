//! The container of old Office files: its streams, found with care before a library trusts its numbers.

use super::damaged;
use crate::reading::ReadError;

/// What begins every such file.
pub(super) const MARK: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
/// Numbers from here on are no sectors.
const RESERVED: u32 = 0xFFFF_FFFA;
/// Streams shorter than this lie in a stream of small sectors.
const SMALL: usize = 4096;

/// An opened container.
pub(super) struct Ole<'b> {
    sectors: Sectors<'b>,
    entries: Vec<Entry>,
    small: Vec<u8>,
    small_table: Vec<u32>,
}

/// A stream's name, its first sector and its length.
struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// The sectors of a file, and which follows which.
struct Sectors<'b> {
    bytes: &'b [u8],
    size: usize,
    next: Vec<u32>,
}

impl<'b> Ole<'b> {
    /// Reads the tables of the container, each chain followed to its end.
    ///
    /// # Errors
    ///
    /// When a chain leaves the file or runs in a circle.
    pub fn open(bytes: &'b [u8]) -> Result<Ole<'b>, ReadError> {
        if bytes.len() < 512 || !bytes.starts_with(MARK) {
            return Err(damaged("its beginning is missing"));
        }
        let size = match half(bytes, 30) {
            9 => 512,
            12 => 4096,
            _ => return Err(damaged("its sectors have no known size")),
        };
        let mut sectors = Sectors { bytes, size, next: Vec::new() };
        sectors.next = sectors.table()?;
        let directory = sectors.chain(word(bytes, 48), usize::MAX)?;
        let entries: Vec<Entry> = directory.chunks_exact(128).map(Entry::of).collect();
        let root = entries.first().ok_or_else(|| damaged("its directory is empty"))?;
        let (mut small, mut small_table) = (Vec::new(), Vec::new());
        if 0 < word(bytes, 64) {
            small = sectors.chain(root.start, root.length)?;
            small_table = words(&sectors.chain(word(bytes, 60), usize::MAX)?);
        }
        Ok(Ole { sectors, entries, small, small_table })
    }

    /// The bytes of a stream; none when there is none of this name.
    ///
    /// # Errors
    ///
    /// As [`Ole::open`].
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
        let Some(entry) = entry else { return Ok(None) };
        if SMALL <= entry.length {
            return self.sectors.chain(entry.start, entry.length).map(Some);
        }
        let mut stream = Vec::new();
        let mut at = entry.start;
        let mut left = self.small.len() / 64 + 1;
        // A library follows the chain to its end, whatever the length of the stream.
        while at != END_OF_CHAIN {
            left = left.checked_sub(1).ok_or_else(circle)?;
            let start = at as usize * 64;
            let sector = self.small.get(start..).filter(|rest| !rest.is_empty());
            let sector = sector.ok_or_else(|| damaged("a part of it is missing"))?;
            stream.extend_from_slice(&sector[..sector.len().min(64)]);
            at = *self.small_table.get(at as usize).ok_or_else(circle)?;
        }
        stream.truncate(entry.length);
        Ok(Some(stream))
    }
}

impl Sectors<'_> {
    fn get(&self, sector: u32) -> Result<&[u8], ReadError> {
        let start = (sector as usize + 1).saturating_mul(self.size);
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty());
        let rest = rest.ok_or_else(|| damaged("its end is missing"))?;
        Ok(&rest[..rest.len().min(self.size)])
    }

    /// Which sector follows which; where this stands is itself a list, and then a chain.
    fn table(&self) -> Result<Vec<u32>, ReadError> {
        let mut places = words(&self.bytes[76..512]);
        let mut more = word(self.bytes, 68);
        let mut left = self.bytes.len() / self.size + 1;
        while more < RESERVED {
            left = left.checked_sub(1).ok_or_else(circle)?;
            places.extend(words(self.get(more)?));
            more = places.pop().unwrap_or(END_OF_CHAIN);
        }
        let mut next = Vec::new();
        for place in places.into_iter().filter(|place| *place < RESERVED) {
            next.extend(words(self.get(place)?));
            if self.bytes.len() < next.len() {
                return Err(circle());
            }
        }
        Ok(next)
    }

    /// The bytes of a chain of sectors, up to a length.
    fn chain(&self, start: u32, length: usize) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        let mut at = start;
        let mut left = self.bytes.len() / self.size + 1;
        // A library follows the chain to its end, whatever the length of the stream.
        while at != END_OF_CHAIN {
            left = left.checked_sub(1).ok_or_else(circle)?;
            let sector = self.get(at)?;
            bytes.extend_from_slice(&sector[..sector.len().min(length - bytes.len())]);
            at = *self.next.get(at as usize).ok_or_else(circle)?;
        }
        Ok(bytes)
    }
}

impl Entry {
    fn of(bytes: &[u8]) -> Entry {
        let units = bytes[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let units: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
        let name = String::from_utf16_lossy(&units);
        Entry { name, start: word(bytes, 116), length: word(bytes, 120) as usize }
    }
}

fn circle() -> ReadError {
    damaged("its parts do not follow one another")
}

/// Two bytes as a number; 0 beyond the end.
pub(super) fn half(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
}

/// Four bytes as a number; 0 beyond the end.
pub(super) fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(0, |four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| word(four, 0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A container of four sectors: its table, its directory, the table of its small sectors, and those.
    fn container(last: u32) -> Vec<u8> {
        let mut bytes = vec![0; 512 * 5];
        bytes[..8].copy_from_slice(MARK);
        bytes[30] = 9;
        let mut put =
            |at: usize, number: u32| bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        for (at, number) in [(48, 1), (60, 2), (64, 1), (68, END_OF_CHAIN)] {
            put(at, number);
        }
        (1..109).for_each(|place| put(76 + place * 4, u32::MAX));
        [u32::MAX - 2, END_OF_CHAIN, END_OF_CHAIN, END_OF_CHAIN]
            .into_iter()
            .enumerate()
            .for_each(|(at, next)| put(512 + at * 4, next));
        let (root, stream, small) = (1024, 1024 + 128, 1536);
        for (at, number) in [(root + 116, 3), (root + 120, 512), (stream + 120, 100)] {
            put(at, number);
        }
        for (at, number) in [(small, 1), (small + 4, last), (small + 93 * 4, END_OF_CHAIN)] {
            put(at, number);
        }
        for (at, unit) in "Workbook".bytes().enumerate() {
            bytes[stream + at * 2] = unit;
        }
        bytes
    }

    #[test]
    fn a_chain_that_goes_on_beyond_its_stream_is_followed() {
        let stream = |last: u32| {
            let bytes = container(last);
            let stream = Ole::open(&bytes).and_then(|ole| ole.stream("Workbook"));
            stream.map(|stream| stream.map(|bytes| bytes.len())).map_err(|error| error.message)
        };
        assert_eq!(stream(END_OF_CHAIN), Ok(Some(100)));
        // Found by fuzzing: a library follows the chain to a sector that is not there.
        assert!(stream(93).is_err_and(|message| message.contains("damaged")));
    }
}
