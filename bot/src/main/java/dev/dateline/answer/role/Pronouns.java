package dev.dateline.answer.role;

import dev.dateline.answer.Context;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import dev.dateline.wording.Gender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom "he", "they" and "the company" stand for: the first who is named before, in the sentence or the ones before it. */
public final class Pronouns {

    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(he|she)$");

    private static final Pattern IMPERSONAL = Pattern.compile(
            "\\b([Ii]t|[Tt]hey|[Tt]he (?:\\p{Ll}+ )?(?:company|firm|group|airline|carrier|bank|club|team|side|party|union|chain|retailer"
                    + "|maker|giant|country|city|town|hospital|school|government|film|book|album|show|play|drug|ship|ferry|train|plane|aircraft|study"
                    + "|bill|law|deal|museum|bridge|station|factory|plant))$");

    private static final Pattern SPEAKING = Pattern.compile("(?i)\\b(i|we)$");

    private static final Pattern DATELINE =
            Pattern.compile("^.{0,80}?(?:\\(\\p{L}+\\)|\\d{4}(?: \\(\\p{L}+\\))?) (?:-|--|–|—) ");

    private static final Pattern OBJECT = Pattern.compile("(?i)^\\s(?:with )?(him|her|it|them)\\b(?! \\p{Ll}{4,})");

    private static final Set<String> PERSONAL_FORMS = Set.of("he", "she", "him", "her", "his");

    /** How many sentences back a pronoun may reach through others that go on about the same. */
    private static final int REACH = 8;

    private static final Pattern OPENING =
            Pattern.compile("(?i)^(?:\\p{L}+,? )?(he|she|it|they|the (?:company|group|firm|airline|bank))\\b");

    private final Names names;

    public Pronouns(Names names) {
        this.names = names;
    }

    /** Whether the pronoun that a sentence begins with is for those asked about; false where it begins with none. */
    boolean open(Party asked, Context context) {
        Matcher pronoun = OPENING.matcher(context.sentence());
        return pronoun.find() && stand(asked, context, new Span(pronoun.start(1), pronoun.end(1)));
    }

    /** Whether the pronoun that stands as the subject is for those asked about; empty where none stands there. */
    Optional<Boolean> standAsSubject(Party asked, Context context, Span before, boolean noun) {
        String words = before.of(context.sentence());
        for (String part : List.of(words.stripTrailing(), firstPhrase(words, noun))) {
            for (Pattern kind : List.of(PERSONAL, IMPERSONAL, SPEAKING)) {
                Matcher pronoun = kind.matcher(part);
                if (pronoun.find()) {
                    Span at = new Span(before.start() + pronoun.start(1), before.start() + pronoun.end(1));
                    return Optional.of(
                            asked.isUnnamed()
                                    ? Lemmas.stem(lastWord(at.of(context.sentence())))
                                            .equals(asked.noun())
                                    : stand(asked, context, at));
                }
            }
        }
        return Optional.empty();
    }

    /** "He" of "He met Ann Lark and": what the clause begins with, where the verb has no subject of its own. */
    private static String firstPhrase(String words, boolean noun) {
        Matcher opening = Pattern.compile("(?is)^(?:he|she|it|they|i|we|the \\p{L}+)(?=\\s(?:and\\b.*|.*"
                        + (noun ? "" : "(?:\\band|\\bor|\\bbut|,)\\s*$") + "))")
                .matcher(words);
        return opening.find() ? opening.group() : "";
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** Whether the pronoun behind the verb is for those asked about, "convicted him"; empty where none stands there. */
    public Optional<Boolean> standAsObject(Party asked, Context context, Clause clause) {
        Matcher pronoun = OBJECT.matcher(clause.behind().of(context.sentence()));
        return pronoun.find()
                ? Optional.of(stand(
                        asked,
                        context,
                        new Span(pronoun.start(1), pronoun.end(1))
                                .shift(clause.behind().start())))
                : Optional.empty();
    }

    /** Whether the pronoun at {@code pronoun} stands for those asked about. */
    public boolean stand(Party asked, Context context, Span pronoun) {
        String sentence = context.sentence();
        String word = pronoun.of(sentence).toLowerCase(Locale.ROOT);
        boolean quoted = isQuoted(sentence, pronoun.start());
        if (word.equals("i") || word.equals("we")) {
            return quoted
                    && asked.occurrences(context.passage(), names).stream()
                            .anyMatch(
                                    span -> !isQuoted(sentence, span.start()) && NounPhrase.isHead(sentence, span, 0));
        }
        boolean personal = PERSONAL_FORMS.contains(word);
        Gender gender = gender(word);
        Predicate<String> fits = gender == Gender.UNKNOWN
                ? name -> true
                : name -> Gender.of(name, context.wholeArticle(), names).fits(gender);
        Optional<Boolean> here =
                quoted ? Optional.empty() : meant(asked, context.passage(), pronoun.start(), personal, fits);
        List<Passage> all = context.article().passages();
        int first = Math.max(0, context.position() - REACH);
        for (int i = context.position() - 1; here.isEmpty() && i >= first; i--) {
            Passage earlier = all.get(i);
            if (earlier.kind() == Passage.Kind.BODY) {
                here = meant(asked, earlier, earlier.text().length(), personal, fits);
            }
        }
        return here.orElse(false);
    }

    /** Whether the first who is named in the passage, and can be meant, is asked about; empty where there is none. */
    private Optional<Boolean> meant(Party asked, Passage passage, int end, boolean personal, Predicate<String> fits) {
        String text = passage.text();
        Matcher dateline = DATELINE.matcher(text);
        int from = dateline.find() ? dateline.end() : 0;
        List<Span> asking = asked.withoutNoun().occurrences(passage, names);
        List<Span> mentioned =
                names.mentions(passage).stream().map(Mention::span).toList();
        return Stream.concat(mentioned.stream(), asking.stream())
                // "Hruska" of "Dale Hruska" is not Wayne.
                .filter(span -> mentioned.stream().noneMatch(whole -> whole.contains(span) && !whole.equals(span)))
                .distinct()
                .sorted()
                .filter(span -> span.start() >= from && span.end() <= end && NounPhrase.isHead(text, span, 0))
                .filter(span -> canBeMeant(passage, span, personal, asking.contains(span)))
                .filter(span -> fits.test(span.of(text)))
                .findFirst()
                .map(asking::contains);
    }

    private static Gender gender(String pronoun) {
        return switch (pronoun) {
            case "he", "him", "his" -> Gender.MAN;
            case "she", "her" -> Gender.WOMAN;
            default -> Gender.UNKNOWN;
        };
    }

    /** @param asked whether it is who is asked about, of whom less need be known */
    private boolean canBeMeant(Passage passage, Span span, boolean personal, boolean asked) {
        Entity.Kind kind = names.mentions(passage).stream()
                .filter(mention -> mention.span().equals(span))
                .map(mention -> mention.entity().kind())
                .findFirst()
                .orElse(Entity.Kind.UNKNOWN);
        if (asked) {
            return kind == Entity.Kind.UNKNOWN || personal == (kind == Entity.Kind.PERSON);
        }
        boolean modifies = passage.text().substring(span.end()).matches("(?s) \\p{Lu}?\\p{Ll}+ \\p{Lu}.*");
        return personal
                ? kind == Entity.Kind.PERSON
                : kind == Entity.Kind.ORGANISATION || kind == Entity.Kind.UNKNOWN && !modifies;
    }

    private static boolean isQuoted(String text, int at) {
        String before = Word.straighten(text.substring(0, at));
        return before.chars().filter(c -> c == '"').count() % 2 == 1;
    }
}
