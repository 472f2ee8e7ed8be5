package dev.dateline.audit;

import dev.dateline.prompt.Neutral;
import dev.dateline.prompt.PromptTemplate;
import dev.dateline.support.Excerpt;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a chat model whether excerpts support a statement. */
public final class Judge {

    private static final Pattern VERDICT =
            Pattern.compile("\\b(SUPPORTED|PARTLY|NOT_SUPPORTED|CONTRADICTED)\\b[\\s:.—-]*(.*)", Pattern.DOTALL);

    private final ChatModel model;
    private final PromptTemplate judging;

    /** @param judging from excerpts and a statement to a verdict: {@link dev.dateline.prompt.Prompts#judging} */
    public Judge(ChatModel model, PromptTemplate judging) {
        this.model = model;
        this.judging = judging;
    }

    Judgement judge(String statement, List<Excerpt> cited) {
        String excerpts = cited.stream()
                .map(excerpt ->
                        "[" + excerpt.n() + "] " + Neutral.text(excerpt.title()) + "\n" + Neutral.text(excerpt.quote()))
                .collect(Collectors.joining("\n\n"));
        PromptTemplate.Filled prompt = judging.fill(Map.of("excerpts", excerpts, "statement", Neutral.text(statement)));
        String answer = model.chat(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .aiMessage()
                .text();
        Matcher verdict = VERDICT.matcher(answer == null ? "" : answer);
        return verdict.find()
                ? new Judgement(verdict.group(1), verdict.group(2).strip())
                : new Judgement("NONE", String.valueOf(answer).strip());
    }
}
