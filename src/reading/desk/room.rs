//! Room: how many bytes of a file may come before those before them are read.

/// How much of a file was read, and for how much more there is room.
#[derive(Debug, Clone)]
pub struct Room {
    left: u64,
    /// Bytes read since more were wanted.
    read: u64,
}

impl Room {
    /// Bytes that may have come and not be read yet: what is wanted at first.
    pub const AHEAD: u64 = 8 << 20;
    /// Bytes read after which as many more are wanted: each question costs.
    const AGAIN: u64 = 1 << 20;

    /// For a file of so many bytes.
    pub fn new(size: u64) -> Room {
        Room { left: size, read: 0 }
    }

    /// Whether all of it was read.
    pub fn is_read(&self) -> bool {
        self.left == 0
    }

    /// Takes note of bytes that were read; gives how many more are wanted, if it is time to say so.
    pub fn read(&mut self, bytes: u64) -> Option<u64> {
        self.left = self.left.saturating_sub(bytes);
        self.read += bytes;
        (Room::AGAIN <= self.read).then(|| std::mem::take(&mut self.read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_never_more_than_there_is_room_for() {
        for chunk in [1000, 65_536, 3 << 20, 16 << 20] {
            let size = (50 << 20) + 3;
            let (mut room, mut wanted, mut sent) = (Room::new(size), Room::AHEAD, 0);
            while !room.is_read() {
                assert!(0 < wanted, "nothing is wanted and something left, in pieces of {chunk}");
                let bytes = chunk.min(size - sent);
                sent += bytes;
                // The last piece may be larger than what there was room for.
                wanted = wanted.saturating_sub(bytes) + room.read(bytes).unwrap_or(0);
                assert!(wanted <= Room::AHEAD.max(chunk), "in pieces of {chunk}");
            }
            assert_eq!(sent, size);
        }
        assert!(Room::new(0).is_read());
    }
}
