//! Quantiles of Student's t, as constants: no transcendental function, the same digits everywhere.

/// The 90% quantiles of Student's t for 1 to 30 degrees of freedom: half of an 80% interval, two-sided.
///
/// Source: any table of the t distribution, e.g. NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
const T_90: [f64; 30] = [
    3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.3830, 1.3722, 1.3634, 1.3562,
    1.3502, 1.3450, 1.3406, 1.3368, 1.3334, 1.3304, 1.3277, 1.3253, 1.3232, 1.3212, 1.3195, 1.3178,
    1.3163, 1.3150, 1.3137, 1.3125, 1.3114, 1.3104,
];

/// The 90% quantile for so many degrees of freedom (at least 1); between two rows of the table, the wider.
pub(crate) fn t_90(degrees: usize) -> f64 {
    match T_90.get(degrees.saturating_sub(1)) {
        Some(quantile) => *quantile,
        None if degrees < 40 => 1.3104,
        None if degrees < 60 => 1.3031,
        None if degrees < 120 => 1.2958,
        None => 1.2886,
    }
}
