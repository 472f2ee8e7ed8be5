package dev.dateline.answer.date;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import dev.dateline.time.Cancellation;
import dev.dateline.wording.Clause;
import dev.dateline.wording.SayingVerbs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells the dates of a sentence that stand in other clauses than an event, or behind another verb. Read from the order of the
 * words, as {@link Clause} is: what that leaves open is not held apart.
 */
public final class DatesApart {

    /** They begin a clause that tells of another time than the rest of its sentence, or of another thing. */
    private static final Set<String> APART =
            Set.of("after", "before", "since", "until", "because", "although", "though", "unless", "where", "than");

    /** So do these, unless it is told by a noun that they tell more of: "the meeting, which was held on Friday". */
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom", "that");

    private static final Pattern BEFORE_GERUND =
            Pattern.compile("(?i)\\b(?:after|before|since|without|despite|by|for)\\s+(?:\\p{Ll}+ly\\s+)?$");

    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\W*$");

    private static final Pattern SAYS_THAT = Pattern.compile("(?i)\\b" + SayingVerbs.SAID + "\\b[^,;]*\\bthat\\s*$");

    /** The verb right before a date, and what stands between it and the event. */
    private static final Pattern VERB_BEFORE = Pattern.compile(
            "(?i)^(?<between>.*\\s)(?<verb>\\p{L}+) (?:(?:early |late )?(?:in|on|at|during|of) )?(?:the )?$",
            Pattern.DOTALL);

    /** What they say of an event is its own date: "a meeting held on Friday". */
    private static final Pattern SETS_A_DATE = Pattern.compile(
            "(?i)held|scheduled|planned|expected|set|due|staged|fixed|arranged|called|took|begun|began|started|opened|ended|made|signed|came|named|based");

    /** Joined, or at one time: "was arrested and charged on Monday", "died when the car crashed on Sunday". */
    private static final Pattern SAME_TIME = Pattern.compile("(?i)\\b(?:when|as|while|and|or|but)\\s[^,;]*$");

    /** "Recovered a painting that was stolen from a museum in Ghent" fourteen months ago. */
    private static final Pattern IN_RELATIVE = Pattern.compile(
            "(?i)[\\p{L}\\d\"”’'] (?:who|which|that) (?:had |have |has )?(?:been |was |were )(?:\\p{L}+ly )?(?!to\\b)\\p{L}+[^,;\"“”]*$");

    /** "Was convicted of armed robbery yesterday": the robbery was before. */
    private static final Pattern TRIED_FOR = Pattern.compile(
            "(?i)\\b(?:convict\\p{L}*|charged|accused|guilty|jailed|sentenced|imprisoned|acquitted|arrested|fined)\\b[^,;.]{0,60}?\\b(?:of|with|for|over|after)\\s(?:[\\p{L}’'-]+\\s){0,4}$");

    /** "The trial, which had been due to start on 15 September, opened on 22 September". */
    private static final Pattern IN_ASIDE = Pattern.compile(",\\s(?:which|who|whose|where)\\b[^,;]{0,80}$");

    /** On such days is what is news; of what was before it a report gives the date. */
    private static final Pattern DAY_OF_NEWS =
            Pattern.compile("(?i)(?:yesterday|today|tonight|last night|" + CalendarWords.WEEKDAY + "(?: \\p{Ll}+)?)");

    private static final Pattern DASH = Pattern.compile(" [-–—] ");

    private static final Pattern CALENDAR = Pattern.compile(
            "\\b(?:(?:1[5-9]|20)\\d\\d|(?=\\p{Lu})(?:" + CalendarWords.MONTH + "|" + CalendarWords.WEEKDAY + "))\\b");

    /** "Output fell in 2003 and the president was criticised": a clause of its own, with a subject of its own. */
    private static final Pattern JOINED =
            Pattern.compile(",?\\s+(?:and|but)\\s+(?:(?:the|an?|its|his|her|their)\\s+\\p{L}|\\p{Lu})");

    private static final Set<String> VERBS =
            Set.of("born", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would");

    private DatesApart() {}

    /**
     * Whether the date stands in a clause of another time than the one with {@code event}: in "the ferry sailed on Monday after
     * its engine was mended" it is not the day of the mending.
     */
    public static boolean has(String sentence, Span event, Span date) {
        if (event.overlaps(date)) {
            return false;
        }
        Clause clause = Clause.of(sentence, event);
        if (clause.isNoun()
                && DAY_OF_NEWS.matcher(date.of(sentence)).matches()
                && TRIED_FOR.matcher(sentence.substring(0, event.start())).find()) {
            return true;
        }
        if (clause.isAttribute() || isOnOtherSideOfDashes(sentence, event, date)) {
            return true;
        }
        if (Sayings.isDated(sentence, date) && isAside(sentence, clause)) {
            return true;
        }
        return date.end() <= clause.event().start()
                ? isAfterApart(sentence, clause, date)
                : date.start() >= clause.behind().end() && isBeforeApart(sentence, clause, date)
                        || isOfAnotherVerb(sentence, clause, date);
    }

    /**
     * "Output fell in 2003 and the president - elected in 2002 - was criticised": what stands between dashes is told apart, day
     * and place.
     */
    public static boolean isOnOtherSideOfDashes(String sentence, Span event, Span told) {
        List<MatchResult> dashes = DASH.matcher(sentence).results().toList();
        return IntStream.range(1, dashes.size()).anyMatch(i -> {
            Span aside = new Span(dashes.get(i - 1).end(), dashes.get(i).start());
            boolean holdsEvent = aside.contains(event);
            return holdsEvent != aside.contains(told)
                    && (holdsEvent ? CALENDAR.matcher(aside.of(sentence)).find() : hasVerb(aside.of(sentence)));
        });
    }

    /** "The summit opened in a hall completed in 2012", "he left the firm he founded in 1990". */
    private static boolean isOfAnotherVerb(String sentence, Clause clause, Span date) {
        Matcher verb =
                VERB_BEFORE.matcher(sentence.substring(Math.min(clause.event().end(), date.start()), date.start()));
        if (!verb.find()
                || Sayings.isDated(sentence, date)
                || !Lemmas.isPast(verb.group("verb").toLowerCase(Locale.ROOT))
                || SETS_A_DATE.matcher(verb.group("verb")).matches()
                || Cancellation.movesADay(verb.group("verb"))) {
            return false;
        }
        String between = verb.group("between");
        return !SAME_TIME.matcher(between).find()
                && (clause.isNoun() || clause.isNeverVerb() ? hasVerb(between) : !between.isBlank());
    }

    /** "After finding a leak, the company said on Monday". */
    private static boolean isAside(String sentence, Clause clause) {
        return APART.contains(clause.opening())
                || clause.event().of(sentence).endsWith("ing")
                        && BEFORE_GERUND
                                .matcher(sentence.substring(
                                        0, clause.auxiliaries().start()))
                                .find();
    }

    private static boolean isAfterApart(String sentence, Clause clause, Span date) {
        if (IN_ASIDE.matcher(sentence.substring(0, date.start())).find()
                && sentence.substring(date.end(), clause.event().start()).contains(",")) {
            return true;
        }
        boolean joined = JOINED.matcher(sentence.substring(date.end())).lookingAt()
                && hasVerb(sentence.substring(0, date.start()));
        if (joined) {
            return true;
        }
        int verb = clause.auxiliaries().start();
        boolean gerund = clause.event().of(sentence).endsWith("ing")
                && date.end() <= verb
                && BEFORE_GERUND.matcher(sentence.substring(date.end(), verb)).find();
        int begin = clause.beforeVerb().start();
        if (gerund || date.end() > begin) {
            return gerund;
        }
        String between = sentence.substring(date.end(), begin);
        return APART.contains(clause.opening())
                || RELATIVES.contains(clause.opening())
                        && hasVerb(between)
                        && !SAYS_THAT.matcher(between).find();
    }

    private static boolean isBeforeApart(String sentence, Clause clause, Span date) {
        if (!clause.isNoun()
                && isInRelative(
                        sentence.substring(clause.event().end()),
                        date.shift(-clause.event().end()))) {
            return true;
        }
        int end = clause.behind().end();
        Matcher opener = LAST_WORD.matcher(clause.behind().of(sentence));
        return opener.find()
                && (APART.contains(opener.group(1)) || RELATIVES.contains(opener.group(1)) && !clause.isNoun())
                && hasVerb(sentence.substring(end, date.start()));
    }

    /** Whether {@code date} stands in a clause that tells more of something else: "the painting that was stolen in 1994". */
    public static boolean isInRelative(String sentence, Span date) {
        return IN_RELATIVE.matcher(sentence.substring(0, date.start())).find();
    }

    private static boolean hasVerb(String words) {
        return Word.of(words).stream().anyMatch(word -> VERBS.contains(word.lower()) || Lemmas.isPast(word.lower()));
    }
}
