//! Quantiles of Student's t: a table and a series, no transcendental function, the same digits everywhere.
//!
//! Table: any of the t distribution, to more digits than printed ones have (NIST/SEMATECH e-Handbook of Statistical
//! Methods, 1.3.6.7.2, has the first four). Beyond it the series of Abramowitz and Stegun, 26.7.5.

/// The 90% quantiles for 1 to 30 degrees of freedom: half of an 80% interval, two-sided.
const T_90: [f64; 30] = [
    3.077683537,
    1.885618083,
    1.637744354,
    1.533206274,
    1.475884049,
    1.439755747,
    1.414923928,
    1.396815310,
    1.383028738,
    1.372183641,
    1.363430318,
    1.356217334,
    1.350171289,
    1.345030374,
    1.340605608,
    1.336757167,
    1.333379390,
    1.330390944,
    1.327728209,
    1.325340707,
    1.323187874,
    1.321236742,
    1.319460240,
    1.317835934,
    1.316345073,
    1.314971864,
    1.313702913,
    1.312526782,
    1.311433647,
    1.310415025,
];

/// The 97.5% quantiles: half of a 95% interval.
const T_975: [f64; 30] = [
    12.706204736,
    4.302652730,
    3.182446305,
    2.776445105,
    2.570581836,
    2.446911851,
    2.364624252,
    2.306004135,
    2.262157163,
    2.228138852,
    2.200985160,
    2.178812830,
    2.160368656,
    2.144786688,
    2.131449546,
    2.119905299,
    2.109815578,
    2.100922040,
    2.093024054,
    2.085963447,
    2.079613845,
    2.073873068,
    2.068657610,
    2.063898562,
    2.059538553,
    2.055529439,
    2.051830516,
    2.048407142,
    2.045229642,
    2.042272456,
];

/// The 90% quantile of the normal distribution.
pub(crate) const Z_90: f64 = 1.281_551_565_544_600_4;

/// The 97.5% quantile of the normal distribution.
const Z_975: f64 = 1.959_963_984_540_054;

/// Half of an 80% interval, in standard errors, for so many degrees of freedom (at least 1).
pub(crate) fn t_80(degrees: usize) -> f64 {
    T_90.get(degrees.saturating_sub(1)).copied().unwrap_or_else(|| series(Z_90, degrees))
}

/// Half of a 95% interval.
pub(crate) fn t_95(degrees: usize) -> f64 {
    T_975.get(degrees.saturating_sub(1)).copied().unwrap_or_else(|| series(Z_975, degrees))
}

/// Right to seven digits beyond thirty degrees.
fn series(z: f64, degrees: usize) -> f64 {
    let per = 1.0 / super::count(degrees);
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z);
    let z9 = z7 * z * z;
    let first = (z3 + z) / 4.0;
    let second = (5.0 * z5 + 16.0 * z3 + 3.0 * z) / 96.0;
    let third = (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / 384.0;
    let fourth = (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / 92_160.0;
    z + per * (first + per * (second + per * (third + per * fourth)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By scipy 1.x, `scipy.stats.t.ppf`.
    #[test]
    fn quantiles_beyond_the_table() {
        for (degrees, t_90, t_975) in
            [(31, 1.309463549, 2.039513446), (100, 1.290074761, 1.983971519)]
        {
            assert!((t_80(degrees) - t_90).abs() < 1e-7, "{degrees}");
            assert!((t_95(degrees) - t_975).abs() < 1e-7, "{degrees}");
        }
    }
}
