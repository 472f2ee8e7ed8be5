package dev.dateline.reader;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What befell those who are counted, as reports of disasters say in one breath: "two people were killed and 57 injured". */
enum Harm {
    DEATH(Set.of("kill", "die", "dead", "death", "perish", "drown", "murder", "slay"), "lives"),
    INJURY(Set.of("injure", "hurt", "wound", "injury"), ""),
    ARREST(Set.of("arrest", "detain"), ""),
    RESCUE(Set.of("rescue", "save", "survive"), ""),
    MISSING(Set.of("miss", "missing"), ""),
    HOMELESSNESS(Set.of("displace", "evacuate", "homeless"), "homes");

    /** They begin something else: what stands behind them befell others. */
    private static final Pattern ENDS = Pattern.compile(
            "and|but|or|who|whom|which|that|when|where|while|as|after|before|since|in|at|on|by|with|from|near|\\d.*");

    /** They stand between the verb and those who are counted. */
    private static final Pattern HEDGE = Pattern.compile(
            "at|least|about|around|some|another|more|than|up|to|as|many|nearly|almost|over|the|other|an|estimated");

    /** So many words name those who are counted, and help the verb, at most: "dozens of security personnel were injured". */
    private static final int REACH = 8;

    private static final Pattern PAUSE = Pattern.compile("[,;:()–—]");

    private final Set<String> words;
    private final String lost;

    /** @param lost what one loses by it */
    Harm(Set<String> words, String lost) {
        this.words = words;
        this.lost = lost;
    }

    /** What the question asks the number of: the first that it names, before "in the blast that killed nine". */
    static Optional<Harm> of(Question question) {
        List<String> asked =
                Word.of(question.standalone()).stream().map(Word::lower).toList();
        return asked.stream()
                .flatMap(word -> named(word).or(() -> ofLosing(word, asked)).stream())
                .findFirst();
    }

    /** "How many people lost their homes?" */
    private static Optional<Harm> ofLosing(String word, List<String> asked) {
        return Lemmas.stem(word).equals(Lemmas.stem("lose"))
                ? Stream.of(values()).filter(harm -> asked.contains(harm.lost)).findFirst()
                : Optional.empty();
    }

    /** What befell those whom {@code count} counts, where that stands right behind or before it. */
    static Optional<Harm> of(Span count, String sentence) {
        Optional<Harm> behind = behind(sentence.substring(count.end()));
        return behind.isPresent() ? behind : before(sentence.substring(0, count.start()));
    }

    private static Optional<Harm> behind(String text) {
        Matcher pause = PAUSE.matcher(text);
        for (Word word : Word.of(pause.find() ? text.substring(0, pause.start()) : text).stream()
                .limit(REACH)
                .toList()) {
            Optional<Harm> harm = named(word.lower());
            if (harm.isPresent() || ENDS.matcher(word.lower()).matches()) {
                return harm;
            }
        }
        return Optional.empty();
    }

    private static Optional<Harm> before(String text) {
        int end = text.length();
        for (Word word : Word.of(text).reversed()) {
            if (PAUSE.matcher(text.substring(word.span().end(), end)).find()) {
                return Optional.empty();
            }
            Optional<Harm> harm = named(word.lower());
            if (harm.isPresent() || !HEDGE.matcher(word.lower()).matches()) {
                return harm;
            }
            end = word.span().start();
        }
        return Optional.empty();
    }

    private static Optional<Harm> named(String word) {
        String stem = Lemmas.stem(word);
        for (Harm harm : values()) {
            if (harm.words.stream().map(Lemmas::stem).anyMatch(stem::equals)) {
                return Optional.of(harm);
            }
        }
        return Optional.empty();
    }
}
