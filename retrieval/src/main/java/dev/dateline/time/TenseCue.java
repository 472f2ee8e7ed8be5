package dev.dateline.time;

import dev.dateline.text.CalendarWords;
import java.util.Set;
import java.util.stream.IntStream;

/** What a word says about the time of its clause. */
enum TenseCue {
    FUTURE,
    POSSIBLE,
    PAST,
    /** A verb of telling in the past, which says little of when the thing told was. */
    TOLD,
    /** A present or an infinitive: to come, if nothing else says otherwise. */
    WEAK_FUTURE,
    NONE;

    /** Words that begin a clause with a verb of its own. */
    static final Set<String> CLAUSE_WORDS =
            Set.of("but", "while", "who", "which", "that", "whose", "when", "where", "although", "because");

    static final Set<String> FUTURE_WORDS =
            words("will shall upcoming forthcoming scheduled planned plan plans planning expected expects expect next"
                    + " coming intends intend 'll supposed slated");

    private static final Set<String> POSSIBLE_WORDS = words("may might could can would possible possibly proposed");

    /** Words that turn an infinitive after them into something to come. */
    private static final Set<String> BEFORE_INFINITIVE = words(
            "decided agreed agrees wants want hope hopes hoping hoped vowed promised pledged aims ready going set due is are be"
                    + " wanted aimed prepared preparing about");

    private static final Set<String> PAST_WORDS =
            words("was were had did met began went came took made held fell rose won lost left gave saw became"
                    + " since ago been got kept brought thought felt found sold bought spent sent paid ran grew led"
                    + " wrote spoke broke drew flew hit cut put arose ate awoke bred blew bore caught chose crept dealt dug"
                    + " drank drove fled fought forgave forgot froze hung hid lent meant overthrew rang rode sang sank"
                    + " sought shook shone shrank slept slid slew stole stood struck strove stuck stung sunk swam swept"
                    + " swore swung taught threw tore understood undertook withdrew woke wore built rebuilt shot laid knew bit burnt"
                    + " clung dreamt knelt leapt learnt lit overcame overtook underwent withheld upheld spun sprang wept bled"
                    + " misled mistook foresaw forbade outgrew outbid retook sped spilt spat trod wove resold");

    private static final Set<String> TELLING = words("said told announced reported");

    private static final Set<String> NOT_PAST = words(
            "scheduled planned expected need indeed united hundred speed red proposed continued limited related based"
                    + " armed unprecedented seed feed breed bed");

    /** Verbs that have a day for what they choose: "named 12 November as the day", "proposed May 5". */
    private static final Set<String> CHOOSING =
            words("named chose chosen fixed picked proposed suggested designated earmarked");

    /** Words that begin a condition: what its present tells is still to come. */
    private static final Set<String> CONDITIONS = words("once until till when after before if unless");

    /** Behind "set" they tell that it is a past, not a plan or a number of things. */
    private static final Set<String> OBJECT_OF_SET = words("by a an the his her its their up off out");

    private static final Set<String> NO_PAST_BEHIND =
            words("to will would shall can could may might must should a the");

    private static final Set<String> BEFORE_BE = words("to will would shall");

    private static final Set<String> INFINITIVES = words(
            "meet visit hold attend arrive begin start resume close open discuss travel return go take appear vote"
                    + " decide host talk sign join testify speak deliver leave face");

    private static final Set<String> WEAK_WORDS = words(
            "until by meet meets visits hold holds begin begins opens starts arrive arrives leaves resume attend comes goes"
                    + " takes closes ends runs returns travels faces plays");

    /** "ahead of a summit in Sochi on Friday" speaks of the summit, and of nothing farther on; in words. */
    private static final int REACH_OF_AHEAD = 8;

    private static final Set<String> VERB_PREFIXES = words("re co pre de over under out mis");

    /** From the word that begins a condition to its verb, in words. */
    private static final int REACH_OF_A_CONDITION = 8;

    private static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }

    /** The cue of the word at {@code index}. */
    static TenseCue of(Sentence sentence, int index) {
        String word = sentence.word(index);
        String next = sentence.word(index + 1);
        boolean name = sentence.words().get(index).capital() && index > 0;
        if (FUTURE_WORDS.contains(word) && !(word.equals("next") && next.equals("to"))
                || word.equals("won") && next.equals("t")
                || next.equals("to") && BEFORE_INFINITIVE.contains(word)
                || word.equals("due") && (next.equals("on") || next.equals("in"))
                || word.equals("set") && next.equals("for")
                || word.equals("ahead") && next.equals("of")
                || isPerfectThatDidNotCome(sentence, index)
                || isPast(word) && (isPassiveToCome(sentence, index) || isConditionToCome(sentence, index))
                || word.equals("as") && (next.equals("early") || next.equals("soon"))) {
            return FUTURE;
        }
        if (POSSIBLE_WORDS.contains(word) && !(name && word.equals("may"))) {
            return POSSIBLE;
        }
        if (TELLING.contains(word)) {
            return TOLD;
        }
        if (isPast(word) && !isOfCompound(sentence, index)
                || word.equals("set")
                        && OBJECT_OF_SET.contains(next)
                        && !NO_PAST_BEHIND.contains(sentence.word(index - 1))) {
            return PAST;
        }
        if (WEAK_WORDS.contains(word) || word.equals("to") && INFINITIVES.contains(next)) {
            return WEAK_FUTURE;
        }
        return NONE;
    }

    /** "to be held", "will not be held", "will be formally opened". */
    private static boolean isPassiveToCome(Sentence sentence, int index) {
        int be = isAdverbOfManner(sentence.word(index - 1)) ? index - 2 : index - 1;
        return sentence.word(be).equals("be")
                && (BEFORE_BE.contains(sentence.word(be - 1)) || BEFORE_BE.contains(sentence.word(be - 2)));
    }

    /** "Formally", which may stand between "will be" and its verb. */
    static boolean isAdverbOfManner(String word) {
        return word.length() > 4 && word.endsWith("ly");
    }

    /** "Has been cancelled": that is news, and the day of what was to be is still to come. */
    private static boolean isNewlyCalledOff(Sentence sentence, int index) {
        int verb = index;
        while (Set.of("has", "have", "been").contains(sentence.word(verb))) {
            verb++;
        }
        int have = sentence.word(verb - 1).equals("been") ? verb - 2 : verb - 1;
        return Cancellation.PARTICIPLES.contains(sentence.word(verb))
                && Set.of("has", "have").contains(sentence.word(have));
    }

    /** "Was to have begun on Saturday". */
    private static boolean isPerfectThatDidNotCome(Sentence sentence, int index) {
        return sentence.word(index).equals("have")
                && sentence.word(index - 1).equals("to")
                && Set.of("was", "were", "due", "supposed", "planned", "scheduled")
                        .contains(sentence.word(index - 2));
    }

    /** "Its long-awaited rocket": no verb; "re-elected" is one. */
    private static boolean isOfCompound(Sentence sentence, int index) {
        return index > 0
                && sentence.words().get(index - 1).end()
                        == sentence.words().get(index).start() - 1
                && sentence.text().charAt(sentence.words().get(index).start() - 1) == '-'
                && !VERB_PREFIXES.contains(sentence.word(index - 1));
    }

    /** "Once the bridge is finished in June". */
    private static boolean isConditionToCome(Sentence sentence, int index) {
        String before = sentence.word(index - 1);
        if (!before.equals("is") && !before.equals("are")) {
            return false;
        }
        int i = index - 2;
        while (i >= sentence.clauseStart(index) && i > index - REACH_OF_A_CONDITION) {
            if (CONDITIONS.contains(sentence.word(i))) {
                return true;
            }
            i--;
        }
        return false;
    }

    private static boolean isPast(String word) {
        return PAST_WORDS.contains(word) || word.endsWith("ed") && word.length() > 3 && !NOT_PAST.contains(word);
    }

    boolean isFuture() {
        return this == FUTURE || this == POSSIBLE;
    }

    /**
     * What the clause around a time says: its nearest cue to the left of the time, else the nearest to the right.
     *
     * @param start the first UTF-16 unit of the time in the sentence
     * @param end the unit after its last
     */
    static TenseCue around(Sentence sentence, int start, int end) {
        int first = sentence.wordAt(start);
        int after = sentence.wordAt(end);
        String before = sentence.word(first - 1);
        if (sentence.text().startsWith("'s", end)) {
            boolean coming = mentions(sentence, Math.max(0, first - 10), first) || mentions(sentence, after, after + 8);
            return coming ? FUTURE : NONE;
        }
        if (before.equals("until")
                || before.equals("till")
                || before.equals("by")
                || before.equals("before") && !isMomentsBefore(sentence, first)) {
            boolean had = before.equals("until") && isNotDone(sentence, first)
                    || sentence.word(after).equals("had")
                    || sentence.word(after + 1).equals("had");
            return had ? PAST : FUTURE;
        }
        if (before.equals("to") && isPutOff(sentence, first)
                || sentence.word(after).equals("at") && sentence.word(after + 2).equals("earliest")
                || isChosen(sentence, first, after)) {
            return FUTURE;
        }
        TenseCue weak = NONE;
        for (int i = first - 1; i >= sentence.clauseStart(first); i--) {
            TenseCue cue = isNewlyCalledOff(sentence, i) ? FUTURE : of(sentence, i);
            boolean tooFar = sentence.word(i).equals("ahead") && first - i > REACH_OF_AHEAD;
            if (cue == WEAK_FUTURE) {
                weak = cue;
            } else if (cue != NONE && !tooFar) {
                // "they called him to testify on Feb. 10": the call is past, the testimony may not be.
                return weak != NONE && !cue.isFuture() ? NONE : cue;
            }
        }
        for (int i = after;
                i < sentence.words().size() && !sentence.words().get(i).opensClause();
                i++) {
            TenseCue cue = isNewlyCalledOff(sentence, i) ? FUTURE : of(sentence, i);
            if (cue != NONE && cue != WEAK_FUTURE) {
                return cue;
            }
        }
        return weak;
    }

    /** "Did not open until 9 December". */
    private static boolean isNotDone(Sentence sentence, int first) {
        return IntStream.range(sentence.clauseStart(first), first)
                .anyMatch(i ->
                        Set.of("did", "didn", "was", "wasn", "were", "weren").contains(sentence.word(i))
                                && Set.of("not", "t").contains(sentence.word(i + 1)));
    }

    /** "Shortly before Monday's match", "before noon": the verb tells whether that was or is to come. */
    private static boolean isMomentsBefore(Sentence sentence, int first) {
        return Set.of("shortly", "just", "minutes", "hours", "immediately").contains(sentence.word(first - 2))
                || Set.of("noon", "midday", "midnight").contains(sentence.word(first));
    }

    private static boolean isPutOff(Sentence sentence, int first) {
        return IntStream.range(sentence.clauseStart(first), first)
                .anyMatch(i -> Cancellation.movesADay(sentence.word(i)));
    }

    /** Whether a verb has chosen the time; "was named Nov. 12" and "proposed Friday" say when somebody was, or did. */
    private static boolean isChosen(Sentence sentence, int first, int after) {
        String verb = sentence.word(first - 1);
        boolean passive = Set.of("was", "were", "been", "be").contains(sentence.word(first - 2));
        boolean weekday = CalendarWords.WEEKDAYS.contains(sentence.word(first));
        return !passive
                && !weekday
                && (CHOOSING.contains(verb)
                        || verb.equals("set") && Set.of("as", "for").contains(sentence.word(after)));
    }

    private static boolean mentions(Sentence sentence, int from, int to) {
        for (int i = from; i < Math.min(to, sentence.words().size()); i++) {
            String word = sentence.word(i);
            if (word.equals("will") || word.equals("upcoming") || word.equals("next") || word.equals("scheduled")) {
                return true;
            }
        }
        return false;
    }
}
