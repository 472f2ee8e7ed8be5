package dev.dateline.wording;

import dev.dateline.text.NegativeWords;
import dev.dateline.time.Cancellation;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a sentence tells what a clause says. */
public enum Modality {
    /** As so, if only in somebody's words. */
    TOLD,
    /** As what somebody is accused of or suspected of, or as likely. */
    ALLEGED,
    /** As not so. */
    DENIED,
    /** As what is not known: "whether she will go". */
    OPEN;

    /** Who is "denied bail" is refused it; nothing else is denied. */
    private static final String NO_REFUSAL =
            "(?! (?:him |her |them |the \\p{L}+ )?(?:bail|parole|entry|access|permission|asylum|a visa|visas|treatment|boarding)\\b)";

    private static final Pattern NEGATIVE =
            Pattern.compile("(?i)" + NegativeWords.NEGATOR + "|\\b(?:yet to|fail(?:ed|s)|refuse[ds]|decline[ds])\\b");

    /** "Is not the murder" weapon: what somebody or something is not. */
    private static final Pattern NOT_BEING = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|been|be)(?:n['’]t| not| never| no longer| neither| no)(?: (?!(?:and|or|but|by|in|at|to|for|as|from|with)\\b)[\\p{L}’'-]+){0,4} $");

    /** "Met nobody", "met not Ida Voss but her deputy". "Won not once but twice" is no denial. */
    private static final Pattern NOTHING = Pattern.compile("(?i)^\\s(?:no|nothing|none|nobody|neither|not"
            + "(?! (?:once|because|for|by|in|on|as|out|from|until|long|without|to|at|with)\\b))\\b"
            + NegativeWords.UNLESS_BOUND);

    private static final Pattern REFUSING = Pattern.compile("(?i)(?:\\b(?:" + NegativeWords.NOT_DOING
            + "|refusal|failure|forgot|(?:no|without|ruled out)" + NegativeWords.UNLESS_BOUND
            + "(?: \\p{L}+){1,2}|not|never|nor|\\p{L}+n['’]t)"
            + NegativeWords.UNLESS_BOUND + ")(?: \\p{L}+){0,2}$");

    private static final String CLAIM =
            "(?:claims?|allegations?|reports?|suggestions?|accusations?|charges?|rumou?rs?|speculation|idea|notion|talk)";

    private static final Pattern DENYING = Pattern.compile("(?i)\\b(?:den(?:y|ied|ies|ying)" + NO_REFUSAL
            + "|(?:reject|dismiss)(?:ed|s|es|ing)?(?= (?:[\\p{L}’'-]+ ){0,3}" + CLAIM + "\\b)|refut(?:ed|es)|ruled out"
            + "|no (?:evidence|sign|signs|truth|proof|indication))\\b");

    /** Before a verb that denies: then it does not. */
    private static final Pattern NEGATED = Pattern.compile("(?i)" + NegativeWords.NEGATOR + "(?: \\p{L}+){0,2} $");

    /** Right before a noun, or before what stands with it: "no meeting", "ruled out a second meeting". */
    private static final Pattern NOT_OF_NOUN = Pattern.compile(
            "(?i)(?:\\b(?:no|without|nor|neither|cancel\\p{L}*|drop(?:ped|s)|den(?:ied|ies)" + NO_REFUSAL
                    + "|" + NegativeWords.DENYING + "|refus(?:ed|es))|(?:\\b(?:not|never)|\\p{L}n['’]t)(?: \\p{L}+)?)"
                    + NegativeWords.UNLESS_BOUND
                    + "(?: (?!(?:and|but|in|on|at|for|by|after|to|with|of)\\b)[\\p{L}’'-]+){0,4}$");

    /** Behind a noun: "the meeting did not take place", "the merger was turned down". */
    private static final Pattern NOT_COME_ABOUT = Pattern.compile(
            "(?i)^(?:(?!\\b(?:and|but|after|before|when|as|because)\\b)[^,;:]){0,60}?(?:"
                    + "\\b(?:is|are|was|were|been|be) (?:\\p{L}+ly )?(?:rejected|refused|denied|blocked|ruled out|turned down|dropped)\\b"
                    + "|(?:\\b(?:not|never)|n['’]t)(?: \\p{L}+){0,2}? (?:tak(?:e|en) place|happen(?:ed)?|come about|go(?:ne)? ahead|be held|held|occur(?:red)?|begin|begun|start(?:ed)?|materiali[sz]ed?)\\b)");

    /** "Won a reprieve from the sack", "averted a strike": it did not come to that. */
    private static final Pattern AVERTED = Pattern.compile(
            "(?i)\\b(?:(?:reprieve|saved|spared|escap(?:ed|es|e|ing)) from|spared|avert(?:ed|s|ing)?|avoid(?:ed|s|ing)?)(?: (?:the|an?|his|her|their|its))?$");

    private static final Pattern ALLEGING = Pattern.compile(
            "(?i)\\b(?:" + Allegation.WORDS
                    + "|charges? of|believ\\w+|thought|fear(?:s|ed)|(?<!(?-i:\\p{Lu})\\p{L}{1,20} )(?:reports|speculation|suggestions) that|possibly|perhaps|likely|maybe"
                    + "|(?:newspapers?|media|tabloids?|websites?|sources?|people (?:close to|familiar with)[\\p{L} ]{1,40}) (?:\\p{L}+ )?(?:reported|report|said|say|says))\\b");

    private static final Pattern ALLEGED_BEHIND = Pattern.compile(
            "(?i), (?:[\\p{L}’' .-]{2,40} )?(?:alleg(?:ed|es?)|claim(?:ed|s)?|believ(?:e|es|ed)|suspect(?:ed|s)?|according to (?:rumou?rs|allegations))(?=[,.]|$)");

    /** "… was charged and fled": a verb of its own ends what is alleged. */
    private static final Pattern NEW_VERB = Pattern.compile(
            "(?i)(?:,|;|\\b(?:and|but|after|before|when|while|until|who|which))\\s+(?:(?:later|then|also|now) )?(?:(?:was|were|is|are|has|have|had|did|been)\\b.*)?$");

    /** What is denied ends here, but goes on behind "that". */
    private static final Pattern OTHER_CLAUSE = Pattern.compile(
            "(?i)[;“”\"]|,(?!.*\\bthat\\b)|\\b(?:as|after|before|when|while|because|but|and|who|which|where|if|so)\\b");

    public static Modality of(Clause clause) {
        String sentence = clause.sentence();
        if (clause.opening().matches("whether|if|unless")) {
            return OPEN;
        }
        Optional<MatchResult> denial = denialOutside(clause);
        if (denial.isPresent()
                && NEGATED.matcher(sentence.substring(0, denial.get().start())).find()) {
            return OPEN;
        }
        if (isNegated(clause) || denial.isPresent()) {
            return DENIED;
        }
        String before = sentence.substring(0, clause.event().start());
        boolean gerund = clause.event().of(sentence).endsWith("ing");
        boolean alleged = ALLEGING.matcher(before)
                .results()
                .anyMatch(cue ->
                        gerund || !NEW_VERB.matcher(before.substring(cue.end())).find());
        String behind = sentence.substring(clause.event().end());
        return alleged || ALLEGED_BEHIND.matcher(behind).find() ? ALLEGED : TOLD;
    }

    /** Whether anything in {@code sentence} is only alleged or supposed. */
    public static boolean isAnyAlleged(String sentence) {
        return ALLEGING.matcher(sentence).find();
    }

    /** "Denied that he had met her", "denied meeting her", "no evidence that they met". */
    private static Optional<MatchResult> denialOutside(Clause clause) {
        String before = clause.sentence().substring(0, clause.auxiliaries().start());
        return DENYING.matcher(before)
                .results()
                .reduce((earlier, last) -> last)
                .filter(denial ->
                        !OTHER_CLAUSE.matcher(before.substring(denial.end())).find());
    }

    /** Whether what stands at the beginning of {@code behind} a verb turns what it says round: " nobody", " not guilty". */
    public static boolean isTurnedBy(String behind) {
        return NOTHING.matcher(behind).find();
    }

    private static boolean isNegated(Clause clause) {
        String sentence = clause.sentence();
        String subject = clause.beforeVerb().of(sentence);
        String auxiliaries = clause.auxiliaries().of(sentence);
        boolean governed =
                auxiliaries.endsWith("to ") || clause.event().of(sentence).endsWith("ing");
        return clause.isOfNobody()
                || !clause.isPast() && NOT_BEING.matcher(subject).find()
                || NEGATIVE.matcher(auxiliaries).find()
                || isTurnedBy(clause.behind().of(sentence))
                || governed && REFUSING.matcher(subject.strip()).find()
                || clause.isNoun() && isOfNoEvent(clause, subject.strip());
    }

    private static boolean isOfNoEvent(Clause clause, String before) {
        return AVERTED.matcher(before).find()
                || NOT_OF_NOUN.matcher(before).find()
                || NOT_COME_ABOUT.matcher(clause.behind().of(clause.sentence())).find()
                || Cancellation.isOf(clause.sentence(), clause.event());
    }
}
