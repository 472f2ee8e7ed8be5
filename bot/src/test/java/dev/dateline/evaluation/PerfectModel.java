package dev.dateline.evaluation;

import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.ScriptedServer.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers every question of a set truly and in words of its own, {@code perfect-model.txt}, from the excerpts that it is
 * given: what they don't say, it doesn't say.
 */
final class PerfectModel implements Function<Call, Act> {

    private static final Pattern ASKED = Pattern.compile("The question of the reader is:\\s+(.+)");
    private static final Pattern LINE = Pattern.compile("(\\w+!?) (.+)");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    private final Map<String, String> ids;
    private final Map<String, List<String>> sentences;

    private PerfectModel(Map<String, String> ids, Map<String, List<String>> sentences) {
        this.ids = ids;
        this.sentences = sentences;
    }

    static PerfectModel answering(QuestionSet questions) {
        try (InputStream in = Objects.requireNonNull(PerfectModel.class.getResourceAsStream("perfect-model.txt"))) {
            Map<String, List<String>> sentences = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.groupingBy(
                            line -> line.group(1), Collectors.mapping(line -> line.group(2), Collectors.toList())));
            Map<String, String> ids = questions.items().stream()
                    .collect(Collectors.toMap(QuestionSet.Item::question, QuestionSet.Item::id));
            return new PerfectModel(ids, sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a call asks for sentences that were refused to be written anew. */
    static boolean isRepair(Call call) {
        return call.user().contains("The refused sentences, each with the reason:");
    }

    @Override
    public Act apply(Call call) {
        Matcher asked = ASKED.matcher(call.user());
        String id = asked.find() ? ids.get(asked.group(1).strip()) : null;
        String said = sentences.getOrDefault(isRepair(call) ? id + "!" : id, List.of()).stream()
                .filter(sentence -> PLACE.matcher(sentence)
                        .results()
                        .allMatch(place -> Given.excerpts(call).stream()
                                .anyMatch(excerpt -> excerpt.text().contains(place.group(1)))))
                .map(sentence -> PLACE.matcher(sentence).replaceAll(place -> "[" + number(call, place.group(1)) + "]"))
                .collect(Collectors.joining("\n"));
        return ScriptedServer.says(said.isEmpty() ? "NOT FOUND" : said);
    }

    private static int number(Call call, String words) {
        return Given.excerpts(call).stream()
                .filter(excerpt -> excerpt.text().contains(words))
                .findFirst()
                .orElseThrow()
                .n();
    }
}
