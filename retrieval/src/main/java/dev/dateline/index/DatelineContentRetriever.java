package dev.dateline.index;

import dev.dateline.corpus.Passage;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.question.QuestionReader;
import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The passages of an index for LangChain4j programs. Each comes with what a citation needs: {@code source}, {@code sha256},
 * {@code start} and {@code end} in code points of the source's text, {@code line}, {@code title}, and {@code published} with
 * its grade {@code published_grade}.
 */
public final class DatelineContentRetriever implements ContentRetriever {

    private final PassageIndex index;
    private final int count;
    private final Clock clock;

    /**
     * @param index searched in the state that it has at each question
     * @param count how many passages a question gets at most, 1 or more
     * @param clock tells the day from which "last year" in a question counts
     */
    public DatelineContentRetriever(PassageIndex index, int count, Clock clock) {
        if (count < 1) {
            throw new IllegalArgumentException("a question gets 1 passage or more, not " + count);
        }
        this.index = index;
        this.count = count;
        this.clock = clock;
    }

    @Override
    public List<Content> retrieve(Query query) {
        PassageSearcher articles = index.searcher();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return articles.search(QuestionReader.read(query.text(), articles.names(), today), count).stream()
                .map(DatelineContentRetriever::content)
                .toList();
    }

    private static Content content(RankedPassage ranked) {
        Passage passage = ranked.passage();
        SourceText source = passage.source().text();
        CodePointRange range = source.codePoints(passage.span());
        PublicationDate published = ranked.article().published();
        Metadata metadata = new Metadata()
                .put("source", source.path())
                .put("sha256", source.sha256())
                .put("start", range.start())
                .put("end", range.end())
                .put("line", source.line(passage.span().start()))
                .put("title", ranked.article().title())
                .put("published", published.interval().toString())
                .put("published_grade", published.grade().name());
        return Content.from(TextSegment.from(passage.text(), metadata), Map.of(ContentMetadata.SCORE, ranked.score()));
    }
}
