package dev.dateline.answer.yesno;

import dev.dateline.answer.Context;
import dev.dateline.answer.evidence.NamedIn;
import dev.dateline.answer.role.Party;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.wording.LookingAhead;
import dev.dateline.wording.OfficeWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody is: "Is Ida Voss chairwoman of Telda?". Said only where the words stand beside the name: "Telda chairwoman Ida
 * Voss", "Ida Voss, the chairwoman of Telda", "Ida Voss is chairwoman".
 *
 * @param question in which the spans of the names count
 * @param holder whom the question asks about
 * @param words what they are asked to be: "chief executive"
 * @param owners of what, if the question says
 * @param past whether it asks what they were
 */
record Office(String question, Mention holder, String words, List<Mention> owners, boolean past, Names names) {

    private static final Pattern NO_LONGER = Pattern.compile(
            "(?i)\\b(?:" + String.join("|", OfficeWords.NO_LONGER) + "|first|was|were|had been)\\b[ -]?");

    private static final Pattern NOT_YET = Pattern.compile(
            "(?i)\\b(?:" + String.join("|", OfficeWords.NOT_YET) + "|" + LookingAhead.MODAL + "|becoming)\\b[ -]?");

    private static final Pattern NOT = Pattern.compile("(?i)\\b(?:not|never|no longer)\\b|n['’]t\\b");

    /** What may stand between a name and what its bearer is. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)\\s*(?:, ?\\d{1,3},?|,)?\\s*(?:(?:who )?(?:is|was|are|were|remains|became|has been|had been|is not|was not|isn['’]t|wasn['’]t|was never|as)\\s+)?"
                    + "(?:(?:the|an?|his|her|its|their|now|still|no longer|\\p{L}+['’]s)\\s+)?(?:(?:former|then|long-serving|current|new|outgoing|acting|deputy|vice|interim|executive|first|\\p{Lu}[\\p{L}-]+)\\s+){0,3}");

    /** Empty where the question does not ask whether somebody named is something that a person can be. */
    static Optional<Office> of(Question question, Names names) {
        String asked = question.standalone();
        if (question.names().isEmpty()) {
            return Optional.empty();
        }
        Mention holder = question.names().getFirst();
        String rest = asked.substring(holder.span().end());
        Matcher office = Pattern.compile(
                        "(?i)^\\s+(?:(?:still|really|now|ever|once|also) )?(?:(?:the|an?) )?((?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)(?:\\s+(?:of|at|for|in)\\s+(.+?))?\\W*$")
                .matcher(rest);
        Matcher be = Pattern.compile("(?i)^(is|was) (?:the |mr |mrs |ms |dr )?$")
                .matcher(asked.substring(0, holder.span().start()));
        if (!be.matches() || !office.matches() || !isHeld(office.group(1))) {
            return Optional.empty();
        }
        List<Mention> owners = question.names().stream()
                .skip(1)
                .filter(it -> it.span().start() >= holder.span().end() + office.end(1))
                .toList();
        return Optional.of(new Office(
                asked,
                holder,
                office.group(1).toLowerCase(Locale.ROOT),
                owners,
                be.group(1).equalsIgnoreCase("was"),
                names));
    }

    private static boolean isHeld(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        // "Was Telda saved from going under?" asks what befell it.
        if (words.matches("(?i)\\p{L}+(?:ed|ing) .*")) {
            return false;
        }
        return FocusNouns.typeOf(Lemmas.singular(last)) == AnswerType.WHO
                || last.matches("\\p{Ll}{3,}(?:er|or|ist|man|woman)");
    }

    /** Yes or no where the sentence says what the holder is; empty where it does not. */
    Optional<Verdict> in(Context context) {
        String sentence = context.sentence();
        List<Span> holders = Party.named(holder, question).occurrences(context.passage(), names);
        Matcher told =
                Pattern.compile("(?i)\\b" + Pattern.quote(words) + "\\b(?!-)").matcher(sentence);
        while (told.find()) {
            Span noun = new Span(told.start(), told.end());
            for (Span name : holders) {
                Optional<String> between = beside(sentence, name, noun);
                if (between.isPresent() && isOfOwner(context, noun, name)) {
                    return verdict(sentence, noun, between.get());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> verdict(String sentence, Span noun, String between) {
        String before = sentence.substring(Math.max(0, noun.start() - 20), noun.start());
        String told = between + " " + before.replaceFirst("(?s).*[,.;:”\"]", "");
        if (NOT.matcher(between).find()) {
            return Optional.of(Verdict.NO);
        }
        boolean open =
                NOT_YET.matcher(told).find() || !past && NO_LONGER.matcher(told).find();
        return open ? Optional.empty() : Optional.of(Verdict.YES);
    }

    private static Optional<String> beside(String sentence, Span name, Span noun) {
        if (noun.end() <= name.start()) {
            String between = sentence.substring(noun.end(), name.start());
            boolean titled = between.matches("\\s+(?:(?:Mr|Mrs|Ms|Dr|Sir)\\.?\\s+)?|, ");
            boolean owned = between.matches(
                    "(?s) (?:of|at|for) [^,.;:]{2,40}, |(?s) (?:of|at|for) (?:the )?\\p{Lu}[\\p{L} ]+ ");
            return titled || owned ? Optional.of("") : Optional.empty();
        }
        String between = sentence.substring(name.end(), noun.start());
        return BESIDE.matcher(between).matches() ? Optional.of(between) : Optional.empty();
    }

    /** Where the sentence gives no owner, the one who is named around it is meant. */
    private boolean isOfOwner(Context context, Span noun, Span name) {
        if (owners.isEmpty()) {
            return true;
        }
        String sentence = context.sentence();
        Passage passage = context.passage();
        List<Span> told = Party.named(owners.getFirst(), question).occurrences(passage, names);
        if (told.stream().anyMatch(owner -> isBeside(sentence, owner, noun))) {
            return true;
        }
        boolean others =
                names.mentions(passage).stream().anyMatch(it -> !it.span().overlaps(name));
        boolean described = sentence.substring(noun.end()).matches("(?s) (?:of|at|for) .*");
        NamedIn nearby = new NamedIn(names, owners.getFirst().entity());
        return !others
                && !described
                && told.isEmpty()
                && (nearby.text(context.article().title()) || nearby.any(context.neighbours()));
    }

    private static boolean isBeside(String sentence, Span owner, Span noun) {
        return owner.end() <= noun.start()
                ? sentence.substring(owner.end(), noun.start()).matches("(?:['’]s?)? (?:[\\p{L}-]+ ){0,2}")
                : owner.start() >= noun.end()
                        && sentence.substring(noun.end(), owner.start())
                                .matches(" (?:of|at|for|in|with) (?:[\\p{L}-]+ ){0,4}");
    }
}
