//! Better Off: report cards from the tables councils have.
