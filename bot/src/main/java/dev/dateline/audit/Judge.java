package dev.dateline.audit;

import dev.dateline.model.ContextTooLongException;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.prompt.Neutral;
import dev.dateline.prompt.PromptTemplate;
import dev.dateline.support.Excerpt;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a chat model whether excerpts support a statement. */
public final class Judge {

    private static final String WORDS = "(?:NOT[ _]SUPPORTED|SUPPORTED|PARTLY|CONTRADICTED)";

    /** Begins a line, perhaps in bold type: "does not make it SUPPORTED" is none, nor is "Supported? No" or "Partly because". */
    private static final Pattern VERDICT = Pattern.compile("(?m)^[\\h*_#>]*(?:(?i:verdict)\\h*:)?[\\h*_]*(" + WORDS
            + "\\b(?!\\?)|(?i:" + WORDS + ")(?=[*_]*\\h*(?:[.:—–-]|$)))(?s:[\\s*_:.—–-]*(.*))");

    private static final String NONE = "NONE";

    private final ChatModel model;
    private final PromptTemplate judging;

    /** @param judging from excerpts and a statement to a verdict: {@link dev.dateline.prompt.Prompts#judging} */
    public Judge(ChatModel model, PromptTemplate judging) {
        this.model = model;
        this.judging = judging;
    }

    /** A model that cannot be used has no verdict, and the reason says why: the rules judge without it. */
    Judgement judge(String statement, List<Excerpt> cited) {
        String excerpts = cited.stream()
                .map(excerpt ->
                        "[" + excerpt.n() + "] " + Neutral.text(excerpt.title()) + "\n" + Neutral.text(excerpt.quote()))
                .collect(Collectors.joining("\n\n"));
        PromptTemplate.Filled prompt = judging.fill(Map.of("excerpts", excerpts, "statement", Neutral.text(statement)));
        try {
            String answer = model.chat(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                    .aiMessage()
                    .text();
            return judgement(answer == null ? "" : answer);
        } catch (ModelUnavailableException | ContextTooLongException e) {
            return new Judgement(NONE, String.valueOf(e.getMessage()));
        }
    }

    private static Judgement judgement(String answer) {
        Matcher verdict = VERDICT.matcher(answer);
        return verdict.find()
                ? new Judgement(
                        verdict.group(1).toUpperCase(Locale.ROOT).replace(' ', '_'),
                        verdict.group(2).strip())
                : new Judgement(NONE, answer.strip());
    }
}
