//! The only code that touches the browser: one file a power, plain values in and out.

pub(crate) mod clipboard;
pub(crate) mod dom;
pub(crate) mod echarts;
pub(crate) mod files;
pub(crate) mod ids;
mod message;
pub(crate) mod paper;
pub(crate) mod parts;
pub(crate) mod pictures;
pub(crate) mod place;
pub(crate) mod reader;
pub(crate) mod seen;
pub(crate) mod storage;
