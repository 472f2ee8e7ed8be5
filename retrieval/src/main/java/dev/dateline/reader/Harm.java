package dev.dateline.reader;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What befell those who are counted, as reports of disasters say in one breath: "two people were killed and 57 injured". */
enum Harm {
    DEATH(Set.of("kill", "die", "dead", "death", "perish", "drown", "murder", "slay"), "lives"),
    INJURY(Set.of("injure", "hurt", "wound", "injury"), ""),
    ARREST(Set.of("arrest", "detain"), ""),
    RESCUE(Set.of("rescue", "save", "survive"), ""),
    MISSING(Set.of("miss", "missing"), ""),
    HOMELESSNESS(Set.of("displace", "evacuate", "homeless"), "homes");

    /** They stand between those who are counted and what befell them. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "people|persons?|others?|more|of|them|the|was|were|is|are|have|has|had|been|be|also|still|now|to|known|feared|confirmed|reported|believed|thought|presumed|men|women|children|workers|passengers|crew|soldiers|civilians|left");

    /** They stand between the verb and those who are counted. */
    private static final Pattern HEDGE = Pattern.compile(
            "at|least|about|around|some|another|more|than|up|to|as|many|nearly|almost|over|the|other|an|estimated");

    private final Set<String> words;
    private final String lost;

    /** @param lost what one loses by it */
    Harm(Set<String> words, String lost) {
        this.words = words;
        this.lost = lost;
    }

    /** What the question asks the number of. */
    static Optional<Harm> of(Question question) {
        Set<String> asked = Lemmas.stems(question.standalone());
        for (Harm harm : values()) {
            boolean loses = !harm.lost.isEmpty()
                    && asked.contains(Lemmas.stem("lose"))
                    && asked.contains(Lemmas.stem(harm.lost));
            if (loses || harm.words.stream().map(Lemmas::stem).anyMatch(asked::contains)) {
                return Optional.of(harm);
            }
        }
        return Optional.empty();
    }

    /** What befell those whom {@code count} counts, where that stands right behind or before it. */
    static Optional<Harm> of(Span count, String sentence) {
        List<Word> behind = Word.of(sentence.substring(count.end()));
        Optional<Harm> told = firstOf(behind, PASSED_OVER);
        return told.isPresent()
                ? told
                : firstOf(Word.of(sentence.substring(0, count.start())).reversed(), HEDGE);
    }

    private static Optional<Harm> firstOf(List<Word> words, Pattern passedOver) {
        for (Word word : words) {
            Optional<Harm> harm = named(word.lower());
            if (harm.isPresent() || !passedOver.matcher(word.lower()).matches()) {
                return harm;
            }
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
