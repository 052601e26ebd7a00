//! The page: components that show values and send edits.

mod app;
mod cards;
mod check;
mod claims;
mod curves;
mod data;
mod header;
mod local_memo;
mod messages;
mod new_version;
mod nothing_yet;
mod places;
mod reports;
mod session;
mod share;
mod text_field;
mod tick;
mod when_for;
mod work;

pub(crate) use app::App;
