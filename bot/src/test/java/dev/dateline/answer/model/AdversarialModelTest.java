package dev.dateline.answer.model;

import static dev.dateline.model.ScriptedServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.Answered;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.citation.CitationVerifier;
import dev.dateline.citation.Verdict;
import dev.dateline.model.Environment;
import dev.dateline.model.Patience;
import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Call;
import dev.dateline.model.provider.Models;
import dev.dateline.prompt.Prompts;
import dev.dateline.question.Question;
import dev.dateline.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that lies in every way it can: nothing that it made up reaches the user. */
class AdversarialModelTest {

    private static final int ANSWERS = 1_000;

    private static final List<String> QUESTIONS = List.of(
            "When will Putin discuss Syria with Erdogan in Sochi?",
            "What did Macron's message to Putin say?",
            "Who is the French envoy for relations with Russia?",
            "Where is the APEC summit?",
            "What did Peskov say about a meeting with Trump?",
            "Why did Russia veto the resolution?",
            "What happened at the G20 summit in Hamburg?",
            "Who is Yuri Ushakov?");

    private static final List<String> STRANGERS = List.of(
            "Zoltan Brakovic",
            "Imelda Quarrington",
            "Hiro Tanabashi",
            "Oluwaseun Adebola-Crane",
            "Vexland",
            "Quorbia Holdings");
    private static final List<String> QUOTES = List.of(
            "we will never agree to that",
            "the matter is closed for good",
            "nobody asked us",
            "I feel betrayed by all of you");
    private static final List<String> DATES =
            List.of("March 3, 2009", "June 19", "14 February 1998", "2031", "Christmas Eve", "last Easter");
    private static final Pattern EXCERPT = Pattern.compile("number=(\\d+)[^\\n]*>\\n([^\\n]+)\\n");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:Putin|Trump|Erdogan|Macron|Assad|Peskov|Ushakov|Lavrov|Obama)\\b");

    /** What the model says, and the words in it that are made up; null where the lie is only in the citation. */
    private record Lie(String kind, String sentence, String madeUp) {}

    /** The same answer to the same question, without the work of finding it a thousand times. */
    private record Remembering(Answerer answerer, Map<Question, Answer> answers) implements Answerer {

        @Override
        public Answer answer(Question question, Evidence evidence) {
            return answers.computeIfAbsent(question, asked -> answerer.answer(asked, evidence));
        }

        @Override
        public String name() {
            return answerer.name();
        }
    }

    private record Given(int n, String text) {}

    private static final class Liar {

        private final Random random;
        private final Map<String, List<Given>> excerpts = new HashMap<>();

        Liar(long seed) {
            this.random = new Random(seed);
        }

        private static List<Given> given(String prompt) {
            return EXCERPT.matcher(prompt)
                    .results()
                    .map((MatchResult match) -> new Given(Integer.parseInt(match.group(1)), match.group(2)))
                    .toList();
        }

        Lie lie(Call call) {
            List<Given> given = excerpts.computeIfAbsent(call.user(), Liar::given);
            Given one = pick(given);
            String sentence = one.text().replaceFirst("[.!?][\"”]?$", "");
            String cited = " [" + one.n() + "].";
            return switch (random.nextInt(12)) {
                case 0 ->
                    new Lie(
                            "citation that is not there",
                            sentence + " [" + (given.size() + 1 + random.nextInt(90)) + "].",
                            sentence);
                case 1 -> new Lie("no citation", sentence + ".", sentence);
                case 2 -> changed("number", sentence, NUMBER, String.valueOf(4_700 + random.nextInt(90)), cited);
                case 3 -> changed("name", sentence, NAME, pick(STRANGERS), cited);
                case 4 -> added("name", sentence, pick(STRANGERS), ", as %s had asked", cited);
                case 5 ->
                    added(
                            "number",
                            sentence,
                            "%,d".formatted(10_000 + random.nextInt(80_000)),
                            ", which cost %s dollars",
                            cited);
                case 6 -> added("quotation", sentence, "“" + pick(QUOTES) + "”", ", adding %s", cited);
                case 7 -> added("date", sentence, pick(DATES), " on %s", cited);
                case 8 -> {
                    String stranger = pick(STRANGERS);
                    yield new Lie("sentence of its own", stranger + " resigned over the talks" + cited, stranger);
                }
                case 9 ->
                    new Lie(
                            "quotation of its own",
                            "Putin said “" + one.n() + pick(QUOTES) + "”" + cited,
                            pick(QUOTES));
                case 10 -> {
                    String word = pick(List.of("seventeen", "forty-two", "ninety"));
                    yield added("number in words", sentence, word, " with %s guests", cited);
                }
                default -> {
                    Given other = pick(given);
                    yield new Lie(
                            "number and name of its own",
                            other.text().replaceFirst("[.!?][\"”]?$", "") + " and paid " + pick(STRANGERS)
                                    + " 5,501 euros [" + other.n() + "].",
                            "5,501");
                }
            };
        }

        private Lie changed(String kind, String sentence, Pattern what, String madeUp, String cited) {
            Matcher matcher = what.matcher(sentence);
            return matcher.find()
                    ? new Lie("changed " + kind, matcher.replaceFirst(Matcher.quoteReplacement(madeUp)) + cited, madeUp)
                    : added(kind, sentence, madeUp, " with %s", cited);
        }

        private Lie added(String kind, String sentence, String madeUp, String phrase, String cited) {
            return new Lie("added " + kind, sentence + phrase.formatted(madeUp) + cited, madeUp);
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    @Test
    void nothingThatItMadeUpReachesTheUser(@TempDir Path folder) throws Exception {
        Liar liar = new Liar(5);
        List<Lie> told = new ArrayList<>();
        try (News news = News.of(folder);
                ScriptedServer server = ScriptedServer.openAi(call -> {
                    StringBuilder reply = new StringBuilder();
                    for (int i = 0; i < 2; i++) {
                        Lie lie = liar.lie(call);
                        told.add(lie);
                        reply.append(lie.sentence()).append('\n');
                    }
                    return says(reply.toString());
                })) {
            ModelAnswerer answerer = new ModelAnswerer(
                    new Models(new Environment(server.variables()), Patience.DEFAULT).open("openai/liar"),
                    Prompts.packaged(),
                    new Remembering(new ExtractiveAnswerer(), new HashMap<>()),
                    ModelAnswerer.Fallback.ANSWER,
                    () -> "c0de");
            List<Question> questions = QUESTIONS.stream().map(news::question).toList();
            List<Evidence> evidence = questions.stream().map(news::evidence).toList();
            Map<String, List<String>> shown = new TreeMap<>();
            for (int i = 0; i < ANSWERS; i++) {
                told.clear();
                int number = i % questions.size();
                Answered answered = answerer.answered(questions.get(number), evidence.get(number), AnswerListener.NONE);
                if (answered.answer() instanceof Answer.Found found
                        && answered.answerer().equals("model")) {
                    assertCitationsHold(found, evidence.get(number));
                    for (Statement statement : found.statements()) {
                        told.stream()
                                .filter(lie -> statement.text().contains(lie.madeUp()))
                                .forEach(lie -> shown.computeIfAbsent(lie.kind(), kind -> new ArrayList<>())
                                        .add(statement.text()));
                    }
                }
            }
            assertThat(shown).isEmpty();
        }
    }

    private static void assertCitationsHold(Answer.Found found, Evidence evidence) {
        CitationVerifier verifier =
                new CitationVerifier(path -> evidence.corpus().source(path).map(SourceFile::read));
        assertThat(found.citations())
                .allSatisfy(citation -> assertThat(verifier.verify(citation)).isInstanceOf(Verdict.Exact.class));
    }
}
