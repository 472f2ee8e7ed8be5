package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word that stands for something said before. */
enum Pronoun {
    HE("he|him|himself", false),
    SHE("she|herself", false),
    HIS("his", true),
    HER("her", true),
    THEY("they|them|themselves|both of them", false),
    THEIR("their", true),
    IT("it", false),
    ITS("its", true),
    THERE("there", false),
    THEN("then|at that time|that day|that year", false);

    static final Pattern ANY = Pattern.compile(
            "(?i)\\b(?:he|she|him|his|her|they|them|their|it|its|there|then|that|this|those|these|the same)\\b");

    /** Whoever or whatever was named just before. */
    static final Pattern FIRST = Pattern.compile("(?i)\\b(?:he|she|it|they|him|them)\\b");

    /** Commands and openings in which these words mean nothing before them. */
    private static final Pattern EXPLETIVE = Pattern.compile(
            "(?i)\\bit\\s+(?:is\\s+|was\\s+)?(?:true|possible|likely|clear|certain|a fact)\\b|\\b(?:is|was)\\s+it\\s+(?:true|possible|likely)\\b"
                    + "|\\bit\\s+(?:costs?|takes?|took)\\b.*\\bto\\b|\\b(?:has|have|had) it (?:cost|taken)\\b.*\\bto\\b|\\bwhat time is it\\b|\\b(?:do|done|doing)\\s+it\\b");

    private static final Pattern EXISTENTIAL = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|be|been|will|has|have)\\s+there\\b(?=\\s+(?:be|been|a|an|any|no|some|more|still|going|likely|due|enough|anything|nothing|anyone|\\w+s)\\b)"
                    + "|\\bthere\\s+(?:is|are|was|were|be|been|will|has|have)\\b"
                    + "|\\bhow (?:many|much)\\b.*\\b(?:is|are|was|were|will|would)\\s+there\\b");

    private static final Pattern GOING = Pattern.compile(
            "(?i)\\b(?:go|goes|going|gone|went|come|came|coming|travel\\w*|fly|flew|flown|sen[dt]|move[ds]?|return\\w*|get|got)\\s+$");

    private static final Pattern SUBJECT =
            Pattern.compile("(?i)\\b(?:he\\b.*\\bhis|she\\b.*\\bher|it\\b.*\\bits|they\\b.*\\btheir)\\b");

    private static final Pattern CLAUSE =
            Pattern.compile("(?is)^(.*(?:\\b(?:and|but|because|that|if|when|while|after|before|since|as)\\b|[,;])).*$");

    /** Many who are asked about, and whom "their" means: "how many people lost their jobs". */
    private static final Pattern MANY = Pattern.compile(
            "(?i)\\bhow many\\s+\\p{L}+|\\b(?:which|what|the|all|these|those)\\s+(?:\\p{L}+\\s+)?(?:\\p{L}{3,}s|people|men|women|children)\\b");

    private final Pattern pattern;
    private final boolean possessive;

    Pronoun(String words, boolean possessive) {
        this.pattern = Pattern.compile("(?i)\\b(?:" + words + ")\\b(?!['’]\\w)");
        this.possessive = possessive;
    }

    /**
     * {@code text} with the first of these words replaced by {@code meaning}; unchanged where the utterance itself names what
     * is meant, before the word.
     *
     * @param text the utterance, in which other words of this kind may have been replaced
     */
    String replace(String text, String utterance, Supplier<Optional<String>> meaning, Names names) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find() || isEmptyWord(text)) {
            return text;
        }
        String before = text.substring(0, matcher.start());
        Matcher typed = pattern.matcher(utterance);
        if (this != THEN && typed.find() && isNamedIn(utterance.substring(0, typed.start()), names)) {
            return text;
        }
        // "When will it release its results": the second says who is meant no better than the first.
        if (possessive && SUBJECT.matcher(utterance).find()) {
            return text;
        }
        Optional<String> meant = meaning.get();
        if (meant.isEmpty()) {
            return text;
        }
        boolean belongs = possessive
                && (this != HER
                        || text.substring(matcher.end())
                                .matches(
                                        "(?s)\\s+(?!in\\b|on\\b|at\\b|to\\b|for\\b|with\\b|by\\b|and\\b|about\\b)\\p{L}.*"));
        if (this == THERE) {
            return before
                    + (GOING.matcher(before).find() ? "to " : "in ")
                    + meant.get()
                    + text.substring(matcher.end());
        }
        String by = belongs ? meant.get() + (meant.get().endsWith("s") ? "'" : "'s") : meant.get();
        return before + by + text.substring(matcher.end());
    }

    private boolean isEmptyWord(String text) {
        return this == IT && EXPLETIVE.matcher(text).find()
                || this == THERE && EXISTENTIAL.matcher(text).find();
    }

    /** Whether somebody or something is named there that the word can stand for. */
    private boolean isNamedIn(String before, Names names) {
        // In one clause "it" is not what does something: that would be "itself".
        Matcher clauses = CLAUSE.matcher(before);
        String said = this == IT && clauses.matches() ? clauses.group(1) : before;
        if (this == IT && !clauses.matches()
                || (this == THEY || this == THEIR) && MANY.matcher(before).find()) {
            return this != IT;
        }
        List<Mention> named = names.mentions(said);
        return named.isEmpty()
                ? said.matches("(?s).*\\s\\p{Lu}\\p{L}+.*")
                : named.stream().anyMatch(mention -> canMean(mention.entity().kind()));
    }

    private boolean canMean(Entity.Kind kind) {
        return kind == Entity.Kind.UNKNOWN
                || switch (this) {
                    case HE, SHE, HIS, HER -> kind == Entity.Kind.PERSON;
                    case IT, ITS -> kind != Entity.Kind.PERSON;
                    case THERE -> kind == Entity.Kind.PLACE;
                    case THEY, THEIR, THEN -> true;
                };
    }
}
