//! The reader: the worker where one can be had, otherwise the same build on the page's own thread, in steps.

mod bytes;
mod client;
mod here;
mod worker;

pub(crate) use client::{Cancelled, Reader};
