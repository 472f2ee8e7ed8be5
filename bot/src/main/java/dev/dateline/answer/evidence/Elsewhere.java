package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.names.finder.Lexicon;
import dev.dateline.question.Question;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a sentence tells of another country than the question: "sold 2,300 in Finland" to "How many did it sell in Sweden?".
 * Only countries, of which none lies in another.
 */
public final class Elsewhere {

    private static final Pattern IN = Pattern.compile("(?is).*\\b(?:in|across|throughout)\\s(?:the\\s)?");

    private final Set<String> asked;
    private final Names names;

    public Elsewhere(Question question, Names names) {
        this.names = names;
        this.asked = countries(question.standalone(), question.names());
    }

    public boolean isTold(Context context) {
        if (asked.isEmpty()) {
            return false;
        }
        List<Mention> mentions = names.mentions(context.passage());
        return mentions.stream().noneMatch(it -> asked.contains(it.entity().name()))
                && !countries(context.sentence(), mentions).isEmpty();
    }

    /** The countries in which {@code text} sets something. */
    private static Set<String> countries(String text, List<Mention> mentions) {
        return mentions.stream()
                .filter(it -> Lexicon.get().isState(it.entity().name()))
                .filter(it -> IN.matcher(text.substring(0, it.span().start())).matches())
                .map(it -> it.entity().name())
                .collect(Collectors.toSet());
    }
}
