package dev.dateline.chat;

import dev.dateline.model.ConnectedModel;
import dev.dateline.model.ContextTooLongException;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.names.Names;
import dev.dateline.prompt.Neutral;
import dev.dateline.prompt.PromptTemplate;
import dev.dateline.prompt.Prompts;
import dev.dateline.question.Lemmas;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes follow-ups stand alone by a chat model; what the model brings in by itself is not used, the rules are. */
public final class ModelFollowUps implements Rewriter {

    private static final int REMEMBERED = 5;
    private static final int LONGEST = 300;

    /** What a rewritten question may not bring in: names and numbers. */
    private static final Pattern CLAIM = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+|\\d+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");

    private final ConnectedModel model;
    private final PromptTemplate template;

    public ModelFollowUps(ConnectedModel model, Prompts prompts) {
        this.model = model;
        this.template = prompts.followUp();
    }

    /** As {@link FollowUps#standalone(List, String, Names)}; the model is only asked where the utterance may lean on the conversation. */
    @Override
    public String standalone(List<Turn> turns, String utterance, Names names) {
        String byRules = FollowUps.standalone(turns, utterance, names);
        if (turns.isEmpty() || !FollowUps.mayLeanOnHistory(utterance)) {
            return byRules;
        }
        String history = history(turns.subList(Math.max(0, turns.size() - REMEMBERED), turns.size()));
        try {
            PromptTemplate.Filled prompt =
                    template.fill(Map.of("history", history, "question", Neutral.text(utterance)));
            String rewritten = model.reply(prompt.system(), prompt.user()).strip();
            return isUsable(rewritten, history + " " + utterance) ? rewritten : byRules;
        } catch (ModelUnavailableException | ContextTooLongException e) {
            return byRules;
        }
    }

    private static String history(List<Turn> turns) {
        return turns.stream()
                .map(turn -> "Question: " + Neutral.text(turn.question()) + "\nAnswer: " + Neutral.text(turn.answer()))
                .collect(Collectors.joining("\n"));
    }

    /** One line, a question's length, and no name or number that was not said before; a common word may open it. */
    private static boolean isUsable(String rewritten, String said) {
        Set<String> known = WORD.matcher(said.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return !rewritten.isEmpty()
                && rewritten.length() <= LONGEST
                && rewritten.lines().count() == 1
                && CLAIM.matcher(rewritten)
                        .results()
                        .filter(claim -> claim.start() > 0 || !Lemmas.isStopWord(lower(claim)))
                        .allMatch(claim -> known.contains(lower(claim)));
    }

    private static String lower(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT);
    }
}
