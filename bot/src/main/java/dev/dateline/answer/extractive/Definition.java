package dev.dateline.answer.extractive;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers "who is" and "what is": for a name, with the sentence that says what it stands for, by apposition, office or
 * brackets; for an office, with who holds it.
 */
final class Definition {

    private static final Pattern APPOSITION_AFTER = Pattern.compile(
            "^(?:['’]s)? ?(?:\\([^)]{2,80}\\)|, (?:an?|the|who|which|one of|\\p{Ll}+ing|former|chief|head)\\b| (?:is|was|are) (?:an?|the)\\b)");
    private static final Pattern OFFICE_BEFORE = Pattern.compile(
            "\\b(?:\\p{L}*[Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]ecretary|[Ss]pokes\\p{L}+|[Ll]eader|[Cc]hief|[Dd]irector|[Cc]hairman|[Ee]nvoy|[Aa]ide|[Kk]ing|[Cc]oach|[Cc]aptain|[Aa]nalyst|[Aa]uthor|[Ss]inger|[Aa]ctor|[Ff]irm|[Cc]ompany|[Gg]roup|[Pp]arty|[Aa]gency|[Dd]iplomat|[Ee]xpert|[Pp]rofessor|[Ee]conomist|[Jj]ournalist|[Ll]awyer|[Pp]layer|[Ss]triker|[Rr]unner|[Ww]riter|[Bb]and|[Ww]atchdog|[Gg]iant|[Mm]aker|[Rr]etailer|[Bb]ank|[Nn]ewspaper|[Bb]roadcaster|[Cc]harity|[Uu]nion|[Cc]lub|[Mm]ovement|[Tt]own|[Vv]illage|[Cc]ity|[Pp]rovince|[Ii]sland),? $");

    private final Question question;
    private final Evidence evidence;

    Definition(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    /** Nothing where the question asks for no definition, or no sentence says what the name stands for. */
    Optional<Answer.Found> answer() {
        List<Mention> names = question.names();
        if (names.size() != 1 || names.getFirst().kind() == Mention.Kind.UNSEEN) {
            return Optional.empty();
        }
        boolean office = asksForHolder(names.getFirst());
        if (!office && !question.asksForDefinition()) {
            return Optional.empty();
        }
        Entity entity = names.getFirst().entity();
        return evidence.passages().stream()
                .map(Context::of)
                .filter(context -> context.passage().kind() == Passage.Kind.BODY)
                .filter(context -> definitions(context, entity) > 0)
                .max(Comparator.comparingInt(context -> definitions(context, entity)))
                .map(context -> found(context, office ? entity : null));
    }

    /** "Who is the Italian foreign minister": the name is what is asked for, so none of its words are in the question. */
    private boolean asksForHolder(Mention mention) {
        Set<String> asked = Lemmas.stems(mention.span().of(question.standalone()));
        return question.type() == AnswerType.WHO
                && question.action() == null
                && mention.entity().kind() == Entity.Kind.PERSON
                && Collections.disjoint(asked, Lemmas.stems(mention.entity().name()));
    }

    /** How plainly the sentence says what {@code entity} is: 0 not at all. */
    private int definitions(Context context, Entity entity) {
        String sentence = context.sentence();
        int best = 0;
        for (Mention mention : evidence.names().mentions(context.passage())) {
            if (mention.entity().equals(entity)) {
                Span span = mention.span();
                boolean after =
                        APPOSITION_AFTER.matcher(sentence.substring(span.end())).find();
                boolean before = OFFICE_BEFORE
                        .matcher(sentence.substring(0, span.start()))
                        .find();
                best = Math.max(best, after ? 2 : before ? 1 : 0);
            }
        }
        return best;
    }

    private Answer.Found found(Context context, @Nullable Entity holder) {
        Citations citations = new Citations(evidence.corpus());
        int n = citations.cite(context.passage());
        String lead = holder == null ? "" : named(context, holder) + ": ";
        Statement statement = new Statement(lead + context.quoted(), List.of(n), null);
        return new Answer.Found(null, List.of(statement), citations.list(), List.of());
    }

    /** The name as the sentence has it. */
    private String named(Context context, Entity holder) {
        return evidence.names().mentions(context.passage()).stream()
                .filter(mention -> mention.entity().equals(holder))
                .map(mention -> mention.span().of(context.sentence()))
                .filter(words -> !Collections.disjoint(Lemmas.stems(words), Lemmas.stems(holder.name())))
                .max(Comparator.comparingInt(String::length))
                .orElse(holder.name());
    }
}
