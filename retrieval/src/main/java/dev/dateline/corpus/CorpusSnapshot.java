package dev.dateline.corpus;

import dev.dateline.corpus.PublicationDate.Grade;
import dev.dateline.corpus.dating.DateClue;
import dev.dateline.corpus.likeness.Sketch;
import dev.dateline.corpus.packed.PackedInput;
import dev.dateline.corpus.packed.PackedOutput;
import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A corpus as bytes, so that a program that starts need not read the articles again.
 *
 * <p>It holds ranges, dates and what they were concluded from, but no article's text: that is always read from its file.
 * {@link CorpusReader#read(List, java.util.Optional, CorpusReader.Progress)} tells whether the files are still the same.
 */
public final class CorpusSnapshot {

    /** Changes with the form of the bytes, and with the rules by which files are read. */
    private static final int VERSION = 4;

    private CorpusSnapshot() {}

    public static void write(Corpus corpus, OutputStream out) throws IOException {
        PackedOutput to = new PackedOutput();
        to.writeString(corpus.fingerprint());
        to.writeNumber(corpus.skipped().size());
        for (SkippedFile file : corpus.skipped()) {
            to.writeString(file.path());
            to.writeString(file.reason());
        }
        Map<Passage, Integer> places = new HashMap<>();
        Map<SourceFile, Integer> sources = new HashMap<>();
        to.writeNumber(corpus.parsed().size());
        for (ParsedArticle parsed : corpus.parsed()) {
            places.put(parsed.passages().getFirst(), places.size());
            writeSource(parsed.passages().getFirst().source(), sources, to);
            writeParsed(parsed, to);
        }
        to.writeNumber(corpus.articles().size());
        for (Article article : corpus.articles()) {
            to.writeNumber(place(article, places));
            to.writeNumber(article.copies().size());
            article.copies().forEach(copy -> to.writeNumber(place(copy, places)));
            to.writeStrings(article.nearDuplicates());
            writeDate(article.published(), to);
        }
        to.writeTo(out, VERSION);
    }

    /** @throws StreamCorruptedException if the bytes are damaged or of another version: read the articles anew */
    public static Corpus read(InputStream in) throws IOException {
        PackedInput from = PackedInput.readFrom(in, VERSION);
        String fingerprint = from.readString();
        List<SkippedFile> skipped = new ArrayList<>();
        for (long left = from.readNumber(); left > 0; left--) {
            skipped.add(new SkippedFile(from.readString(), from.readString()));
        }
        List<SourceFile> sources = new ArrayList<>();
        List<ParsedArticle> parsed = new ArrayList<>();
        for (long left = from.readNumber(); left > 0; left--) {
            parsed.add(readParsed(readSource(sources, from), from));
        }
        List<Article> articles = new ArrayList<>();
        for (long left = from.readNumber(); left > 0; left--) {
            ParsedArticle first = parsed.get((int) from.readNumber());
            List<ParsedArticle> copies = new ArrayList<>();
            for (long copy = from.readNumber(); copy > 0; copy--) {
                copies.add(parsed.get((int) from.readNumber()));
            }
            articles.add(Joining.article(first, copies, from.readStrings(), readDate(from)));
        }
        return new Corpus(articles, skipped, fingerprint, parsed);
    }

    private static int place(Article article, Map<Passage, Integer> places) {
        Integer place = places.get(article.passages().getFirst());
        if (place == null) {
            throw new IllegalStateException("an article that was not read from a file: " + article.title());
        }
        return place;
    }

    private static void writeSource(SourceFile source, Map<SourceFile, Integer> sources, PackedOutput to) {
        Integer known = sources.putIfAbsent(source, sources.size());
        to.writeNumber(known == null ? sources.size() - 1 : known);
        if (known == null) {
            to.writeString(source.path());
            to.writeString(source.file().toString());
            to.writeString(source.sha256());
            to.writeNumber(source.size());
            to.writeNumber(Math.max(0, source.modified()));
        }
    }

    private static SourceFile readSource(List<SourceFile> sources, PackedInput from) throws IOException {
        int number = (int) from.readNumber();
        if (number == sources.size()) {
            sources.add(new SourceFile(
                    from.readString(),
                    file(from.readString()),
                    from.readString(),
                    from.readNumber(),
                    from.readNumber()));
        }
        return sources.get(number);
    }

    /** A path that was written in another locale may have letters that this one lacks. */
    private static Path file(String path) throws IOException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new StreamCorruptedException("it names a file in letters that this locale lacks");
        }
    }

    private static void writeParsed(ParsedArticle parsed, PackedOutput to) {
        to.writeString(parsed.id());
        to.writeString(parsed.title());
        to.writeNumber(parsed.passages().size());
        int end = 0;
        for (Passage passage : parsed.passages()) {
            to.writeNumber(passage.kind().ordinal());
            to.writeNumber(passage.span().start() - end);
            to.writeNumber(passage.span().length());
            to.writeNumber(passage.paragraph());
            end = passage.span().end();
        }
        to.writeNumber(parsed.sketch().size());
        for (int hash : parsed.sketch().hashes()) {
            to.writeInt(hash);
        }
        to.writeNumber(parsed.clues().size());
        for (DateClue clue : parsed.clues()) {
            to.writeNumber(clue.kind().ordinal());
            to.writeString(clue.value());
            to.writeString(clue.words());
            to.writeStrings(clue.context());
        }
    }

    private static ParsedArticle readParsed(SourceFile source, PackedInput from) {
        String id = from.readString();
        String title = from.readString();
        List<Passage> passages = new ArrayList<>();
        int end = 0;
        for (long left = from.readNumber(); left > 0; left--) {
            Passage.Kind kind = Passage.Kind.values()[(int) from.readNumber()];
            int start = end + (int) from.readNumber();
            end = start + (int) from.readNumber();
            passages.add(new Passage(source, kind, new Span(start, end), (int) from.readNumber()));
        }
        int[] sketch = new int[(int) from.readNumber()];
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = from.readInt();
        }
        List<DateClue> clues = new ArrayList<>();
        for (long left = from.readNumber(); left > 0; left--) {
            DateClue.Kind kind = DateClue.Kind.values()[(int) from.readNumber()];
            clues.add(new DateClue(kind, from.readString(), from.readString(), Set.copyOf(from.readStrings())));
        }
        return new ParsedArticle(id, title, List.copyOf(passages), new Sketch(sketch), clues);
    }

    private static void writeDate(PublicationDate date, PackedOutput to) {
        writeDay(date.interval().earliest(), to);
        writeDay(date.interval().latest(), to);
        to.writeNumber(date.grade().ordinal());
        to.writeString(date.basis());
    }

    private static PublicationDate readDate(PackedInput from) {
        DateInterval interval = DateInterval.of(readDay(from), readDay(from));
        return new PublicationDate(interval, Grade.values()[(int) from.readNumber()], from.readString());
    }

    private static void writeDay(@Nullable LocalDate day, PackedOutput to) {
        to.writeString(day == null ? "" : day.toString());
    }

    private static @Nullable LocalDate readDay(PackedInput from) {
        String day = from.readString();
        return day.isEmpty() ? null : LocalDate.parse(day);
    }
}
