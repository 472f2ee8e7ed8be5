package dev.dateline.answer.date;

import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.time.Cancellation;
import dev.dateline.wording.SayingVerbs;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the dates of a sentence that are those of something else than what it tells, whoever asks about that. */
public final class DatesOfOthers {

    private static final String NO_SUPERLATIVE =
            "(?:un|ar|inte|fo|rainfo|con|in|be|re|se)?r?est|protest|arrest|interest|forest|\\p{L}*west|request|guest|test|contest|harvest|quest|conquest|inquest|priest|chest|nest|invest|suggest|digest|manifest|latest";

    /** "The third cut since December", "the biggest since Norgas listed in 2014": an earlier one is measured against. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)\\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
                    + "|(?:the|its|their|his|her|['’]s) (?:most|least|best|worst|last)|(?!" + NO_SUPERLATIVE
                    + "\\b)\\p{L}{2,}est)\\b"
                    + "(?:[^.;]{0,80}? time\\b[^.;]{0,120}|(?:(?! (?:has|have|had|is|are|was|were)\\b)[^.;]){0,160})\\bsince\\b[^.;,]{0,40}$");

    /** An earlier one is asked for, or for how long: "when did they last win?". */
    private static final Pattern ASKS_FOR_EARLIER =
            Pattern.compile("(?i)\\b(?:last|previous(?:ly)?|earlier|another|before|since)\\b");

    private static final Pattern EARLIER = Pattern.compile("(?i)\\b(?:previous|earlier|another) (?:\\p{L}+ )?$");

    private static final Pattern ORDINAL_BEFORE =
            Pattern.compile("(?i)\\b(?:first|second|third|last|latest|next) ((?:[\\p{L}'’-]+ ){1,4})$");

    /** What did not come about has no date but that on which it was prevented. */
    private static final Pattern PREVENTED = Pattern.compile(
            "(?i)\\b(?:block(?:ed|s)|veto(?:ed|es)|thwart(?:ed|s)|prevent(?:ed|s)|halt(?:ed|s)|avert(?:ed|s)|foil(?:ed|s)|turned down"
                    + "|rejected|rejects|refused|refuses|barred)\\b[^,;.]*$");

    private static final Pattern ASKS_FOR_PREVENTING = Pattern.compile(
            "(?i)\\b(?:block|veto|thwart|prevent|halt|avert|foil|turn(?:ed)? down|reject|refus|bar(?:red)?\\b)");

    /** The beginning is asked for, or the end, of what some sentences give both of: "from 2009 until 2017". */
    private static final Pattern ASKS_SINCE = Pattern.compile("(?i)\\b(?:since|from) (?:when|what|which)\\b");

    private static final Pattern ASKS_UNTIL = Pattern.compile("(?i)\\b(?:until|till) (?:when|what|which)\\b");
    private static final Pattern SINCE =
            Pattern.compile("(?i)\\b(?:since|from)\\s(?:(?:about|around|early|late|mid)[\\s-])?");
    private static final Pattern UNTIL = Pattern.compile(
            "(?i)\\b(?:until|till|to|through)\\s(?:(?:about|around|early|late|mid)[\\s-])?(?=\\p{Lu}|\\d|$)");

    private DatesOfOthers() {}

    private static boolean endsWith(Pattern words, String text) {
        return words.matcher(text).results().anyMatch(found -> found.end() == text.length());
    }

    /**
     * Whether the sentence tells {@code action}, but not of that date: only with a word for who does it, or in clauses of another
     * time; or it tells what comes before or after.
     */
    public static boolean isOfNoTelling(String sentence, Action action, Span date, String question) {
        List<Span> tellings = action.tellings(sentence);
        if (Cancellation.isBefore(sentence, date)
                && !tellings.isEmpty()
                && tellings.stream().noneMatch(event -> Cancellation.isOf(sentence, event))) {
            return true;
        }
        return tellings.isEmpty()
                ? !action.counterparts(sentence).isEmpty() || hasAnotherOne(sentence, question)
                : tellings.stream()
                        .allMatch(event -> Action.isWhoDoes(event.of(sentence))
                                || isOfAnotherOne(sentence, event, question)
                                || DatesApart.has(sentence, event, date));
    }

    private static boolean hasAnotherOne(String sentence, String question) {
        Set<String> asked = Lemmas.stems(question);
        return Word.of(sentence).stream()
                .filter(word -> !Lemmas.isStopWord(word.text()) && asked.contains(Lemmas.stem(word.text())))
                .anyMatch(word -> isOfAnotherOne(sentence, word.span(), question));
    }

    /** "The previous strike at the port, in 2008", "the first test flight": another than the one that is asked about. */
    public static boolean isOfAnotherOne(String sentence, Span event, String question) {
        return EARLIER.matcher(sentence.substring(0, event.start())).find()
                        && !ASKS_FOR_EARLIER.matcher(question).find()
                || isAnotherFirst(sentence, event, question);
    }

    /** "The first test flight", where the first passenger flight is asked about. */
    private static boolean isAnotherFirst(String sentence, Span event, String question) {
        Set<String> told = betweenOrdinalAnd(sentence, event);
        String stem = Lemmas.stem(event.of(sentence));
        return !told.isEmpty()
                && Word.of(question).stream()
                        .filter(word -> Lemmas.stem(word.text()).equals(stem))
                        .map(word -> betweenOrdinalAnd(question, word.span()))
                        .anyMatch(asked -> !asked.isEmpty() && !asked.containsAll(told) && !told.containsAll(asked));
    }

    /** Stems of what stands between "first" and a noun; none where no "first" does. */
    private static Set<String> betweenOrdinalAnd(String text, Span noun) {
        Matcher ordinal = ORDINAL_BEFORE.matcher(text.substring(0, noun.start()));
        return ordinal.find() ? Lemmas.stems(ordinal.group(1)) : Set.of();
    }

    /** "The first since 1948": that one was in 1948, whatever is to come. */
    public static boolean isMeasuredAgainst(String sentence, Span date) {
        return COMPARED.matcher(sentence.substring(0, date.start())).find();
    }

    /** Whether the words before {@code date} say that it is not that of what {@code question} asks about. */
    public static boolean has(String sentence, Span date, String question) {
        String before = sentence.substring(0, date.start());
        return isMeasuredAgainst(sentence, date)
                        && !ASKS_FOR_EARLIER.matcher(question).find()
                || ASKS_SINCE.matcher(question).find()
                        && SINCE.matcher(sentence).find()
                        && !endsWith(SINCE, before)
                || ASKS_UNTIL.matcher(question).find()
                        && UNTIL.matcher(sentence).find()
                        && !endsWith(UNTIL, before)
                || Cancellation.isOn(sentence, date) && !Cancellation.isAskedFor(question)
                || Sayings.isRightBefore(sentence, date) && !SayingVerbs.areAskedFor(question)
                || PREVENTED.matcher(before).find()
                        && !ASKS_FOR_PREVENTING.matcher(question).find();
    }
}
