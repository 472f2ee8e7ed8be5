package dev.dateline.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.text.CodePointRange;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {

    private static final Composer COMPOSER = new Composer(Texts.in("en"));

    @Test
    void claimThenExcerptThenItsPlace_theExcerptOnce() {
        List<Message> messages = COMPOSER.answer(
                reply(found("184 people: “It has arrested 184 people.”", "It has arrested 184 people.")), 5);
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("""
                            184 people [1]
                            It has arrested 184 people.
                            [1] A headline · folder/story.txt:7 · publication date unknown · planned, not reported as happened""");
            assertThat(covered(message, Entity.EXCERPT)).containsExactly("It has arrested 184 people.");
            assertThat(covered(message, Entity.BOLD)).containsExactly("184 people");
            assertThat(covered(message, Entity.CODE)).containsExactly("folder/story.txt:7");
        });
    }

    @Test
    void whatLittleIsKnownOfADateIsSaid() {
        String basis = "a Tuesday between 7 September and 27 October; the year is not stated";
        PublicationDate date = new PublicationDate(DateInterval.UNKNOWN, PublicationDate.Grade.UNKNOWN, basis);
        Citation citation = new Citation(
                1, "a.txt", "ab".repeat(32), new CodePointRange(0, 9), 7, "It stood.", "A headline", date, List.of());

        assertThat(new Places(Texts.in("en")).full(citation).message().text())
                .isEqualTo("[1] A headline · a.txt:7 · " + basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Danang: “They met in Danang.”        | Danang",
                "Danang – “They met in Danang.”       | Danang",
                "“They met in Danang.”                | ''",
                "They met in Danang.                  | ''",
                "Danang: “They  met in Danang.”       | Danang",
                "He said “They met in Danang.” twice  | He said “They met in Danang.” twice",
                "They met there.                      | They met there.",
            })
    void whatTheExcerptSaysAnyway_isLeftOutOfTheClaim(String statement, String claim) {
        assertThat(Claim.of(statement, List.of("They met in Danang.")).text()).isEqualTo(claim);
    }

    @Test
    void theSummaryComesFirst_theDatesLast_andAnInferredDateSaysSo() {
        Citation citation = citation(1, "They will meet.");
        Answer answer = new Answer.Found(
                "Nothing is reported as happened.",
                List.of(new Statement("They plan to meet.", List.of(1), EventStatus.PLANNED)),
                List.of(citation),
                List.of(new dev.dateline.answer.DatedEvent(
                        "2017-11-13", "on Monday", EventStatus.PLANNED, "the Monday after publication", List.of(1))));
        String text = COMPOSER.answer(reply(answer), 5).getFirst().text();
        assertThat(text)
                .startsWith(
                        "Nothing is reported as happened.\n\nThey plan to meet. [1]\nThey will meet.\n[1] A headline")
                .endsWith("Dates\n2017-11-13 · planned, not reported as happened · “on Monday” · the Monday after"
                        + " publication [1]");
    }

    @Test
    void whatAConversationAddedToAQuestionIsToldLast() {
        Answer answer = new Answer.NotFound("The articles don't say.");
        assertThat(COMPOSER.answer(reply("And <where>?", "Where will they <meet>?", answer), 5))
                .extracting(Message::text)
                .containsExactly(
                        "Not found in the articles.\n\nThe articles don't say.\n\nUnderstood as: Where will they <meet>?");
        assertThat(COMPOSER.answer(reply(answer), 5).getFirst().text()).doesNotContain("Understood");
    }

    @Test
    void b7_excerptsAfterEmojiAreCutExactly() {
        Message message = COMPOSER.answer(reply(found("😀 yes: “😀 They met 👩‍👩‍👧.”", "😀 They met 👩‍👩‍👧.")), 5)
                .getFirst();
        assertThat(covered(message, Entity.EXCERPT)).containsExactly("😀 They met 👩‍👩‍👧.");
        Entity excerpt = entities(message, Entity.EXCERPT).getFirst();
        assertThat(excerpt.offset()).isEqualTo("😀 yes [1]\n".length());
    }

    @Test
    void b8_markupInAnArticleAppearsVerbatim() {
        String markup = "<b>bold</b> _*[link](http://x) `code` &amp; /start";
        Message message = COMPOSER.answer(reply(found(markup, markup)), 5).getFirst();
        assertThat(message.text()).contains(markup);
        assertThat(covered(message, Entity.EXCERPT)).containsExactly(markup);
    }

    @Test
    void b9_aLongAnswer_isCutBetweenStatements_withEveryExcerptUnderItsClaim() {
        List<Statement> statements = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int n = 1; n <= 30; n++) {
            citations.add(citation(n, "excerpt " + n + " 😀" + " word".repeat(65)));
            statements.add(new Statement("claim " + n + ".", List.of(n), null));
        }
        List<Message> messages = COMPOSER.answer(reply(new Answer.Found(null, statements, citations, List.of())), 5);
        assertThat(messages.stream()
                        .mapToInt(message -> message.text().length())
                        .sum())
                .isGreaterThan(12_000);
        assertSound(messages, citations);
        for (int n = 1; n <= 30; n++) {
            String block =
                    "claim " + n + ". [" + n + "]\n" + citations.get(n - 1).quote() + "\n[" + n + "] A headline";
            assertThat(messages)
                    .filteredOn(message -> message.text().contains(block))
                    .hasSize(1);
        }
    }

    @Test
    void b9_anExcerptLongerThanAMessage_isCutIntoPieces_eachWithItsPlace() {
        String quote = "All 😀 met. ".repeat(1_000).strip();
        List<Message> messages = COMPOSER.answer(reply(found("claim.", quote)), 5);
        assertSound(messages, List.of(citation(1, quote)));
        for (Message message : messages) {
            assertThat(message.text()).contains("claim.").contains("folder/story.txt:7");
        }
    }

    @Test
    void b10_noMessageHasMoreThan100Entities() {
        List<Citation> citations = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> citation(n, "q" + n))
                .toList();
        List<Integer> all = citations.stream().map(Citation::n).toList();
        List<Message> messages = COMPOSER.answer(
                reply(new Answer.Found(null, List.of(new Statement("claim", all, null)), citations, List.of())), 5);
        assertSound(messages, citations);
        assertThat(messages).hasSizeGreaterThan(1);
    }

    @Test
    void theLastMessageHasTheButtons_andTheirDataFits() {
        List<Citation> citations =
                IntStream.rangeClosed(1, 40).mapToObj(n -> citation(n, "q" + n)).toList();
        List<Statement> statements = citations.stream()
                .map(citation -> new Statement("claim " + "x ".repeat(200), List.of(citation.n()), null))
                .toList();
        List<Message> messages =
                COMPOSER.answer(reply(new Answer.Found(null, statements, citations, List.of())), Integer.MAX_VALUE);
        assertThat(messages.subList(0, messages.size() - 1))
                .allMatch(message -> message.buttons().isEmpty());
        List<Button> buttons =
                messages.getLast().buttons().stream().flatMap(List::stream).toList();
        assertThat(buttons).extracting(Button::label).contains("👍", "👎", "Sources", "Ask again", "Why 1", "Why 24");
        assertThat(buttons)
                .allMatch(button -> Press.parse(button.data()).orElseThrow().update() == Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-:", "-:99999999999", "w:1:", "q:1", "-:1 ", "-:١"})
    void buttonDataOfAnotherProgram_isNotRead(String data) {
        assertThat(Press.parse(data)).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** What makes offsets go wrong: characters of two units, of no width, from right to left, markup, line ends. */
    private static final List<String> HOSTILE = List.of(
            "😀",
            "👩‍👩‍👧",
            "🇹🇷",
            "é",
            "שלום",
            "مرحبا",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u00ad",
            "\ufeff",
            "<b>",
            "</b>",
            "*_~`|",
            "[a](http://b.c)",
            "&lt;",
            "“",
            "”",
            ":",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            " ",
            " ",
            " word",
            " longerword",
            ".",
            "/start",
            "@name",
            "#tag",
            "𝒳",
            "\ud83d\ude00",
            "[1]",
            "$1\\",
            "\\E\\Q");

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverAnArticleHolds_theEntitiesCoverTheExactExcerpts(int seed) {
        Random random = new Random(seed);
        List<Citation> citations = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int n = 1; n <= count; n++) {
            String quote = "q" + hostile(random, random.nextInt(seed % 7 == 0 ? 3_000 : 120)) + "q";
            citations.add(citation(n, quote));
            String claim = random.nextBoolean() ? hostile(random, random.nextInt(40)) : "claim";
            statements.add(new Statement(
                    switch (random.nextInt(3)) {
                        case 0 -> claim + ": “" + quote + "”";
                        case 1 -> quote;
                        default -> claim;
                    },
                    List.of(n),
                    null));
        }
        String summary = random.nextBoolean() ? "s" + hostile(random, 50) : null;
        assertSound(
                COMPOSER.answer(reply(new Answer.Found(summary, statements, citations, List.of())), seed), citations);
    }

    private static String hostile(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return text.toString();
    }

    private static void assertSound(List<Message> messages, List<Citation> citations) {
        for (Message message : messages) {
            assertThat(message.text().length()).isLessThanOrEqualTo(4_000);
            assertThat(message.entities()).hasSizeLessThanOrEqualTo(100);
            assertThat(splitsACharacter(message.text(), 0)).isFalse();
            for (Entity entity : message.entities()) {
                assertThat(splitsACharacter(message.text(), entity.offset())).isFalse();
                assertThat(splitsACharacter(message.text(), entity.offset() + entity.length()))
                        .isFalse();
            }
            for (Entity excerpt : entities(message, Entity.EXCERPT)) {
                String after = message.text().substring(excerpt.offset() + excerpt.length());
                assertThat(after).as("its place stands under it").matches("(?s)\\n\\[\\d+] A headline.*");
            }
        }
        String shown = messages.stream()
                .flatMap(message -> covered(message, Entity.EXCERPT).stream())
                .collect(Collectors.joining());
        String cited = citations.stream().map(Citation::quote).collect(Collectors.joining());
        assertThat(shown).isEqualTo(cited);
    }

    private static boolean splitsACharacter(String text, int at) {
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        boolean loose = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        return inside || loose;
    }

    private static List<Entity> entities(Message message, String type) {
        return message.entities().stream()
                .filter(entity -> entity.type().equals(type))
                .toList();
    }

    private static List<String> covered(Message message, String type) {
        return entities(message, type).stream()
                .map(entity -> entity.of(message.text()))
                .toList();
    }

    private static Answer found(String statement, String quote) {
        return new Answer.Found(
                null,
                List.of(new Statement(statement, List.of(1), EventStatus.PLANNED)),
                List.of(citation(1, quote)),
                List.of());
    }

    private static Citation citation(int n, String quote) {
        return new Citation(
                n,
                "folder/story.txt",
                "ab".repeat(32),
                new CodePointRange(0, quote.codePointCount(0, quote.length())),
                7,
                quote,
                "A headline",
                PublicationDate.UNKNOWN,
                List.of());
    }

    private static Reply reply(Answer answer) {
        return reply("Who?", "Who?", answer);
    }

    private static Reply reply(String asked, String standalone, Answer answer) {
        Question question =
                new Question(asked, standalone, AnswerType.WHO, null, null, List.of(), List.of(), DateInterval.UNKNOWN);
        @Nullable String none = null;
        return new Reply("id", Instant.EPOCH, question, answer, "extractive", none, none, "index");
    }
}
