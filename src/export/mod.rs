//! Exports: the finished document as files. Nothing is calculated here.

pub mod card_picture;
pub mod csv;
pub mod drawing;
pub mod extract;
pub mod file_name;
pub mod finished;
pub mod html;
pub mod inside;
pub mod png;
pub mod publication;
pub mod svg;
