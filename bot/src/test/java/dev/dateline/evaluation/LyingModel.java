package dev.dateline.evaluation;

import dev.dateline.Checkout;
import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.ScriptedServer.Call;
import dev.dateline.text.Sentences;
import dev.dateline.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes something wrong of the excerpts that it is given, each time in another way, or refuses to answer. */
final class LyingModel implements Function<Call, Act> {

    /** What is wrong with a reply. */
    enum Way {
        NUMBER,
        DATE,
        NAME_FROM_ELSEWHERE,
        QUOTATION,
        PLAN_AS_HAPPENED,
        WRONG_EXCERPT,
        NO_SUCH_EXCERPT,
        NO_CITATION,
        REFUSAL,
        NOT_FOUND
    }

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d,.])\\d{2,3}(?![\\d,.]?\\d)");
    private static final Pattern DAY =
            Pattern.compile("((?:January|July|August|September|October|November|December|Nov\\.) )(\\d{1,2})\\b(?!-)");
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:Putin|Trump|Erdogan|Macron|Assad|Peskov|Ushakov|Khan|Tajani|Faisal|Buravov|Kalin|Gandapur)\\b");
    private static final List<String> NAMES = List.of("Ushakov", "Tajani", "Kalin", "Buravov", "Gandapur", "Mulet");

    /** A plan, and its words when it has come about. */
    private static final Map<Pattern, String> PLANS = Map.of(
            Pattern.compile("will also discuss"), "also discussed",
            Pattern.compile("is scheduled to meet and discuss"), "met and discussed",
            Pattern.compile("are scheduled to discuss"), "discussed",
            Pattern.compile("may discuss"), "discussed",
            Pattern.compile("plans to send"), "sent",
            Pattern.compile("are expected to conduct"), "conducted");

    private final Random random = new Random(2026);
    private final Map<Way, List<String>> told = new EnumMap<>(Way.class);
    private int calls;

    /** The sentences that it has told, all of them wrong, in the order of the calls. */
    Map<Way, List<String>> told() {
        return told;
    }

    @Override
    public Act apply(Call call) {
        Way way = Way.values()[calls++ % Way.values().length];
        String reply = lie(way, Given.excerpts(call));
        return ScriptedServer.says(reply);
    }

    private String lie(Way way, List<Given> given) {
        Given one = given.get(random.nextInt(given.size()));
        return switch (way) {
            case NUMBER -> changed(way, given, NUMBER, number -> "" + (Integer.parseInt(number.group()) + 17));
            case DATE -> changed(way, given, DAY, day -> day.group(1) + (Integer.parseInt(day.group(2)) % 27 + 3));
            case NAME_FROM_ELSEWHERE ->
                given.stream()
                        .filter(it -> NAME.matcher(it.text()).find())
                        .findFirst()
                        .map(it -> told(way, NAME.matcher(it.text()).replaceFirst(stranger(it)), it))
                        .orElseGet(() -> told(way, stranger(one) + " resigned over the talks.", one));
            case QUOTATION -> told(way, "The minister said “nobody has asked us about any of this”.", one);
            case PLAN_AS_HAPPENED ->
                PLANS.entrySet().stream()
                        .flatMap(plan -> happened(plan.getKey(), plan.getValue(), given).stream())
                        .findFirst()
                        .orElseGet(() -> told(way, "All talks have ended without an agreement.", one));
            case WRONG_EXCERPT -> told(way, own(one), one, stranger(one, given));
            case NO_SUCH_EXCERPT -> told(way, own(one), one, given.size() + 1 + random.nextInt(50));
            case NO_CITATION -> {
                remember(way, own(one), one);
                yield own(one);
            }
            case REFUSAL -> "I'm sorry, but as a language model I cannot speak about people in the news.";
            case NOT_FOUND -> "NOT FOUND";
        };
    }

    private String changed(Way way, List<Given> given, Pattern what, Function<MatchResult, String> other) {
        return given.stream()
                .filter(it -> what.matcher(it.text()).find())
                .findFirst()
                .map(it -> told(way, what.matcher(it.text()).replaceFirst(other), it))
                .orElseGet(() -> told(way, "It has been so for 47 years.", given.getFirst()));
    }

    private Optional<String> happened(Pattern plan, String happened, List<Given> given) {
        return given.stream()
                .filter(it -> plan.matcher(it.text()).find())
                .findFirst()
                .map(it -> told(Way.PLAN_AS_HAPPENED, plan.matcher(it.text()).replaceFirst(happened), it));
    }

    private String told(Way way, String words, Given excerpt) {
        return told(way, words, excerpt, excerpt.n());
    }

    private String told(Way way, String words, Given excerpt, int cited) {
        remember(way, words, excerpt);
        return words + " [" + cited + "]";
    }

    /** The sentences of {@code words} that the excerpt doesn't have: what is told along with them may be true. */
    private void remember(Way way, String words, Given excerpt) {
        List<String> wrong = told.computeIfAbsent(way, none -> new ArrayList<>());
        Sentences.split(words, new Span(0, words.length())).stream()
                .map(sentence -> sentence.of(words).strip())
                .filter(sentence -> !excerpt.text().contains(sentence))
                .forEach(wrong::add);
    }

    /** True, but in words that no article has, so that it is known again. */
    private static String own(Given excerpt) {
        return "It is reported: " + excerpt.text();
    }

    /** An excerpt that has next to nothing in common with {@code one}. */
    private static int stranger(Given one, List<Given> given) {
        return given.stream()
                .filter(other -> !other.article().equals(one.article()))
                .min((a, b) -> Long.compare(common(one, a), common(one, b)))
                .orElseGet(given::getLast)
                .n();
    }

    private static long common(Given one, Given other) {
        Set<String> words = Set.copyOf(
                Arrays.asList(one.text().split("\\P{L}+")).stream().distinct().toList());
        return Stream.of(other.text().split("\\P{L}+")).filter(words::contains).count();
    }

    /** Somebody whom no file with that excerpt names. */
    private static String stranger(Given excerpt) {
        String files = Seeds.TEXTS.stream()
                .filter(text -> text.contains(excerpt.text()))
                .collect(Collectors.joining());
        return NAMES.stream().filter(name -> !files.contains(name)).findFirst().orElse("Quarrington");
    }

    private static final class Seeds {

        static final List<String> TEXTS = texts();

        private static List<String> texts() {
            try (Stream<Path> files = Files.list(Checkout.seeds())) {
                List<String> texts = new ArrayList<>();
                for (Path file : files.toList()) {
                    texts.add(Files.readString(file));
                }
                return texts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
