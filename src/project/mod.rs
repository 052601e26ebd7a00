//! What is saved: a project, the edits that change it, its history, its file.
