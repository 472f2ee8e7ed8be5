package dev.dateline.telegram.message;

import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import java.util.List;

/** Says where an excerpt stands and when that was published. */
final class Places {

    private static final int TITLE = 200;
    private static final int PATH = 400;
    private static final int BASIS = 200;
    private static final int COPIES = 5;

    private final Texts texts;

    Places(Texts texts) {
        this.texts = texts;
    }

    /** {@code [1] Title · folder/file.txt:33 · published 2017-10-26}. */
    Fragment line(Citation citation) {
        return new Fragment()
                .add("[" + citation.n() + "] " + Cuts.line(citation.title(), TITLE) + " · ")
                .add(Cuts.path(citation.source(), PATH) + ":" + citation.line(), Entity.CODE)
                .add(" · " + published(citation.published()));
    }

    /** As {@link #line}, with how the date is known and where else the same words stand. */
    Fragment full(Citation citation) {
        Fragment full = line(citation);
        if (citation.published().grade() != PublicationDate.Grade.UNKNOWN) {
            full.add(" (" + Cuts.line(citation.published().basis(), BASIS) + ")");
        }
        List<Citation.Location> copies = citation.alsoIn();
        if (!copies.isEmpty()) {
            full.add("\n" + texts.text("alsoIn") + " ");
            for (Citation.Location copy : copies.subList(0, Math.min(COPIES, copies.size()))) {
                full.add(Cuts.path(copy.source(), PATH), Entity.CODE).add(" ");
            }
            if (copies.size() > COPIES) {
                full.add("…");
            }
        }
        return full;
    }

    /** A date that was concluded never reads like one that is stated. */
    private String published(PublicationDate date) {
        return switch (date.grade()) {
            case STATED -> texts.text("published.stated", date.interval().toString());
            case INFERRED -> texts.text("published.inferred", date.interval().toString());
            // What little is known says more than that the date is not.
            case UNKNOWN ->
                date.equals(PublicationDate.UNKNOWN) ? texts.text("published.unknown") : Cuts.line(date.basis(), BASIS);
        };
    }
}
