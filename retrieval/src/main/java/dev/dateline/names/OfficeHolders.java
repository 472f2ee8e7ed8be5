package dev.dateline.names;

import dev.dateline.names.Directory.Tenure;
import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.Sighting.Title;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds the office that a text speaks of: as its article tells, else as any does. */
final class OfficeHolders {

    private final Directory directory;
    private final List<Tenure> told;
    private final boolean inArticle;

    /** @param told what the text's article tells of offices; null if the text is in none */
    OfficeHolders(Directory directory, @Nullable List<Tenure> told) {
        this.directory = directory;
        this.inArticle = told != null;
        this.told = told == null ? List.of() : told;
    }

    /**
     * Whom {@code title} means; nobody where that is not sure.
     *
     * @param subjects who has been named so far, the last first: a counterpart has the office of one of them
     */
    int[] of(@Nullable Title title, Collection<Integer> subjects) {
        if (title == null) {
            return new int[0];
        }
        int[] found = holders(title.owner(), title.isCounterpart() ? offices(subjects) : List.of(title.office()));
        if (found.length == 0
                && title.office().equals("leader")
                && !title.owner().isEmpty()) {
            for (String head : Lexicon.get().headsOfState()) {
                found = found.length > 0 ? found : holders(title.owner(), List.of(head));
            }
        }
        return found;
    }

    /** The offices of the first who has any. */
    private List<String> offices(Collection<Integer> subjects) {
        return subjects.stream()
                .map(directory::officesOf)
                .filter(offices -> !offices.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private int[] holders(String owner, List<String> offices) {
        for (String office : offices) {
            int[] here = told.stream()
                    .filter(tenure -> tenure.office().equals(office)
                            && (owner.isEmpty() || tenure.owner().equals(owner)))
                    .mapToInt(Tenure::holder)
                    .distinct()
                    .toArray();
            // "The president" of an article with two presidents may be either: better nobody than the wrong one.
            if (here.length == 1 || here.length > 1 && !owner.isEmpty()) {
                return here;
            }
            // A question that says no country means the one that the articles leave out too: their own.
            int[] anywhere = owner.isEmpty() && inArticle ? new int[0] : directory.holders(owner, office);
            if (anywhere.length > 0) {
                return anywhere;
            }
        }
        return new int[0];
    }
}
