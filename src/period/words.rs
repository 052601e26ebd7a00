//! A period in words, in the house style.
