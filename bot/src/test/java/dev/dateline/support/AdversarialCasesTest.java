package dev.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdversarialCasesTest {

    private static final Pattern HEAD = Pattern.compile("(.+?) (→|=) ([A-Z_]+)");

    /** A block of {@code adversarial.txt} or {@code paraphrases.txt}. */
    record Case(String name, boolean orWorse, SupportVerdict verdict, Excerpt excerpt, String statement) {

        static Case read(String block) {
            List<String> lines = new ArrayList<>(Arrays.asList(block.strip().split("\n")));
            Matcher head = HEAD.matcher(lines.removeFirst());
            if (!head.matches()) {
                throw new IllegalArgumentException(block);
            }
            DateInterval published = DateInterval.UNKNOWN;
            if (lines.getFirst().startsWith("@ ")) {
                published = DateInterval.on(LocalDate.parse(lines.removeFirst().substring(2)));
            }
            String marked = lines.removeFirst();
            Span span = new Span(marked.indexOf('«'), marked.indexOf('»') - 1);
            String article = marked.replace("«", "").replace("»", "");
            return new Case(
                    head.group(1),
                    head.group(2).equals("→"),
                    SupportVerdict.valueOf(head.group(3)),
                    new Excerpt(1, article, span, "", published),
                    lines.removeFirst().substring(2));
        }

        @Override
        public String toString() {
            return name + ": " + statement;
        }
    }

    static Stream<Case> traps() {
        return cases("adversarial.txt");
    }

    static Stream<Case> paraphrases() {
        return cases("paraphrases.txt");
    }

    private static Stream<Case> cases(String file) {
        try (InputStream in = Objects.requireNonNull(AdversarialCasesTest.class.getResourceAsStream(file))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\\s*\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(Case::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void isSeenThrough(Case trap) {
        Support support = new SupportCheck().check(trap.statement(), List.of(trap.excerpt()));

        if (trap.orWorse()) {
            assertThat(support.verdict()).as("%s", support.reasons()).isGreaterThanOrEqualTo(trap.verdict());
        } else {
            assertThat(support.verdict()).as("%s", support.reasons()).isEqualTo(trap.verdict());
        }
    }

    /** That it leaves out who says so is for a reader to judge. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("paraphrases")
    void whatIsTrueInOtherWordsPasses(Case paraphrase) {
        Support support = new SupportCheck().check(paraphrase.statement(), List.of(paraphrase.excerpt()));

        assertThat(support.reasons())
                .extracting(Reason::code)
                .filteredOn(code -> code != Reason.Code.ATTRIBUTION_DROPPED)
                .as("%s", support.reasons())
                .isEmpty();
    }
}
