package dev.dateline.cli;

import dev.dateline.corpus.Corpus;
import dev.dateline.render.InContext;
import dev.dateline.render.SafeText;
import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceFile;
import dev.dateline.text.SourceText;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An excerpt where it stands. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Shows an excerpt in its article.",
        description = {"", "Marks the excerpt with 【 】 and prints the lines around it."})
final class ShowCommand implements Callable<Integer> {

    private static final Pattern CITATION = Pattern.compile("(.+):(\\d+)-(\\d+)");

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    @Option(names = "--text", description = "Print the whole text that offsets count in, and nothing else.")
    boolean whole;

    @Parameters(
            paramLabel = "CITATION",
            description = "SOURCE:START-END as in an answer, in code points; with --text, just SOURCE.")
    @Nullable String citation;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Shelf shelf = new Shelf(console, library)) {
            return show(shelf.library().articles().corpus(), Objects.requireNonNull(citation));
        }
    }

    private int show(Corpus corpus, String wanted) {
        if (whole) {
            String text = source(corpus, wanted).text();
            if (console.showsResults()) {
                text.lines().map(SafeText::of).forEach(console.out()::println);
            } else {
                console.out().print(text);
            }
            return 0;
        }
        Matcher parts = CITATION.matcher(wanted);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a citation: " + wanted + "; write SOURCE:START-END");
        }
        SourceText source = source(corpus, parts.group(1));
        console.out().println(excerpt(source, range(source, parts.group(2), parts.group(3))));
        return 0;
    }

    private static SourceText source(Corpus corpus, String path) {
        return corpus.source(path)
                .map(SourceFile::read)
                .orElseThrow(() -> new IllegalArgumentException(
                        path + ": no article of that name; `dateline articles` lists them"));
    }

    private static CodePointRange range(SourceText source, String start, String end) {
        int length = source.text().codePointCount(0, source.text().length());
        try {
            CodePointRange range = new CodePointRange(Integer.parseInt(start), Integer.parseInt(end));
            if (range.end() <= length) {
                return range;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a range: " + start + "-" + end, e);
        }
        throw new IllegalArgumentException(
                source.path() + " has " + length + " code points: " + start + "-" + end + " lies outside");
    }

    /** A pipe gets the article's very characters, a terminal what they may do no harm as. */
    private String excerpt(SourceText source, CodePointRange range) {
        return console.showsResults()
                ? String.join("\n", InContext.lines(source, range))
                : InContext.verbatim(source, range);
    }
}
