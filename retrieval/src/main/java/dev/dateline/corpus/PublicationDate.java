package dev.dateline.corpus;

import dev.dateline.time.DateInterval;

/**
 * When an article was published, as far as it is known.
 *
 * @param interval the days on which it can have been published; an end that is not known is open
 * @param grade how firm that is
 * @param basis the evidence, as a phrase for a reader: {@code "after 'released on October 26'; before 'Nov. 11-12'"}
 */
public record PublicationDate(DateInterval interval, Grade grade, String basis) {

    public enum Grade {
        /** Metadata, a dateline or the file's name gives it. */
        STATED,
        /** Concluded from dates in the text, in captions or in linked articles. */
        INFERRED,
        UNKNOWN
    }

    public static final PublicationDate UNKNOWN =
            new PublicationDate(DateInterval.UNKNOWN, Grade.UNKNOWN, "no date in the text");
}
