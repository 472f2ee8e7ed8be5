package dev.dateline.wording;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The clause of a sentence that tells an event, read from the order of its words: what stands before its verb, how it is said,
 * and whether it is denied. There is no parser behind it: what it cannot tell it leaves open. Offsets are UTF-16 units.
 */
public final class Clause {

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

    private static final Pattern SAYING = Pattern.compile(
            "(?i)(?:said|says|say|saying|told|tells|announced|announces|reported|reports|added|confirmed|confirms|insisted|insists"
                    + "|claimed|claims|alleged|alleges|allege|believes?|believed|thinks?|thought|denied|denies|warned|warns|stressed|revealed|admitted)");

    private final String sentence;
    private final List<Word> words;
    private final int event;
    private final int verb;
    private final int start;

    private Clause(String sentence, List<Word> words, int event) {
        this.sentence = sentence;
        this.words = words;
        this.event = event;
        this.verb = beginOfVerb();
        this.start = beginOfClause();
    }

    /**
     * @param sentence whose line breaks count as spaces
     * @param event the word that tells it
     */
    public static Clause of(String sentence, Span event) {
        String line = sentence.replace('\n', ' ').replace('\r', ' ');
        List<Word> words = Word.of(line);
        int at = 0;
        while (at < words.size() - 1 && words.get(at).span().end() <= event.start()) {
            at++;
        }
        return new Clause(line, words, at);
    }

    private String lower(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).lower();
    }

    private String between(int i, int j) {
        return sentence.substring(words.get(i).span().end(), words.get(j).span().start());
    }

    /** Over auxiliaries, adverbs and the "to" of an infinitive. */
    private int beginOfVerb() {
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

    private int beginOfClause() {
        int i = verb;
        while (i > 0) {
            if (isBoundary(i)) {
                boolean elliptic = i == verb
                        && !isRelative(i)
                        && !isSaying(i - 1)
                        && !lower(i - 1).equals("that");
                if (!elliptic && !isOver(i)) {
                    return i;
                }
            }
            i--;
        }
        return 0;
    }

    /** "Telda, whose ships sank, was sold", "the firm that owns Norgas was sold": the relative clause ends before the verb. */
    private boolean isOver(int i) {
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
                && (isPresent(i)
                        || words.subList(i, verb).stream()
                                .anyMatch(word -> word.lower().endsWith("ed") || Lemmas.isPastForm(word.text())));
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

    private boolean isRelative(int i) {
        return RELATIVES.contains(lower(i - 1));
    }

    /** What stands between the beginning of the clause and its verb: whoever does it, mostly. */
    public Span beforeVerb() {
        int from = words.isEmpty() || start >= verb
                ? words.get(verb).span().start()
                : words.get(start).span().start();
        return new Span(from, words.get(verb).span().start());
    }

    /** Where "who" or "which" stands right before the verb, the range of all before that; else null-like, of no length. */
    public Span beforeRelative() {
        boolean relative = verb > 0 && start == verb && isRelative(verb);
        return relative ? new Span(0, words.get(verb - 1).span().start()) : new Span(0, 0);
    }

    /** From the event to where the next clause begins. */
    public Span behind() {
        int i = SAYING.matcher(lower(event)).matches() ? words.size() : event + 1;
        while (i < words.size() && !(isBoundary(i) && !between(i - 1, i).isBlank()) && !isBoundary(i)) {
            i++;
        }
        int end = i < words.size() ? words.get(i).span().start() : sentence.length();
        return new Span(words.get(event).span().end(), end);
    }

    public Span event() {
        return words.get(event).span();
    }

    /** Whether it is told with a noun: "the visit", "their talks". */
    public boolean isNoun() {
        String before = lower(event - 1);
        return event > 0
                && between(event - 1, event).isBlank()
                && verb == event
                && (before.matches("the|an?|his|her|its|their|this|that|any|no|of|in|for|at|on|s|'s|first|new")
                        || !isPast()
                                && !words.get(event - 1).isCapitalised()
                                && before.matches("\\p{L}+(?:al|ed|ive|ous|ic)")
                                && !Lemmas.isPastForm(before));
    }

    /** Whether it only describes somebody or something: "the firm of murdered editor Ida Voss". */
    public boolean isAttribute() {
        return isPast()
                && verb == event
                && event > 0
                && between(event - 1, event).isBlank()
                && lower(event - 1).matches("the|an?|by|of|for|with|from|his|her|its|their");
    }

    /** Whether no verb that news uses has its form: "a 6-3 victory". */
    public boolean isNeverVerb() {
        String word = lower(event);
        return Lemmas.verb(word) == null && !word.endsWith("ed") && !word.endsWith("ing") && !word.endsWith("s");
    }

    boolean isPast() {
        String word = lower(event);
        return word.endsWith("ed") || Lemmas.isPastForm(word);
    }

    public boolean isPassive() {
        boolean be = false;
        for (int i = verb; i < event; i++) {
            be |= BE.contains(lower(i));
        }
        boolean by = sentence.substring(event().end()).matches("(?s)\\s+by\\s.*");
        boolean joined = verb == event
                && lower(event - 1).matches("and|or")
                && Pattern.compile("\\b(?:was|were|been|is|are)\\s+\\p{L}+")
                        .matcher(beforeVerb().of(sentence))
                        .find();
        boolean participle = isPast() || Lemmas.isParticipleLikeBase(lower(event));
        return !lower(event).endsWith("ing") && (be || by && participle || joined && isPast());
    }

    /** Whether it is an infinitive that tells what came about: "came from behind to beat", "managed to flee". */
    public boolean isAchieved() {
        return lower(event - 1).equals("to")
                && Pattern.compile(
                                "(?i)\\b(?:came|went on|managed|fought|rallied|recovered|helped|got|rose|able|returned|held on)\\b[^,;]*$")
                        .matcher(beforeVerb().of(sentence))
                        .find();
    }

    /** "To build": whoever does it stands farther off, or nowhere. */
    public boolean isInfinitive() {
        return lower(verb).equals("to") || lower(event - 1).equals("to");
    }

    /** Whether a finite verb in the past tells it: "she has left", "it sank". */
    public boolean isFinished() {
        boolean ahead = Pattern.compile("(?i)\\b(?:will|would|shall|should|can|could|may|might|must|to)\\b|['’]ll\\b")
                .matcher(sentence.substring(words.get(verb).span().start(), event().start()))
                .find();
        return isPast() && !isNoun() && !ahead;
    }

    /** Whether nobody and nothing is what does it: "no ship sank". */
    public boolean isOfNobody() {
        return beforeVerb().of(sentence).matches("(?is)(?:no|none|nobody|neither)\\b.*");
    }

    /** The conjunction or verb of saying right before it, lower case; empty where it opens the sentence. */
    public String opening() {
        return verb > 0 ? lower(start - 1) : "";
    }

    /** The auxiliaries, adverbs and "to" right before the event. */
    public Span auxiliaries() {
        return new Span(words.get(verb).span().start(), event().start());
    }

    public String sentence() {
        return sentence;
    }
}
