package dev.dateline.audit;

import dev.dateline.support.Excerpt;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a chat model whether excerpts support a statement. */
public final class Judge {

    private static final String TEMPLATE = "/prompts/judge.md";

    private static final Pattern VERDICT =
            Pattern.compile("\\b(SUPPORTED|PARTLY|NOT_SUPPORTED|CONTRADICTED)\\b[\\s:.—-]*(.*)", Pattern.DOTALL);

    private final ChatModel model;
    private final String template;

    public Judge(ChatModel model) {
        this.model = model;
        this.template = template();
    }

    Judgement judge(String statement, List<Excerpt> cited) {
        String excerpts = cited.stream()
                .map(excerpt -> "[" + excerpt.n() + "] " + neutral(excerpt.title()) + "\n" + neutral(excerpt.quote()))
                .collect(Collectors.joining("\n\n"));
        String answer =
                model.chat(template.replace("{{excerpts}}", excerpts).replace("{{statement}}", neutral(statement)));
        Matcher verdict = VERDICT.matcher(answer == null ? "" : answer);
        return verdict.find()
                ? new Judgement(verdict.group(1), verdict.group(2).strip())
                : new Judgement("NONE", String.valueOf(answer).strip());
    }

    /** Keeps the words of an article from closing the section in which the prompt holds them. */
    private static String neutral(String words) {
        return words.replace("<", "‹").replace("{{", "{ {");
    }

    private static String template() {
        try (InputStream in = Judge.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is not packaged with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
