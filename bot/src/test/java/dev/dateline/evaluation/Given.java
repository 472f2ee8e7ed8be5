package dev.dateline.evaluation;

import dev.dateline.model.ScriptedServer.Call;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An excerpt as a model finds it in its prompt. */
record Given(int n, String article, String text) {

    private static final Pattern EXCERPT = Pattern.compile("number=(\\d+) article=\"([^\"]*)\"[^\\n]*>\\R([^\\n]+)\\R");

    static List<Given> excerpts(Call call) {
        return EXCERPT.matcher(call.user())
                .results()
                .map((MatchResult found) -> new Given(Integer.parseInt(found.group(1)), found.group(2), found.group(3)))
                .toList();
    }
}
