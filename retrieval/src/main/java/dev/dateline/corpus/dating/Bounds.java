package dev.dateline.corpus.dating;

import dev.dateline.corpus.PublicationDate;
import dev.dateline.corpus.PublicationDate.Grade;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days between which an article was published, narrowed clue by clue, with the reasons. */
final class Bounds {

    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;
    private String whyEarliest = "";
    private String whyLatest = "";
    private final List<String> more = new ArrayList<>();

    @Nullable LocalDate earliest() {
        return earliest;
    }

    @Nullable LocalDate latest() {
        return latest;
    }

    /** The first day is {@code day} or later; ignored where the bounds already say so, or contradict it. */
    void from(LocalDate day, String why) {
        if ((earliest == null || day.isAfter(earliest)) && (latest == null || !day.isAfter(latest))) {
            earliest = day;
            whyEarliest = why;
        }
    }

    /** The last day is {@code day} or earlier; ignored where the bounds already say so, or contradict it. */
    void until(LocalDate day, String why) {
        if ((latest == null || day.isBefore(latest)) && (earliest == null || !day.isBefore(earliest))) {
            latest = day;
            whyLatest = why;
        }
    }

    /** Both ends at once, for one reason; ignored where the bounds contradict it. */
    void within(LocalDate first, LocalDate last, String why) {
        boolean possible = (earliest == null || !last.isBefore(earliest)) && (latest == null || !first.isAfter(latest));
        if (possible) {
            earliest = earliest == null || first.isAfter(earliest) ? first : earliest;
            latest = latest == null || last.isBefore(latest) ? last : latest;
            more.add(why);
        }
    }

    /** Adds a reason that stands behind both ends. */
    void because(String why) {
        more.add(why);
    }

    boolean isWithinDays(int days) {
        return earliest != null && latest != null && !latest.isAfter(earliest.plusDays(days - 1L));
    }

    PublicationDate date() {
        if (earliest == null && latest == null) {
            return PublicationDate.UNKNOWN;
        }
        List<String> reasons = new ArrayList<>(more);
        if (!whyLatest.isEmpty()) {
            reasons.addFirst(whyLatest);
        }
        if (!whyEarliest.isEmpty()) {
            reasons.addFirst(whyEarliest);
        }
        return new PublicationDate(DateInterval.of(earliest, latest), Grade.INFERRED, String.join("; ", reasons));
    }
}
