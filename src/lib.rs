//! Better Off turns the indicator tables councils have into "Is anyone better off?" cards,
//! turning-the-curve charts and report cards.
//!
//! This library is **the core**: plain values and pure functions. It knows no browser, no clock,
//! no storage and no locale. The path of a figure, each arrow a pure function:
//!
//! ```text
//! bytes or paste → Table → (guess + recipe) → Indicators ┬→ Change → OutcomeCard ─┐
//!                                                        ├→ Baseline → Curve ─────┼→ document → export
//!                               words (typed)            ┘                        ┘
//! Project (saved) = sources + recipes + choices + words. Everything else is derived, never saved.
//! ```
//!
//! The invariants, and how each is checked, are listed in `ARCHITECTURE.md`.

pub mod amount;
pub mod house_style;
mod order;
pub mod period;

pub mod indicator;
pub mod table;

pub mod reading;

pub mod change;

pub mod disclosure;

pub mod card;
pub mod claim;
pub mod curve;

pub mod project;
pub mod report;

pub mod export;

#[cfg(test)]
mod test_indicator;
