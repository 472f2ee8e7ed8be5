package dev.dateline.answer.role;

import dev.dateline.answer.Context;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether whoever is asked about is whom a clause says something of: by name, by a noun, or by a pronoun that stands for them.
 * Whoever only stands near does nothing: not the owner in "Voss's adviser fell", nor Voss in "the adviser of Voss fell".
 */
public final class Subjects {

    private static final Pattern VERB = Pattern.compile("\\p{Ll}+(?:ed|ing)");

    private static final Pattern JOINED = Pattern.compile("(?s)(.*?)\\b(?:and|or)\\b(.*)");

    private static final Pattern POSSESSIVE = Pattern.compile("(?i)\\b(his|her|its|their) $");

    private static final Set<String> OF_TIME =
            Set.of("yesterday", "today", "tonight", "earlier", "ago", "himself", "herself");

    /** How many characters an aside's subject may stand behind the beginning of its sentence: "Former champion Ann Lark". */
    private static final int NEAR_THE_BEGINNING = 25;

    private final Names names;
    private final Pronouns pronouns;

    public Subjects(Names names) {
        this.names = names;
        this.pronouns = new Pronouns(names);
    }

    /** Whether the clause says it of those asked about. */
    public boolean isOf(Party asked, Context context, Clause clause) {
        if (asked.isAnybody()) {
            return true;
        }
        String sentence = context.sentence();
        List<Span> occurrences = asked.occurrences(context.passage(), names);
        Span relative = clause.beforeRelative();
        if (relative.length() > 0) {
            Optional<Boolean> thing = pronouns.standAsSubject(
                    asked,
                    context,
                    new Span(
                            0,
                            relative.of(sentence).replaceFirst("[,\\s]+$", "").length()),
                    false);
            if (thing.isPresent()) {
                return thing.get();
            }
            return occurrences.stream()
                    .filter(span -> span.end() <= relative.end())
                    .anyMatch(span -> sentence.substring(span.end(), relative.end())
                            .matches("(?: of [^,]{1,60})?(?:,?\\s*|, [^,]{1,60},\\s*)"));
        }
        Span before = clause.beforeVerb();
        Optional<Boolean> meant = pronouns.standAsSubject(asked, context, before, clause.isNoun());
        return meant.orElseGet(() -> occurrences.stream()
                .filter(before::contains)
                .anyMatch(span -> NounPhrase.isHead(sentence, span, before.start())
                        && (leadsTo(span, before, context)
                                || isAside(sentence, before, clause)
                                        && span.start() - before.start() < NEAR_THE_BEGINNING)));
    }

    /** Whether the clause says it of somebody else who is named, or meant by a pronoun. */
    public boolean isOfAnother(Party asked, Context context, Clause clause) {
        boolean pronoun = pronouns.standAsSubject(asked, context, clause.beforeVerb(), clause.isNoun())
                .isPresent();
        return !isOf(asked, context, clause)
                && (pronoun || named(context, clause).isPresent());
    }

    /** Whether the clause says it of somebody else whom it names. */
    public boolean isNamedOther(Party asked, Context context, Clause clause) {
        return !isOf(asked, context, clause) && named(context, clause).isPresent();
    }

    /** The first who is named as the head of what stands before the verb. */
    private Optional<Mention> named(Context context, Clause clause) {
        String sentence = context.sentence();
        Span before = clause.beforeVerb();
        return names.mentions(context.passage()).stream()
                .filter(mention -> before.contains(mention.span())
                        && Character.isUpperCase(sentence.charAt(mention.span().start()))
                        && NounPhrase.isHead(sentence, mention.span(), before.start()))
                .findFirst();
    }

    /** "His arrest", where the pronoun stands for those asked about. */
    boolean isOwnedBy(Party asked, Context context, Clause clause) {
        Matcher owner = POSSESSIVE.matcher(
                context.sentence().substring(0, clause.event().start()));
        return owner.find() && pronouns.stand(asked, context, new Span(owner.start(1), owner.end(1)));
    }

    /** Whether those asked about are named as the head of a phrase, so that the sentence can be about them. */
    public boolean isAbout(Party asked, Context context) {
        return asked.isAnybody()
                || asked.occurrences(context.passage(), names).stream()
                        .anyMatch(span -> NounPhrase.isHead(context.sentence(), span, 0))
                || pronouns.open(asked, context);
    }

    /** "…, breaking the record": done by whom the sentence begins with. */
    private static boolean isAside(String sentence, Span before, Clause clause) {
        return clause.event().of(sentence).endsWith("ing")
                && before.of(sentence).stripTrailing().endsWith(",");
    }

    /** Whether nobody else comes between the name and the verb. */
    private boolean leadsTo(Span name, Span before, Context context) {
        String sentence = context.sentence();
        String between = sentence.substring(name.end(), before.end());
        String bare = between.replaceFirst("^\\.\\p{L}+", "").strip();
        if (bare.isEmpty() || bare.startsWith(",") && bare.endsWith(",")) {
            return true;
        }
        if (bare.matches("(?s),?\\s*(?:who|which|that)\\b.*")) {
            return true;
        }
        boolean otherNext = names.mentions(context.passage()).stream()
                .map(Mention::span)
                .filter(span -> span.start() >= name.end() && span.end() <= before.end())
                .filter(span -> sentence.substring(span.end(), before.end()).isBlank())
                .anyMatch(span -> NounPhrase.isHead(sentence, span, before.start()));
        Matcher joined = JOINED.matcher(between);
        if (joined.matches()) {
            boolean ofVerbs = Word.of(joined.group(1)).stream().anyMatch(Subjects::isVerb);
            return !ofVerbs || joined.group(2).isBlank();
        }
        return !otherNext && !isModifier(bare);
    }

    /** "Telda shares" are not Telda. */
    private static boolean isModifier(String between) {
        List<Word> words = Word.of(between);
        return words.size() <= 3
                && words.stream()
                        .noneMatch(word -> word.isCapitalised()
                                || word.isNumber()
                                || isVerb(word)
                                || OF_TIME.contains(word.lower())
                                || Lemmas.isStopWord(word.text()));
    }

    private static boolean isVerb(Word word) {
        return VERB.matcher(word.text()).matches() || Lemmas.isPastForm(word.text());
    }
}
