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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether whoever is asked about is whom a clause says something of: by name, by a noun, or by a pronoun that stands for them.
 * Whoever only stands near does nothing: not the owner in "Voss's adviser fell", nor Voss in "the adviser of Voss fell".
 */
public final class Subjects {

    /**
     * Whom a question asks about.
     *
     * @param text the question, in which the spans of the names count
     * @param names empty where it names nobody
     * @param noun stem of the noun that stands for them, empty where only names do
     */
    public record Asked(String text, List<Mention> names, String noun) {

        boolean isAnybody() {
            return names.isEmpty() && noun.isEmpty();
        }

        private boolean isNamedBy(Mention mention) {
            return names.stream()
                    .anyMatch(
                            name -> name.entity().name().equals(mention.entity().name()));
        }
    }

    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(he|she)$");
    private static final Pattern IMPERSONAL = Pattern.compile(
            "\\b([Ii]t|[Tt]hey|[Tt]he (?:\\p{Ll}+ )?(?:company|firm|group|airline|carrier|bank|club|team|side|party|union|chain|retailer"
                    + "|maker|giant|country|city|town|hospital|school|government|film|book|album|show|play|drug|ship|ferry|train|plane|aircraft|study"
                    + "|bill|law|deal|museum|bridge|station|factory|plant))$");

    private static final Pattern SPEAKING = Pattern.compile("(?i)\\b(i|we)$");

    private static final Pattern GOVERNED = Pattern.compile(
            "(?i:\\b(of|for|with|by|to|from|in|at|on|against|between|into|near|over|about|among|under|behind|via|as|across|along|off"
                    + "|outside|inside|through|around|beside|beyond|towards?|like|during|within|without|despite))\\s+"
                    + "(?:(?i:the|an?|his|her|its|their|mr|mrs|ms|dr|sir)\\.?\\s+)?(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "|January|February|March|April|May|June|July|August|September|October|November|December)[\\p{L}.’'-]+\\s+){0,4}$");

    private static final Pattern VERB = Pattern.compile("\\p{Ll}+(?:ed|ing)");

    private static final Pattern JOINED = Pattern.compile("(?s)(.*?)\\b(?:and|or)\\b(.*)");

    private static final Pattern DATELINE =
            Pattern.compile("^.{0,80}?(?:\\(\\p{L}+\\)|\\d{4}(?: \\(\\p{L}+\\))?) (?:-|--|–|—) ");

    private static final Set<String> PERSONAL_FORMS = Set.of("he", "she", "him", "her");

    private static final Set<String> OF_TIME =
            Set.of("yesterday", "today", "tonight", "earlier", "ago", "himself", "herself");

    /** How many sentences back a pronoun may reach through others that go on about the same. */
    private static final int REACH = 8;

    private final Names names;

    public Subjects(Names names) {
        this.names = names;
    }

    /** Where {@code sentence} has those asked about. */
    public List<Span> occurrences(Asked asked, Passage passage) {
        Stream<Span> named =
                names.mentions(passage).stream().filter(asked::isNamedBy).map(Mention::span);
        // A single word may mean whoever bears it, "Orrery" the firm and its founder.
        Stream<Span> unseen = asked.names().stream()
                .filter(name -> name.kind() == Mention.Kind.UNSEEN
                        || name.span().of(asked.text()).indexOf(' ') < 0)
                .flatMap(name -> Pattern.compile(
                                "\\b" + Pattern.quote(name.span().of(asked.text())) + "\\b")
                        .matcher(passage.text())
                        .results()
                        .map(found -> new Span(found.start(), found.end())))
                .map(span -> names.mentions(passage).stream()
                        .map(Mention::span)
                        .filter(known -> known.contains(span))
                        .findFirst()
                        .orElse(span));
        Stream<Span> nouns = asked.noun().isEmpty()
                ? Stream.of()
                : Word.of(passage.text()).stream()
                        .filter(word -> Lemmas.stem(word.text()).equals(asked.noun()))
                        .map(Word::span);
        return Stream.of(named, unseen, nouns).flatMap(it -> it).distinct().toList();
    }

    /** Whether the clause says it of those asked about. */
    public boolean isOf(Asked asked, Context context, Clause clause) {
        if (asked.isAnybody()) {
            return true;
        }
        String sentence = context.inOneLine();
        List<Span> occurrences = occurrences(asked, context.passage());
        Span relative = clause.beforeRelative();
        if (relative.length() > 0) {
            Optional<Boolean> thing = byPronoun(
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
        Optional<Boolean> meant = byPronoun(asked, context, before, clause.isNoun());
        return meant.orElseGet(() -> occurrences.stream()
                .filter(before::contains)
                .anyMatch(span -> isHead(sentence, span, before.start())
                        && (leadsTo(span, before, context)
                                || isAside(sentence, before, clause) && span.start() - before.start() < 25)));
    }

    /** Whether the clause says it of somebody else who is named, or meant by a pronoun. */
    public boolean isOfAnother(Asked asked, Context context, Clause clause) {
        boolean pronoun =
                byPronoun(asked, context, clause.beforeVerb(), clause.isNoun()).isPresent();
        return !isOf(asked, context, clause)
                && (pronoun || named(context, clause).isPresent());
    }

    /** Whether the clause says it of somebody else whom it names. */
    public boolean isNamedOther(Asked asked, Context context, Clause clause) {
        return !isOf(asked, context, clause) && named(context, clause).isPresent();
    }

    /** The first who is named as the head of what stands before the verb. */
    private Optional<Mention> named(Context context, Clause clause) {
        String sentence = context.inOneLine();
        Span before = clause.beforeVerb();
        return names.mentions(context.passage()).stream()
                .filter(mention -> before.contains(mention.span())
                        && Character.isUpperCase(sentence.charAt(mention.span().start()))
                        && isHead(sentence, mention.span(), before.start()))
                .findFirst();
    }

    /** Whether those asked about are named as the head of a phrase, so that the sentence can be about them. */
    public boolean isAbout(Asked asked, Context context) {
        return asked.isAnybody()
                || occurrences(asked, context.passage()).stream().anyMatch(span -> isHead(context.inOneLine(), span, 0))
                || firstPronoun(context.inOneLine())
                        .filter(at -> resolve(asked, context, at))
                        .isPresent();
    }

    private static Optional<Span> firstPronoun(String sentence) {
        Matcher pronoun = Pattern.compile(
                        "(?i)^(?:\\p{L}+,? )?(he|she|it|they|the (?:company|group|firm|airline|bank))\\b")
                .matcher(sentence);
        return pronoun.find() ? Optional.of(new Span(pronoun.start(1), pronoun.end(1))) : Optional.empty();
    }

    /** Empty where no pronoun stands as the subject. */
    private Optional<Boolean> byPronoun(Asked asked, Context context, Span before, boolean noun) {
        String words = before.of(context.inOneLine());
        for (String part : List.of(words.stripTrailing(), firstPhrase(words, noun))) {
            for (Pattern kind : List.of(PERSONAL, IMPERSONAL, SPEAKING)) {
                Matcher pronoun = kind.matcher(part);
                if (pronoun.find()) {
                    Span at = new Span(before.start() + pronoun.start(1), before.start() + pronoun.end(1));
                    return Optional.of(
                            asked.noun().isEmpty() || !asked.names().isEmpty()
                                    ? resolve(asked, context, at)
                                    : Lemmas.stem(lastWord(at.of(context.inOneLine())))
                                            .equals(asked.noun()));
                }
            }
        }
        return Optional.empty();
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** "He" of "He met Ann Lark and": what the clause begins with, where the verb has no subject of its own. */
    private static String firstPhrase(String words, boolean noun) {
        Matcher opening = Pattern.compile("(?is)^(?:he|she|it|they|i|we|the \\p{L}+)(?=\\s(?:and\\b.*|.*"
                        + (noun ? "" : "(?:\\band|\\bor|\\bbut|,)\\s*$") + "))")
                .matcher(words);
        return opening.find() ? opening.group() : "";
    }

    /** Whether the pronoun at {@code pronoun} stands for those asked about. */
    public boolean resolve(Asked asked, Context context, Span pronoun) {
        String sentence = context.inOneLine();
        String word = pronoun.of(sentence).toLowerCase(Locale.ROOT);
        boolean quoted = isQuoted(sentence, pronoun.start());
        if (word.equals("i") || word.equals("we")) {
            return quoted
                    && occurrences(asked, context.passage()).stream()
                            .anyMatch(span -> !isQuoted(sentence, span.start()) && isHead(sentence, span, 0));
        }
        boolean personal = PERSONAL_FORMS.contains(word);
        Optional<Boolean> here = quoted ? Optional.empty() : meant(asked, context.passage(), pronoun.start(), personal);
        List<Passage> all = context.article().passages();
        int first = Math.max(0, context.position() - REACH);
        for (int i = context.position() - 1; here.isEmpty() && i >= first; i--) {
            Passage earlier = all.get(i);
            if (earlier.kind() == Passage.Kind.BODY) {
                here = meant(asked, earlier, earlier.text().length(), personal);
            }
        }
        return here.orElse(false);
    }

    /** Whether the first who is named in the passage, and can be meant, is asked about; empty where there is none. */
    private Optional<Boolean> meant(Asked asked, Passage passage, int end, boolean personal) {
        String text = passage.text();
        Matcher dateline = DATELINE.matcher(text);
        int from = dateline.find() ? dateline.end() : 0;
        List<Span> asking = occurrences(new Asked(asked.text(), asked.names(), ""), passage);
        return Stream.concat(names.mentions(passage).stream().map(Mention::span), asking.stream())
                .distinct()
                .sorted()
                .filter(span -> span.start() >= from && span.end() <= end && isHead(text, span, 0))
                .filter(span -> asking.contains(span) || canBeMeant(passage, span, personal))
                .findFirst()
                .map(asking::contains);
    }

    private boolean canBeMeant(Passage passage, Span span, boolean personal) {
        Entity.Kind kind = names.mentions(passage).stream()
                .filter(mention -> mention.span().equals(span))
                .map(mention -> mention.entity().kind())
                .findFirst()
                .orElse(Entity.Kind.UNKNOWN);
        boolean modifies = passage.text().substring(span.end()).matches("(?s) \\p{Lu}?\\p{Ll}+ \\p{Lu}.*");
        return personal
                ? kind == Entity.Kind.PERSON
                : kind == Entity.Kind.ORGANISATION || kind == Entity.Kind.UNKNOWN && !modifies;
    }

    private static boolean isQuoted(String text, int at) {
        String before = Word.straighten(text.substring(0, at));
        return before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Not an owner, and not behind a preposition. */
    static boolean isHead(String text, Span span, int from) {
        String behind = text.substring(span.end());
        return !behind.matches("(?s)['’](?:s\\b|\\s).*")
                && !GOVERNED.matcher(text.substring(from, span.start())).find();
    }

    /** "…, breaking the record": done by whom the sentence begins with. */
    private static boolean isAside(String sentence, Span before, Clause clause) {
        return clause.event().of(sentence).endsWith("ing")
                && before.of(sentence).stripTrailing().endsWith(",");
    }

    /** Whether nobody else comes between the name and the verb. */
    private boolean leadsTo(Span name, Span before, Context context) {
        String sentence = context.inOneLine();
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
                .anyMatch(span -> isHead(sentence, span, before.start()));
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
