package dev.dateline.corpus;

import dev.dateline.text.ArticleDateline;
import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article. Where several sources hold the same words, they are one article: the source that comes first by path
 * speaks for it, and the others are its {@code copies}.
 *
 * @param id stable while its words are: from a hash of its cleaned text
 * @param title the headline's words, or the beginning of the text where there is no headline
 * @param passages title, sentences and captions in the order of the source, never empty
 * @param published when, and how that is known
 * @param copies the same article in other places, each with its own passages and no copies itself
 * @param nearDuplicates ids of other articles with almost the same words (syndicated, edited), never this one's
 */
public record Article(
        String id,
        String title,
        List<Passage> passages,
        PublicationDate published,
        List<Article> copies,
        List<String> nearDuplicates) {

    public Article {
        passages = List.copyOf(passages);
        copies = List.copyOf(copies);
        nearDuplicates = List.copyOf(nearDuplicates);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("an article without passages: " + title);
        }
    }

    public SourceFile source() {
        return passages.getFirst().source();
    }

    /** Every source that holds this article, its own first. */
    public Stream<SourceFile> sources() {
        return Stream.concat(Stream.of(source()), copies.stream().map(Article::source));
    }

    public Stream<Passage> passages(Passage.Kind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind);
    }

    /**
     * Where its dateline stands, the dash behind it included: a UTF-16 range in the text of the source. A time that is named
     * in it is when the article was written, never when something in it happened. Nothing where it names no day.
     */
    public Optional<Span> dateline() {
        String text = source().text().text();
        return ArticleDateline.of(text, Passage.bodyParagraphs(passages))
                .filter(dateline -> dateline.isAttributed() || isPublishedOn(text, dateline.day()))
                .map(ArticleDateline::span);
    }

    /** A bare day with a year is a dateline only if it has dated the article: it may also open a report on history. */
    private boolean isPublishedOn(String text, @Nullable Span day) {
        return day != null
                && TimeExpressions.find(text, day, DateInterval.UNKNOWN).stream()
                        .map(TimeExpression::interval)
                        .allMatch(written -> written.isUnknown() || written.equals(published.interval()));
    }

    /** The passage that begins at a UTF-16 offset of the source's text. */
    Optional<Passage> passageAt(int start) {
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = passages.get(middle).span().start();
            if (found == start) {
                return Optional.of(passages.get(middle));
            }
            low = found < start ? middle + 1 : low;
            high = found < start ? high : middle - 1;
        }
        return Optional.empty();
    }

    public Article published(PublicationDate date) {
        return new Article(id, title, passages, date, copies, nearDuplicates);
    }
}
