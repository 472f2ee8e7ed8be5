package dev.dateline.answer;

import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers "who is" and "what is" with the sentence that says what a name stands for: by apposition, office or brackets. */
final class Definition {

    private static final Pattern APPOSITION_AFTER =
            Pattern.compile("^(?:['’]s)? ?(?:\\([^)]{2,80}\\)|, (?:an?|the|who|which|one of|\\p{Ll}+ing|former|chief|head)\\b| (?:is|was|are) (?:an?|the)\\b)");
    private static final Pattern OFFICE_BEFORE = Pattern.compile(
            "\\b(?:\\p{L}*[Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]ecretary|[Ss]pokes\\p{L}+|[Ll]eader|[Cc]hief|[Dd]irector|[Cc]hairman|[Ee]nvoy|[Aa]ide|[Kk]ing|[Cc]oach|[Cc]aptain|[Aa]nalyst|[Aa]uthor|[Ss]inger|[Aa]ctor|[Ff]irm|[Cc]ompany|[Gg]roup|[Pp]arty|[Aa]gency),? $");

    private final Question question;
    private final Evidence evidence;

    Definition(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    /** Nothing where the question asks for no definition, or no sentence says what the name stands for. */
    Optional<Answer.Found> answer() {
        List<Mention> names = question.names();
        if (!question.asksForDefinition() || names.size() != 1 || names.getFirst().kind() == Mention.Kind.UNSEEN) {
            return Optional.empty();
        }
        Entity entity = names.getFirst().entity();
        return evidence.passages().stream()
                .map(Context::of)
                .filter(context -> context.passage().kind() == Passage.Kind.BODY)
                .filter(context -> definitions(context, entity) > 0)
                .max(Comparator.comparingInt(context -> definitions(context, entity)))
                .map(this::found);
    }

    /** How plainly the sentence says what {@code entity} is: 0 not at all. */
    private int definitions(Context context, Entity entity) {
        String sentence = context.sentence();
        int best = 0;
        for (Mention mention : evidence.names().mentions(context.passage())) {
            if (mention.entity().equals(entity)) {
                Span span = mention.span();
                boolean after = APPOSITION_AFTER.matcher(sentence.substring(span.end())).find();
                boolean before = OFFICE_BEFORE.matcher(sentence.substring(0, span.start())).find();
                best = Math.max(best, after ? 2 : before ? 1 : 0);
            }
        }
        return best;
    }

    private Answer.Found found(Context context) {
        Citations citations = new Citations(evidence.corpus());
        int n = citations.cite(context.passage());
        Statement statement = new Statement("“" + context.sentence() + "”", List.of(n), null);
        return new Answer.Found(null, List.of(statement), citations.list(), List.of());
    }
}
