package dev.dateline.wording;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The clause of a sentence that tells an event, read from the order of its words: what stands before its verb, how it is said,
 * and whether it is denied. There is no parser behind it: what it cannot tell it leaves open. Offsets are UTF-16 units.
 */
public final class Clause {

    private final String sentence;
    private final List<Word> words;
    private final int event;
    private final ClauseParts parts;
    private final int verb;
    private final int start;

    private Clause(String sentence, List<Word> words, int event) {
        this.sentence = sentence;
        this.words = words;
        this.event = event;
        this.parts = new ClauseParts(sentence, words, event);
        this.verb = parts.beginOfVerb();
        this.start = parts.beginOfClause(verb);
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

    /** What stands between the beginning of the clause and its verb: whoever does it, mostly. */
    public Span beforeVerb() {
        int from = words.isEmpty() || start >= verb
                ? words.get(verb).span().start()
                : words.get(start).span().start();
        return new Span(from, words.get(verb).span().start());
    }

    /** Where "who" or "which" stands right before the verb, the range of all before that; else null-like, of no length. */
    public Span beforeRelative() {
        boolean relative = verb > 0 && start == verb && parts.isRelative(verb);
        return relative ? new Span(0, words.get(verb - 1).span().start()) : new Span(0, 0);
    }

    /** From the event to where the next clause begins. */
    public Span behind() {
        return new Span(words.get(event).span().end(), parts.endOfClause());
    }

    public Span event() {
        return words.get(event).span();
    }

    /** Whether it is told with a noun: "the visit", "their talks". */
    public boolean isNoun() {
        String before = parts.lower(event - 1);
        return event > 0
                && parts.between(event - 1, event).isBlank()
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
                && parts.between(event - 1, event).isBlank()
                && parts.lower(event - 1).matches("the|an?|by|of|for|with|from|his|her|its|their");
    }

    /** Whether no verb that news uses has its form: "a 6-3 victory". */
    public boolean isNeverVerb() {
        String word = parts.lower(event);
        return Lemmas.verb(word) == null && !word.endsWith("ed") && !word.endsWith("ing") && !word.endsWith("s");
    }

    boolean isPast() {
        return Lemmas.isPast(parts.lower(event));
    }

    public boolean isPassive() {
        boolean be = false;
        for (int i = verb; i < event; i++) {
            be |= ClauseParts.BE.contains(parts.lower(i));
        }
        boolean by = sentence.substring(event().end()).matches("(?s)\\s+by\\s.*");
        boolean joined = verb == event
                && parts.lower(event - 1).matches("and|or")
                && Pattern.compile("\\b(?:was|were|been|is|are)\\s+\\p{L}+")
                        .matcher(beforeVerb().of(sentence))
                        .find();
        boolean participle = isPast() || Lemmas.isParticipleLikeBase(parts.lower(event));
        return !parts.lower(event).endsWith("ing") && (be || by && participle || joined && isPast());
    }

    /** Whether it is an infinitive that tells what came about: "came from behind to beat", "managed to flee". */
    public boolean isAchieved() {
        return parts.lower(event - 1).equals("to")
                && Pattern.compile(
                                "(?i)\\b(?:came|went on|managed|fought|rallied|recovered|helped|got|rose|able|returned|held on)\\b[^,;]*$")
                        .matcher(beforeVerb().of(sentence))
                        .find();
    }

    /** "To build": whoever does it stands farther off, or nowhere. */
    public boolean isInfinitive() {
        return parts.lower(verb).equals("to") || parts.lower(event - 1).equals("to");
    }

    /** Whether a finite verb in the past tells it: "she has left", "it sank". */
    public boolean isFinished() {
        boolean ahead = Pattern.compile("(?i)\\b(?:" + LookingAhead.MODAL + "|can|must|to)\\b|['’]ll\\b")
                .matcher(sentence.substring(words.get(verb).span().start(), event().start()))
                .find();
        return isPast() && !isNoun() && !ahead;
    }

    /** Whether a modal verb tells it: "will not open". */
    public boolean isToCome() {
        return Pattern.compile("(?i)\\b(?:" + LookingAhead.MODAL + "|won['’]t)\\b")
                .matcher(auxiliaries().of(sentence))
                .find();
    }

    /** Whether nobody and nothing is what does it: "no ship sank". */
    public boolean isOfNobody() {
        return beforeVerb().of(sentence).matches("(?is)(?:no|none|nobody|neither)\\b.*");
    }

    /** The conjunction or verb of saying right before it, lower case; empty where it opens the sentence. */
    public String opening() {
        return verb > 0 ? parts.lower(start - 1) : "";
    }

    /** The auxiliaries, adverbs and "to" right before the event. */
    public Span auxiliaries() {
        return new Span(words.get(verb).span().start(), event().start());
    }

    public String sentence() {
        return sentence;
    }
}
