//! Pairs of numbers, numbered.

/// Numbers pairs in the order they are first seen. An open table of our own: hash order never shows.
pub(crate) struct Pairs {
    slots: Vec<(u32, u32, u32)>,
    count: u32,
}

impl Default for Pairs {
    fn default() -> Self {
        Pairs { slots: vec![(0, 0, FREE); 64], count: 0 }
    }
}

const FREE: u32 = u32::MAX;

impl Pairs {
    /// The number of a pair, and whether it is new.
    pub fn number(&mut self, first: u32, second: u32) -> (u32, bool) {
        if self.slots.len() < (self.count as usize + 1) * 2 {
            self.grow();
        }
        let at = self.find(first, second);
        match self.slots.get_mut(at) {
            Some(slot) if slot.2 == FREE => {
                *slot = (first, second, self.count);
                self.count += 1;
                (self.count - 1, true)
            }
            Some(slot) => (slot.2, false),
            None => (0, false),
        }
    }

    fn find(&self, first: u32, second: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mixed =
            (u64::from(first) << 32 | u64::from(second)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut at = (mixed >> 32) as usize & mask;
        while let Some(slot) = self.slots.get(at)
            && slot.2 != FREE
            && (slot.0, slot.1) != (first, second)
        {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let larger = vec![(0, 0, FREE); self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, larger);
        for slot in old.into_iter().filter(|slot| slot.2 != FREE) {
            let at = self.find(slot.0, slot.1);
            self.slots[at] = slot;
        }
    }
}
