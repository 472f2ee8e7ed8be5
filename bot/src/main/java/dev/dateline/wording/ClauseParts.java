package dev.dateline.wording;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.CalendarWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where in a sentence a clause, and in it the words of its verb, begin and end. Words are told by their number. */
final class ClauseParts {

    static final Set<String> BE = Set.of("am", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");

    private static final Set<String> AUXILIARIES = Set.of(
            "have", "has", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could",
            "cannot", "may", "might", "must", "ll", "ve", "d");

    private static final Set<String> ADVERBS = Set.of(
            "also", "then", "only", "already", "just", "first", "last", "still", "now", "again", "even", "ever", "once",
            "twice", "yet", "far", "so", "since", "long", "soon", "later", "not", "never", "both", "all", "too");

    /** Before an infinitive they say only whether it came about. */
    private static final Set<String> OUTCOMES =
            Set.of("failed", "fails", "refused", "refuses", "declined", "declines", "managed", "manages");

    /** They begin a clause with a verb of its own. */
    private static final Set<String> CONJUNCTIONS = Set.of(
            "after",
            "before",
            "when",
            "while",
            "whilst",
            "as",
            "because",
            "although",
            "though",
            "if",
            "unless",
            "until",
            "since",
            "whether",
            "where",
            "who",
            "which",
            "whose",
            "whom",
            "that",
            "but",
            "than");

    /** Behind them whoever it is said of stands before: "the man who fell". */
    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    /** Behind them "as" tells what somebody is, not what happens meanwhile. */
    private static final Set<String> OF_A_ROLE = Set.of("a", "an", "well", "part", "chief", "prime", "the");

    private static final Pattern SAYING =
            Pattern.compile("(?i)(?:" + SayingVerbs.SAID + "|say|saying|announce|allege|believe|thinks?|thought)");

    private final String sentence;
    private final List<Word> words;
    private final int event;

    /** @param event the word around which the clause lies */
    ClauseParts(String sentence, List<Word> words, int event) {
        this.sentence = sentence;
        this.words = words;
        this.event = event;
    }

    /** The word, lower case; empty beyond the sentence. */
    String lower(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).lower();
    }

    String between(int i, int j) {
        return sentence.substring(words.get(i).span().end(), words.get(j).span().start());
    }

    /** Over auxiliaries, adverbs and the "to" of an infinitive. */
    int beginOfVerb() {
        int i = event;
        while (i > 0 && between(i - 1, i).isBlank() && isOfVerb(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean isOfVerb(int i) {
        String word = lower(i).replace("'", "");
        return BE.contains(word)
                || AUXILIARIES.contains(word)
                || ADVERBS.contains(word)
                || word.equals("to")
                || OUTCOMES.contains(word) && lower(i + 1).equals("to")
                || lower(i).endsWith("n't")
                || word.endsWith("ly") && word.length() > 4 && !words.get(i).isCapitalised();
    }

    int beginOfClause(int verb) {
        int i = verb;
        while (i > 0) {
            if (isBoundary(i)) {
                boolean elliptic = i == verb
                        && !isRelative(i)
                        && !isSaying(i - 1)
                        && !lower(i - 1).equals("that");
                if (!elliptic && !isOver(i, verb)) {
                    return i;
                }
            }
            i--;
        }
        return 0;
    }

    /** "Telda, whose ships sank, was sold", "the firm that owns Norgas was sold": the relative clause ends before the verb. */
    private boolean isOver(int i, int verb) {
        String opening = lower(i - 1);
        if (i >= verb || !opening.matches("who|which|whose|whom|where|that")) {
            return false;
        }
        boolean aside = i > 1
                && between(i - 2, i - 1).contains(",")
                && IntStream.range(i, verb).anyMatch(k -> between(k, k + 1).contains(","));
        boolean defining = i > 1
                && opening.matches("who|which|that")
                && between(i - 2, i - 1).isBlank()
                && !isSaying(i - 2)
                && !lower(verb - 1).matches("and|or")
                && (isPresent(i) || words.subList(i, verb).stream().anyMatch(word -> Lemmas.isPast(word.lower())));
        return aside || defining;
    }

    /** "Owns", "is": a verb, where it stands right behind "which". */
    private boolean isPresent(int i) {
        String word = lower(i);
        return BE.contains(word) || AUXILIARIES.contains(word) || word.endsWith("s") && Lemmas.verb(word) != null;
    }

    /** Whether a clause begins with the word at {@code i}. */
    private boolean isBoundary(int i) {
        String gap = between(i - 1, i);
        String before = lower(i - 1);
        boolean opens = CONJUNCTIONS.contains(before)
                && !(before.equals("as") && OF_A_ROLE.contains(lower(i)))
                && !(before.equals("since") && isOfTime(i));
        // What is quoted before the event is an aside; only where the event itself is quoted its clause begins there.
        boolean parts = i > event ? isQuoted(i) != isQuoted(event) : isQuoted(event) && !isQuoted(i - 1);
        boolean quote = parts && gap.matches("(?s).*[“”\"].*");
        return gap.matches("(?s).*(?:[;:—–]|--| - ).*") || quote || opens || isSaying(i - 1);
    }

    /** "Since 2004", "since last August": no clause follows. */
    private boolean isOfTime(int i) {
        return words.get(i).isNumber()
                || CalendarWords.WEEKDAYS.contains(lower(i))
                || CalendarWords.MONTHS.contains(lower(i))
                || lower(i).matches("last|early|late|then");
    }

    private boolean isQuoted(int i) {
        String before =
                Word.straighten(sentence.substring(0, words.get(i).span().start()));
        return before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private boolean isSaying(int i) {
        return i >= 0 && i < event && SAYING.matcher(lower(i)).matches();
    }

    boolean isRelative(int i) {
        return RELATIVES.contains(lower(i - 1));
    }

    /** Where the clause of the event ends and the next begins, an offset. */
    int endOfClause() {
        int i = SAYING.matcher(lower(event)).matches() ? words.size() : event + 1;
        while (i < words.size() && !isBoundary(i)) {
            i++;
        }
        return i < words.size() ? words.get(i).span().start() : sentence.length();
    }
}
