package dev.dateline.question;

import dev.dateline.names.Mention;
import dev.dateline.text.CalendarWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which word of a question tells what is done: not a verb of one of its relative clauses, nor a noun that looks like one. A
 * verb need not be known as one where it stands behind "did Putin".
 */
final class MainVerb {

    /** They have a verb of its own behind whoever is asked about. */
    private static final Set<String> TAKES_VERB =
            Set.of("did", "does", "do", "has", "have", "had", "will", "would", "can", "could", "should");

    /** Behind these another verb or adjective goes on: "stay open", "help find". */
    private static final Set<String> GOES_ON =
            Set.of("stay", "remain", "go", "come", "help", "let", "keep", "get", "become", "make");

    private static final Set<String> LIGHT = Set.of("happen", "happened", "occur", "occurred");

    private static final Set<String> PLANNING =
            Set.of("scheduled", "planned", "expected", "supposed", "meant", "intended");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private MainVerb() {}

    /** The verb of the question, or what its nouns tell where its verb is only "be". */
    static @Nullable Action of(QuestionWords words, Asked asked, List<Mention> mentions) {
        boolean whether = asked.type() == AnswerType.YES_NO;
        if (whether && isOfWhatItIs(words)) {
            return null;
        }
        Set<Integer> aside = whether ? relativeClause(words) : Set.of();
        if (aside.contains(words.size() - 1) && QuestionWords.BE.contains(words.form(words.start()))) {
            return null;
        }
        List<Integer> candidates = IntStream.range(words.start(), words.size())
                .filter(i -> words.isVerb(i)
                        && !aside.contains(i)
                        && !isNoun(words, i)
                        && !isMonth(words.words().get(i))
                        && !isGoingTo(words, i)
                        && !isNamed(words.words().get(i), mentions))
                .filter(i -> !asked.phrase().contains(i)
                        && !Lemmas.singular(words.form(i)).equals(asked.focus()))
                .boxed()
                .toList();
        List<Integer> verbs = whether ? ofFittingForm(words, candidates) : candidates;
        int auxiliary = whether ? words.start() : auxiliary(words);
        int afterName = afterName(words, auxiliary, mentions);
        boolean isVerb = afterName > 0
                && (verbs.contains(afterName) && !isAdverbBefore(words, afterName, verbs)
                        || verbs.stream().noneMatch(i -> i > afterName))
                && isVerbForm(words, auxiliary, afterName);
        if (isVerb) {
            return verbOf(words, afterName);
        }
        // Of two words side by side that may be verbs the first is a noun: "the murder trial last".
        return verbs.stream()
                .filter(i -> !isNounBeforeLast(words, auxiliary, verbs, i))
                .filter(i ->
                        !verbs.contains(i + 1) || words.form(i + 1).endsWith("ing") || GOES_ON.contains(words.form(i)))
                .findFirst()
                .or(() -> whether ? beforeObject(words) : Optional.empty())
                .map(i -> isLight(words, i) ? lightVerb(words, asked, aside, mentions, i) : verbOf(words, i))
                .orElseGet(() -> actionOfNoun(words, asked, aside, mentions));
    }

    /**
     * The words of a clause that only says who is asked about, by number: "who refuses to be searched" of "Will a visitor who
     * refuses to be searched enter the building?"; all that follow, where none of them is the verb of the question.
     */
    private static Set<Integer> relativeClause(QuestionWords words) {
        int relative = IntStream.range(words.start() + 2, words.size() - 1)
                .filter(i -> RELATIVES.contains(words.form(i)) && words.isVerb(i + 1))
                .findFirst()
                .orElse(-1);
        if (relative < 0 || IntStream.range(words.start() + 1, relative).anyMatch(words::isVerb)) {
            return Set.of();
        }
        boolean base = TAKES_VERB.contains(words.form(words.start()))
                && !words.form(words.start()).startsWith("ha");
        int main = IntStream.range(relative + 2, words.size())
                .filter(i -> words.isVerb(i)
                        && !words.words().get(i).isCapitalised()
                        && !QuestionWords.BE.contains(words.form(i - 1))
                        && !Set.of("to", "and").contains(words.form(i - 1))
                        && base == words.form(i).equals(Lemmas.verb(words.form(i)))
                        && !isNoun(words, i))
                .findFirst()
                .orElse(words.size());
        return IntStream.range(relative + 1, main).boxed().collect(Collectors.toSet());
    }

    /** "Was the gun found in Oslo the murder weapon?" does not ask whether it was found. */
    private static boolean isOfWhatItIs(QuestionWords words) {
        int participle = IntStream.range(words.start() + 2, words.size())
                .filter(words::isVerb)
                .findFirst()
                .orElse(words.size());
        return QuestionWords.BE.contains(words.form(words.start()))
                && QuestionWords.PREPOSITIONS.contains(words.form(participle + 1))
                && IntStream.range(participle + 3, words.size())
                        .anyMatch(i -> Set.of("the", "a", "an").contains(words.form(i))
                                && !QuestionWords.PREPOSITIONS.contains(words.form(i - 1))
                                && !Lemmas.isStopWord(words.form(i - 1))
                                && !words.isVerb(i - 1));
    }

    /** A verb that is not known as one, by what stands behind it: "Can customers pause their films?", "Did the train derail?". */
    private static Optional<Integer> beforeObject(QuestionWords words) {
        if (!TAKES_VERB.contains(words.form(words.start()))) {
            return Optional.empty();
        }
        return IntStream.range(words.start() + 2, words.size())
                .filter(i -> i + 1 == words.size() || QuestionWords.DETERMINERS.contains(words.form(i + 1)))
                .filter(i -> isVerbForm(words, words.start(), i)
                        && !QuestionWords.AUXILIARIES.contains(words.form(i))
                        && !QuestionWords.BE.contains(words.form(i))
                        && !QuestionWords.PREPOSITIONS.contains(words.form(i)))
                .boxed()
                .findFirst();
    }

    /** "Strike" in "when did the strike at the port begin?": the last word is the verb. */
    private static boolean isNounBeforeLast(QuestionWords words, int auxiliary, List<Integer> verbs, int i) {
        int last = words.size() - 1;
        return auxiliary >= 0
                && i < last
                && verbs.contains(last)
                && words.form(last).equals(Lemmas.verb(words.form(last)))
                && QuestionWords.PREPOSITIONS.contains(words.form(i + 1))
                && !Set.of("to", "and", "or").contains(words.form(last - 1))
                && !QuestionWords.PREPOSITIONS.contains(words.form(last - 1));
    }

    /** "When did the strike take place?", "when was the flight scheduled?": what is done is told by the noun. */
    private static boolean isLight(QuestionWords words, int i) {
        String form = words.form(i);
        return form.equals("take") && words.form(i + 1).equals("place")
                || LIGHT.contains(form)
                || form.equals("held")
                        && tellsAction(words.form(words.form(i - 1).equals("be") ? i - 2 : i - 1))
                || PLANNING.contains(form) && !words.form(i + 1).equals("to");
    }

    private static boolean tellsAction(String noun) {
        return Lemmas.verbTold(noun) != null && !Action.isWhoDoes(noun);
    }

    private static Action lightVerb(
            QuestionWords words, Asked asked, Set<Integer> aside, List<Mention> mentions, int light) {
        Action told = actionOfNoun(
                words, asked, Stream.concat(aside.stream(), Stream.of(light)).collect(Collectors.toSet()), mentions);
        return told != null ? told : verbOf(words, light);
    }

    /** "Did Ireland last win it?" asks for no lasting. */
    private static boolean isAdverbBefore(QuestionWords words, int i, List<Integer> verbs) {
        return words.form(i).matches("last|first|still|even") && verbs.contains(i + 1);
    }

    /** Where "who did Putin meet" has "did"; -1 where it has none. */
    private static int auxiliary(QuestionWords words) {
        return IntStream.range(words.start() + 1, words.size())
                .filter(i -> TAKES_VERB.contains(words.form(i)))
                .findFirst()
                .orElse(-1);
    }

    /** The word behind "did Putin" and "has Ann Lark", where a verb stands that need not be known; -1 where it is no such question. */
    private static int afterName(QuestionWords words, int start, List<Mention> mentions) {
        int first = start + 1 + (words.form(start + 1).equals("the") ? 1 : 0);
        if (start < 0 || !TAKES_VERB.contains(words.form(start)) || first >= words.size()) {
            return -1;
        }
        Word name = words.words().get(first);
        return mentions.stream()
                .map(Mention::span)
                .filter(span -> span.start() == name.span().start())
                .findFirst()
                .map(span -> IntStream.range(first, words.size())
                        .filter(i -> words.words().get(i).span().start() >= span.end())
                        .findFirst()
                        .orElse(-1))
                .orElse(-1);
    }

    private static boolean isVerbForm(QuestionWords words, int auxiliary, int i) {
        Word word = words.words().get(i);
        boolean perfect = words.form(auxiliary).startsWith("ha");
        return !word.isCapitalised()
                && !word.isNumber()
                && !Lemmas.isStopWord(word.text())
                && !word.text().endsWith("'s")
                && (perfect ? Lemmas.isPast(word.lower()) : !word.lower().endsWith("s"));
    }

    private static @Nullable Action actionOfNoun(
            QuestionWords words, Asked asked, Set<Integer> aside, List<Mention> mentions) {
        return IntStream.range(words.start(), words.size())
                .filter(i -> !aside.contains(i)
                        && !asked.phrase().contains(i)
                        && !isNamed(words.words().get(i), mentions)
                        && !isGoingTo(words, i))
                .mapToObj(i -> Lemmas.verbTold(words.form(i)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Action::new)
                .orElse(null);
    }

    private static boolean isNamed(Word word, List<Mention> mentions) {
        return mentions.stream()
                .anyMatch(mention -> mention.span().contains(word.span())
                        && (word.isCapitalised()
                                || mention.span().length() > word.span().length()));
    }

    /** After a determiner, an adjective's ending or a possessive no verb stands, nor before "of". */
    private static boolean isNoun(QuestionWords words, int i) {
        String before = words.form(i - 1);
        boolean determined =
                QuestionWords.DETERMINERS.contains(before) && !before.equals("that") || before.equals("'s");
        boolean baseForm = words.form(i).equals(Lemmas.verb(words.form(i)));
        return determined || baseForm && QuestionWords.PREPOSITIONS.contains(before) && !before.equals("to");
    }

    /** "In March" tells of no march. */
    private static boolean isMonth(Word word) {
        return word.isCapitalised() && CalendarWords.contains(word.lower());
    }

    /** "Going to do it" is no going; "going to Sochi" is. */
    static boolean isGoingTo(QuestionWords words, int i) {
        return words.form(i).equals("going")
                && words.form(i + 1).equals("to")
                && (words.form(i + 2).equals("be")
                        || words.isVerb(i + 2) && !words.words().get(i + 2).isCapitalised());
    }

    /** Those that can stand behind the auxiliary of a yes-no question; all where none can. */
    private static List<Integer> ofFittingForm(QuestionWords words, List<Integer> verbs) {
        String auxiliary = words.form(words.start());
        // "Can it be updated if they find a way?" asks for the passive.
        IntPredicate isBase = i -> words.form(i).equals(Lemmas.verb(words.form(i)))
                || words.form(i - 1).equals("be")
                || words.form(i - 2).equals("be") && words.form(i - 1).endsWith("ly");
        IntPredicate isPast = i -> Lemmas.isPast(words.form(i));
        if (TAKES_VERB.contains(auxiliary)) {
            return auxiliary.startsWith("ha") ? verbs : preferring(isBase, verbs);
        }
        boolean past = verbs.stream().anyMatch(isPast::test);
        return QuestionWords.BE.contains(auxiliary)
                ? preferring(past ? isPast : i -> isOtherParticiple(words, i), verbs)
                : verbs;
    }

    private static boolean isOtherParticiple(QuestionWords words, int i) {
        return words.form(i).endsWith("ing")
                || words.form(i - 1).equals("to")
                || Lemmas.isParticipleLikeBase(words.form(i));
    }

    private static List<Integer> preferring(IntPredicate fitting, List<Integer> verbs) {
        List<Integer> preferred = verbs.stream().filter(fitting::test).toList();
        return preferred.isEmpty() ? verbs : preferred;
    }

    private static Action verbOf(QuestionWords words, int i) {
        String form = words.form(i);
        String phrasal = Lemmas.phrasalVerb(form, words.form(i + 1));
        if (phrasal != null) {
            return new Action(phrasal);
        }
        // The past of "find", but where only a base form can stand: "when did he found the firm?".
        boolean base = TAKES_VERB.contains(words.form(words.start()))
                || auxiliary(words) >= 0
                || words.form(i - 1).equals("to");
        if (form.equals("found") && !base) {
            return new Action("find");
        }
        String verb = Lemmas.verb(form);
        return new Action(verb != null ? verb : form.toLowerCase(Locale.ROOT));
    }
}
