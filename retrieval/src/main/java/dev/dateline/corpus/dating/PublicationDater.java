package dev.dateline.corpus.dating;

import dev.dateline.corpus.PublicationDate;
import dev.dateline.corpus.PublicationDate.Grade;
import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Concludes from clues when articles were published: first each by its own words, then those whose days lack a year by
 * the dated articles that tell of the same event. What stays open stays an interval.
 */
public final class PublicationDater {

    /** What an article is dated by: its clues, and how it is called in the reasons of others. */
    public record Undated(String title, List<DateClue> clues) {

        public Undated {
            clues = List.copyOf(clues);
        }

        Stream<DateClue> clues(Kind... kinds) {
            return clues.stream().filter(clue -> List.of(kinds).contains(clue.kind()));
        }
    }

    private PublicationDater() {}

    /** The dates of {@code articles}, in their order. */
    public static List<PublicationDate> date(List<Undated> articles) {
        List<OwnWords> dated = articles.stream().map(OwnWords::of).toList();
        SharedEvents events = new SharedEvents(dated);
        List<PublicationDate> dates = new ArrayList<>();
        for (OwnWords own : dated) {
            events.link(own);
            dates.add(own.conclude());
        }
        return dates;
    }

    /** The date that an article states, if it does: the first where it states several. */
    static Optional<PublicationDate> stated(Undated article) {
        return article.clues(Kind.STATED)
                .min(Comparator.comparing(DateClue::value))
                .map(clue -> new PublicationDate(
                        DateInterval.on(LocalDate.parse(clue.value())), Grade.STATED, "stated: " + clue.words()));
    }
}
