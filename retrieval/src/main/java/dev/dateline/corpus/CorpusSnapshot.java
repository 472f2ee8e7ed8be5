package dev.dateline.corpus;

import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A corpus in a file: everything but the text, which stays in the sources. Stands in until the real one is there. */
public final class CorpusSnapshot {

    private CorpusSnapshot() {}

    public static void write(Corpus corpus, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(corpus.fingerprint());
            out.writeInt(corpus.skipped().size());
            for (SkippedFile skipped : corpus.skipped()) {
                out.writeUTF(skipped.path());
                out.writeUTF(skipped.reason());
            }
            write(corpus.articles(), out);
        }
    }

    private static void write(List<Article> articles, DataOutputStream out) throws IOException {
        out.writeInt(articles.size());
        for (Article article : articles) {
            SourceFile source = article.source();
            out.writeUTF(source.path());
            out.writeUTF(source.file().toString());
            out.writeUTF(source.sha256());
            out.writeLong(source.size());
            out.writeLong(source.modified());
            out.writeUTF(article.id());
            out.writeUTF(article.title());
            out.writeUTF(String.valueOf(article.published().interval().earliest()));
            out.writeUTF(String.valueOf(article.published().interval().latest()));
            out.writeUTF(article.published().grade().name());
            out.writeUTF(article.published().basis());
            out.writeInt(article.passages().size());
            for (Passage passage : article.passages()) {
                out.writeByte(passage.kind().ordinal());
                out.writeInt(passage.span().start());
                out.writeInt(passage.span().end());
                out.writeInt(passage.paragraph());
            }
            write(article.copies(), out);
            out.writeInt(article.nearDuplicates().size());
            for (String id : article.nearDuplicates()) {
                out.writeUTF(id);
            }
        }
    }

    public static Corpus read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            String fingerprint = in.readUTF();
            List<SkippedFile> skipped = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                skipped.add(new SkippedFile(in.readUTF(), in.readUTF()));
            }
            return new Corpus(readArticles(in, new HashMap<>()), skipped, fingerprint);
        }
    }

    private static List<Article> readArticles(DataInputStream in, Map<String, SourceFile> sources) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            SourceFile read =
                    new SourceFile(in.readUTF(), Path.of(in.readUTF()), in.readUTF(), in.readLong(), in.readLong());
            SourceFile source = sources.computeIfAbsent(read.path(), path -> read);
            String id = in.readUTF();
            String title = in.readUTF();
            PublicationDate published = new PublicationDate(
                    new DateInterval(date(in.readUTF()), date(in.readUTF())),
                    PublicationDate.Grade.valueOf(in.readUTF()),
                    in.readUTF());
            List<Passage> passages = new ArrayList<>();
            for (int p = in.readInt(); p > 0; p--) {
                passages.add(new Passage(
                        source,
                        Passage.Kind.values()[in.readByte()],
                        new Span(in.readInt(), in.readInt()),
                        in.readInt()));
            }
            List<Article> copies = readArticles(in, sources);
            List<String> near = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                near.add(in.readUTF());
            }
            articles.add(new Article(id, title, passages, published, copies, near));
        }
        return articles;
    }

    private static @Nullable LocalDate date(String text) {
        return text.equals("null") ? null : LocalDate.parse(text);
    }
}
