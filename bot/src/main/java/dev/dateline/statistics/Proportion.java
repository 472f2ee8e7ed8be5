package dev.dateline.statistics;

import java.util.Locale;

/**
 * How many of how many.
 *
 * @param hits 0 to {@code of}
 * @param of 0 or more
 */
public record Proportion(int hits, int of) {

    /** Of the normal distribution, for 95 %. */
    private static final double Z = 1.959964;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** 0 to 1, or NaN of nothing. */
    public double share() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /** Lower end of the 95 % interval after Wilson. */
    public double low() {
        return Math.max(0, centre() - half());
    }

    /** Upper end of the 95 % interval after Wilson. */
    public double high() {
        return Math.min(1, centre() + half());
    }

    private double centre() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double p = share();
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    /** {@code 93.5 % [86.5, 97.0] (86 of 92)}. */
    @Override
    public String toString() {
        return of == 0
                ? "none asked"
                : String.format(
                        Locale.ROOT,
                        "%5.1f %% [%.1f, %.1f] (%d of %d)",
                        100 * share(),
                        100 * low(),
                        100 * high(),
                        hits,
                        of);
    }
}
