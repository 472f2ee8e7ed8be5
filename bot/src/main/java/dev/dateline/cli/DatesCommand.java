package dev.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.record.AnswerJson;
import dev.dateline.render.SafeText;
import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The time expressions of files. */
@Command(
        name = "dates",
        mixinStandardHelpOptions = true,
        header = "Lists the time expressions of files and what each resolves to.")
final class DatesCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--published",
            paramLabel = "DATE|FILE",
            description =
                    "When the files were published: a date (2017-11-08), or a file with lines of NAME, a tab, DATE.")
    @Nullable String published;

    @Option(names = "--json", description = "Print one JSON document a line for each expression.")
    boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text files, in UTF-8.")
    List<Path> files = List.of();

    DatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, DateInterval> dates = published == null ? Map.of() : publicationDates(published);
        for (Path file : files) {
            if (!Files.exists(file) || Files.isDirectory(file)) {
                throw new IllegalArgumentException(
                        file + (Files.exists(file) ? ": a folder; name the files in it" : ": no such file"));
            }
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
            DateInterval date = dates.getOrDefault(name, dates.getOrDefault("", DateInterval.UNKNOWN));
            SourceText source = new SourceText(name, "", Files.readString(file));
            for (TimeExpression expression : TimeExpressions.find(source.text(), date)) {
                console.out().println(json ? json(source, expression) : text(source, expression));
            }
        }
        return 0;
    }

    private static String text(SourceText source, TimeExpression expression) {
        return SafeText.of(source.path()) + ":" + source.line(expression.span().start()) + "  " + expression.value()
                + "  " + expression.type() + "  “" + SafeText.of(source.slice(expression.span())) + "”  "
                + expression.basis();
    }

    private static String json(SourceText source, TimeExpression expression) {
        CodePointRange range = source.codePoints(expression.span());
        return AnswerJson.line(new ObjectMapper()
                .createObjectNode()
                .put("doc", source.path())
                .put("start", range.start())
                .put("end", range.end())
                .put("text", source.slice(expression.span()))
                .put("type", expression.type().name())
                .put("value", expression.value())
                .put("inferred", expression.inferred())
                .put("basis", expression.basis()));
    }

    /** One date for every file, under the empty name, or one for each name of the file. */
    private static Map<String, DateInterval> publicationDates(String stated) throws IOException {
        Path file = TypedPath.of(stated);
        if (!Files.isRegularFile(file)) {
            return Map.of("", date(stated, "--published"));
        }
        Map<String, DateInterval> dates = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = lines.get(i).split("\t", -1);
            if (fields.length == 2) {
                dates.put(fields[0], date(fields[1], file + ", line " + (i + 1)));
            } else if (!lines.get(i).isBlank()) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": not NAME, a tab, DATE");
            }
        }
        return dates;
    }

    private static DateInterval date(String text, String where) {
        try {
            return DateInterval.on(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(where + ": not a date or a file: " + text + "; write 2017-11-08", e);
        }
    }
}
