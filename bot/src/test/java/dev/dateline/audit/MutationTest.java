package dev.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.audit.AuditItem.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A thousand true answers, then each of them with one thing wrong: how much of it does the audit find? */
class MutationTest {

    private static final int ANSWERS = 1000;

    private static final List<String> QUOTE_MUTATIONS = List.of("quote digit", "quote word", "source", "offsets");

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(20171113);

    @Test
    void trueAnswersPassAndMutatedOnesAreFound(TestReporter reporter) {
        Logs logs = new Logs(folder);
        List<String> paths = seeds(logs);
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            Fact fact = Fact.random(random);
            String path = "generated-" + i + ".txt";
            logs.article(path, fact.article());
            ObjectNode citation = logs.citation(1, path, fact.sentence());
            record(logs, kinds, "true", fact.statement(), citation.deepCopy());
            record(logs, kinds, "true", fact.number() + ": “" + fact.sentence() + "”", citation.deepCopy());
            record(logs, kinds, "date", fact.withYear(fact.year() + 1).statement(), citation.deepCopy());
            record(logs, kinds, "number", fact.withNumber(fact.number() + 7).statement(), citation.deepCopy());
            record(logs, kinds, "name", fact.withPerson("Wolfgang Petersen").statement(), citation.deepCopy());
            record(logs, kinds, "negation", fact.denied().statement(), citation.deepCopy());
            String sentence = fact.sentence();
            record(
                    logs,
                    kinds,
                    "quote digit",
                    "x",
                    citation.deepCopy().put("quote", sentence.replace("" + fact.year(), "" + (fact.year() - 1))));
            record(
                    logs,
                    kinds,
                    "quote word",
                    "x",
                    citation.deepCopy().put("quote", sentence.replaceFirst(" in ", " near ")));
            record(logs, kinds, "source", "x", citation.deepCopy().put("source", paths.get(i % paths.size())));
            record(
                    logs,
                    kinds,
                    "offsets",
                    "x",
                    citation.deepCopy()
                            .put("start", citation.path("start").asInt() + 1 + i % 5)
                            .put("end", citation.path("end").asInt() + 1 + i % 5));
        }
        List<AuditedAnswer> audited = logs.audit().answers();

        Map<String, int[]> flagged = new TreeMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            AuditItem checked = audited.get(i).items().get(QUOTE_MUTATIONS.contains(kinds.get(i)) ? 0 : 1);
            int[] count = flagged.computeIfAbsent(kinds.get(i), kind -> new int[2]);
            count[0] += checked.outcome() == Outcome.PASS ? 0 : 1;
            count[1]++;
        }
        flagged.forEach((kind, count) -> reporter.publishEntry(kind, count[0] + " of " + count[1] + " flagged"));
        assertThat(share(flagged, "true")).as("false alarms").isLessThanOrEqualTo(0.02);
        QUOTE_MUTATIONS.forEach(
                kind -> assertThat(share(flagged, kind)).as(kind).isEqualTo(1));
        Stream.of("date", "number", "name", "negation")
                .forEach(kind -> assertThat(share(flagged, kind)).as(kind).isGreaterThanOrEqualTo(0.9));
    }

    private static double share(Map<String, int[]> flagged, String kind) {
        int[] count = flagged.getOrDefault(kind, new int[] {0, 1});
        return (double) count[0] / count[1];
    }

    private static void record(Logs logs, List<String> kinds, String kind, String statement, ObjectNode citation) {
        logs.record(logs.answer(kind + " " + kinds.size(), statement, citation));
        kinds.add(kind);
    }

    private static List<String> seeds(Logs logs) {
        List<String> paths = new ArrayList<>();
        Path seeds = Path.of(System.getProperty("dateline.checkout"), "seeds");
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.sorted().toList()) {
                logs.article(file.getFileName().toString(), Files.readString(file));
                paths.add(file.getFileName().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
