package dev.dateline.wording;

import java.util.regex.Matcher;
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

    private static final Pattern NEGATIVE = Pattern.compile(
            "(?i)\\b(?:not|never|no|nor|neither|hardly|cannot|yet to|fail(?:ed|s)|refuse[ds]|decline[ds])\\b|n['’]t\\b");

    /** "Is not the murder" weapon: what somebody or something is not. */
    private static final Pattern NOT_BEING = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|been|be)(?:n['’]t| not| never| no longer| neither| no)(?: (?!(?:and|or|but|by|in|at|to|for|as|from|with)\\b)[\\p{L}’'-]+){0,4} $");

    private static final Pattern NOTHING = Pattern.compile("(?i)^\\s(?:no|nothing|none|nobody|neither|not)\\b");

    private static final Pattern REFUSING = Pattern.compile(
            "(?i)\\b(?:refus(?:ed|es|ing|al)|fail(?:ed|s|ing|ure)|declin(?:ed|es|ing)|unable|unwilling|forgot|(?:no|without|ruled out)(?: \\p{L}+){1,2}|not|never|nor|\\p{L}+n['’]t)(?: \\p{L}+){0,2}$");

    private static final Pattern DENYING = Pattern.compile("(?i)\\b(?:den(?:y|ied|ies|ying)" + NO_REFUSAL
            + "|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es)|ruled out"
            + "|no (?:evidence|sign|signs|truth|proof|indication))\\b");

    private static final Pattern CALLED_OFF = Pattern.compile(
            "(?i)\\b(?:cancel\\w*|call(?:ed|s|ing)? off|drop(?:ped|s)|scrap(?:ped|s)|abandon(?:ed|s)|postpone[ds]?|put off|ruled out|turned down|reject(?:ed|s)|refus(?:ed|es)|den(?:ied|ies)"
                    + NO_REFUSAL + "|without|no|not|never|nor|neither|none|\\p{L}+n['’]t)\\b");

    /** "Won a reprieve from the sack", "averted a strike": it did not come to that. */
    private static final Pattern AVERTED = Pattern.compile(
            "(?i)\\b(?:(?:reprieve|saved|spared|escap(?:ed|es|e|ing)) from|spared|avert(?:ed|s|ing)?|avoid(?:ed|s|ing)?)(?: (?:the|an?|his|her|their|its))?$");

    private static final Pattern ALLEGING = Pattern.compile(
            "(?i)\\b(?:accus\\w+|alleg\\w+|suspect\\w*|suspicion|charged\\b[^,;.]{0,20} with|charges? of|claim(?:s|ed|ing)?|reportedly|rumou?r\\w*|believ\\w+|thought|fear(?:s|ed)|investigat\\w+ (?:for|over|whether)|supposed\\w*|purported\\w*|(?<!(?-i:\\p{Lu})\\p{L}{1,20} )(?:reports|speculation|suggestions) that|apparently|probably|possibly|perhaps|likely|maybe"
                    + "|(?:newspapers?|media|tabloids?|websites?|sources?|people (?:close to|familiar with)[\\p{L} ]{1,40}) (?:\\p{L}+ )?(?:reported|report|said|say|says))\\b");

    private static final Pattern ALLEGED_BEHIND = Pattern.compile(
            "(?i), (?:[\\p{L}’' .-]{2,40} )?(?:alleg(?:ed|es?)|claim(?:ed|s)?|believ(?:e|es|ed)|suspect(?:ed|s)?|according to (?:rumou?rs|allegations))(?=[,.]|$)");

    /** "… was charged and fled": a verb of its own ends what is alleged. */
    private static final Pattern NEW_VERB = Pattern.compile(
            "(?i)(?:,|;|\\b(?:and|but|after|before|when|while|until|who|which))\\s+(?:(?:later|then|also|now) )?(?:(?:was|were|is|are|has|have|had|did|been)\\b.*)?$");

    /** What is denied ends here, but goes on behind "that". */
    private static final Pattern OTHER_CLAUSE =
            Pattern.compile("(?i)[;“”\"]|\\b(?:as|after|before|when|while|because|but|and|who|which|where|if|so)\\b");

    public static Modality of(Clause clause) {
        String sentence = clause.sentence();
        if (clause.opening().matches("whether|if|unless")) {
            return OPEN;
        }
        if (isNegated(clause) || isDeniedFromOutside(clause)) {
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
    private static boolean isDeniedFromOutside(Clause clause) {
        String before = clause.sentence().substring(0, clause.auxiliaries().start());
        Matcher denial = DENYING.matcher(before);
        int end = -1;
        while (denial.find()) {
            end = denial.end();
        }
        return end >= 0 && !OTHER_CLAUSE.matcher(before.substring(end)).find();
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
                || NOTHING.matcher(clause.behind().of(sentence)).find()
                || governed && REFUSING.matcher(subject.strip()).find()
                || clause.isNoun()
                        && (AVERTED.matcher(subject.strip()).find()
                                || CALLED_OFF
                                        .matcher(subject + " " + clause.behind().of(sentence))
                                        .find());
    }
}
