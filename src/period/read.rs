//! Reading a period as officers write it.
