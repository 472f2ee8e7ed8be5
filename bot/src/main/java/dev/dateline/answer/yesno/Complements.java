package dev.dateline.answer.yesno;

import dev.dateline.answer.Context;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.answer.role.NounPhrase;
import dev.dateline.answer.role.Party;
import dev.dateline.answer.role.Pronouns;
import dev.dateline.answer.role.Roles;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import dev.dateline.wording.LookingAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a clause has what a question says around its verb, in the same place: "from Lindau" is not "to Lindau". */
final class Complements {

    private static final Set<String> PLACE =
            Set.of("in", "at", "on", "near", "off", "inside", "outside", "around", "across", "within");

    private static final Set<String> TOPIC = Set.of("about", "on", "over", "of", "regarding", "for");

    /** Prepositions that cannot be left out or changed without changing what is said. */
    private static final Set<String> FIRM = Set.of("as", "from", "to", "into", "by", "against", "before", "after");

    private static final String UP_TO_A_NOUN = "\\s+(?:(?!(?:and|or|but)\\b)[\\p{L}\\p{Nd}’'.-]+\\s+){0,4}[\"“‘']?$";

    /** The last preposition that rules the words after it, up to a noun; */
    private static final Pattern RULING = Pattern.compile(
            "(?is).*\\b((?:in|at|on|near|off|inside|outside|around|across|within|about|over|regarding|for|as|from|to|into|by|against|with|before|after|than|between|like|behind)"
                    + UP_TO_A_NOUN + ")");

    /** … "of" where it is the only one: "in the city of" rules as "in" does. */
    private static final Pattern OF_RULING = Pattern.compile("(?is).*\\b(of" + UP_TO_A_NOUN + ")");

    private static final Pattern RELATIVE = Pattern.compile("(?is)(?<=\\p{L} )(?:who|which|that) .*");

    private static final Pattern INFINITIVE = Pattern.compile(LookingAhead.TO_INFINITIVE + "[^\\n]*");

    /**
     * A name of the question that is not whom it asks about.
     *
     * @param preposition that rules it, empty where none does
     */
    private record Named(Party asked, String preposition, boolean isObject) {}

    /** A noun that must stay behind its preposition. */
    private record Ruled(String stem, String preposition) {}

    private final Pronouns pronouns;
    private final Coverage.Wanted wanted;
    private final Names names;
    private final boolean mutual;
    private final List<Named> named = new ArrayList<>();
    private final List<Ruled> ruled = new ArrayList<>();
    /** Stems of what tells which one is asked about: "shot", "Olsen" of "the man who shot Olsen". */
    private final Set<String> defining;

    Complements(Question question, Roles roles, Coverage.Wanted wanted, Names names) {
        this.pronouns = new Pronouns(names);
        this.wanted = wanted;
        this.names = names;
        this.mutual = roles.isMutual();
        String asked = question.standalone();
        int verb = roles.verb().end();
        Matcher relative = RELATIVE.matcher(asked.substring(0, roles.verb().start()));
        this.defining = relative.find()
                ? Word.of(relative.group()).stream()
                        .map(Word::text)
                        .filter(word -> !Lemmas.isStopWord(word))
                        .map(Lemmas::stem)
                        .collect(Collectors.toSet())
                : Set.of();
        for (Mention mention : question.names()) {
            if (!roles.subject().names().contains(mention)
                    && !roles.isAgent(mention)
                    && !(relative.hasMatch()
                            && mention.span().start() > relative.start()
                            && mention.span().start() < verb)
                    && !NounPhrase.isOwner(asked, mention.span())) {
                boolean behind = mention.span().start() >= verb;
                String preposition = preposition(
                        asked, new Span(behind ? verb : 0, mention.span().start()));
                named.add(new Named(
                        Party.named(mention, asked),
                        preposition,
                        behind && preposition.isEmpty() && !roles.isPassive()));
            }
        }
        for (Word word : Word.of(asked)) {
            boolean term = question.terms().contains(word.text())
                    && word.span().start() > verb
                    && question.names().stream().noneMatch(it -> it.span().overlaps(word.span()));
            String preposition =
                    term ? preposition(asked, new Span(verb, word.span().start())) : "";
            boolean infinitive = asked.substring(0, word.span().start()).endsWith("to ");
            if (FIRM.contains(preposition) && !infinitive && !word.isNumber()) {
                ruled.add(new Ruled(Lemmas.stem(word.text()), preposition));
            }
        }
    }

    private static String preposition(String text, Span before) {
        Matcher ruling = RULING.matcher(before.of(text));
        if (!ruling.matches()) {
            return OF_RULING.matcher(before.of(text)).matches() ? "of" : "";
        }
        String phrase = ruling.group(1).toLowerCase(Locale.ROOT);
        String preposition = phrase.split("\\s", 2)[0];
        boolean infinitive =
                preposition.equals("to") && INFINITIVE.matcher(ruling.group(1)).matches();
        return infinitive ? "" : preposition;
    }

    /** @param planned whether the clause tells a plan: of that the place may be told elsewhere */
    boolean areIn(Context context, Clause clause, boolean planned) {
        return areDefined(context.sentence())
                && named.stream().allMatch(it -> isIn(it, context, clause, planned))
                && ruled.stream().allMatch(it -> isRuled(it, context.sentence()));
    }

    /** Whether the sentence has what tells which one is asked about. */
    boolean areDefined(String sentence) {
        return Lemmas.stems(sentence).containsAll(defining);
    }

    /** Whether the clause has other names in the place of those it lacks: "never won the Nobel Prize". */
    boolean areOthers(Context context, Clause clause) {
        return named.stream()
                .filter(it -> it.asked().occurrences(context.passage(), names).isEmpty())
                .anyMatch(it -> hasRival(it, context, clause));
    }

    /** Whether the sentence has a name under a preposition that says otherwise: "from Ostra" to "Did he move to Ostra?". */
    boolean areTurned(Context context, Clause clause) {
        String sentence = context.sentence();
        return named.stream().filter(it -> FIRM.contains(it.preposition())).anyMatch(it -> {
            List<String> told = it.asked().occurrences(context.passage(), names).stream()
                    .map(span -> told(span, sentence, clause))
                    .toList();
            return !told.isEmpty()
                    && told.stream().allMatch(other -> FIRM.contains(other) && !other.equals(it.preposition()));
        });
    }

    /** The preposition under which a clause has a name. */
    private static String told(Span name, String sentence, Clause clause) {
        int from = name.start() >= clause.event().end() ? clause.behind().start() : 0;
        return preposition(sentence, new Span(from, name.start()));
    }

    private static boolean isRuled(Ruled noun, String sentence) {
        return Word.of(sentence).stream()
                .filter(word -> Lemmas.stem(word.text()).equals(noun.stem()))
                .anyMatch(word ->
                        preposition(sentence, new Span(0, word.span().start())).equals(noun.preposition()));
    }

    private boolean isIn(Named name, Context context, Clause clause, boolean planned) {
        List<Span> told = name.asked().occurrences(context.passage(), names);
        if (told.isEmpty()) {
            Optional<Boolean> pronoun =
                    name.isObject() ? pronouns.standAsObject(name.asked(), context, clause) : Optional.empty();
            if (pronoun.isPresent()) {
                return pronoun.get();
            }
            return !name.isObject()
                    && wanted.in(context).hasNamesNearby()
                    && (planned || !hasRival(name, context, clause));
        }
        return told.stream().anyMatch(span -> fits(name, span, context.sentence(), clause));
    }

    /** Another name where this one would stand: "arrested in Havern" to "Was he arrested in Lindau?". */
    private boolean hasRival(Named name, Context context, Clause clause) {
        String sentence = context.sentence();
        Span behind = clause.behind();
        // "At Cragness, where the roof fell in".
        if (clause.opening().equals("where") && PLACE.contains(name.preposition())) {
            return true;
        }
        return names.mentions(context.passage()).stream()
                .map(Mention::span)
                .filter(behind::contains)
                .anyMatch(span -> preposition(sentence, new Span(behind.start(), span.start()))
                        .equals(name.preposition()));
    }

    private boolean fits(Named name, Span span, String sentence, Clause clause) {
        Span behind = clause.behind();
        boolean after = span.start() >= clause.event().end();
        if (after && span.start() >= behind.end()) {
            return false;
        }
        String told = told(span, sentence, clause);
        if (name.isObject()) {
            return mutual
                    || clause.isNoun()
                    || clause.isPassive() && !after
                    || after && (told.isEmpty() || told.equals("with") || told.equals("of"));
        }
        return told.equals(name.preposition())
                || name.preposition().isEmpty()
                || PLACE.contains(name.preposition()) && (told.isEmpty() || PLACE.contains(told) || told.equals("of"))
                || TOPIC.contains(name.preposition()) && (told.isEmpty() || TOPIC.contains(told))
                || !FIRM.contains(name.preposition()) && told.isEmpty()
                // "Won against Norgas": beat it.
                || name.preposition().equals("against") && told.isEmpty() && after
                || clause.isNoun() && !FIRM.contains(told);
    }
}
