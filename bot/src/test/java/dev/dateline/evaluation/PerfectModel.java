package dev.dateline.evaluation;

import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.ScriptedServer.Call;
import java.util.*;
import java.util.function.Function;
import java.util.regex.*;

final class PerfectModel implements Function<Call, Act> {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private final Map<String, List<String>> sentences;
    private final List<String> unsaid = new ArrayList<>();

    private PerfectModel(Map<String, List<String>> sentences) {
        this.sentences = sentences;
    }

    static PerfectModel read() throws Exception {
        Map<String, String> ids = new HashMap<>();
        for (var item : QuestionSet.read(dev.dateline.Checkout.root().resolve("bot/evaluation/seeds.jsonl")).items())
            ids.put(item.id(), item.question());
        Map<String, List<String>> s = new HashMap<>();
        for (String line : new String(
                        PerfectModel.class.getResourceAsStream("perfect-model.txt").readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .split("\n")) {
            s.computeIfAbsent(ids.get(line.split(" ")[0]), k -> new ArrayList<>()).add(line.split(" ", 2)[1]);
        }
        return new PerfectModel(s);
    }

    List<String> unsaid() {
        return unsaid;
    }

    @Override
    public Act apply(Call call) {
        List<String> said = new ArrayList<>();
        if (!call.user().contains("The refused sentences")) {
            String q = call.user().substring(call.user().indexOf("The question of the reader is:") + 30).strip();
            for (String s : sentences.getOrDefault(q, List.of())) {
                boolean all = PLACE.matcher(s).results().allMatch(m -> number(call, m.group(1)) > 0);
                if (all) said.add(PLACE.matcher(s).replaceAll(m -> "[" + number(call, m.group(1)) + "]"));
                else unsaid.add("NOT IN PROMPT: " + q + " | " + s);
            }
        }
        return ScriptedServer.says(said.isEmpty() ? "NOT FOUND" : String.join("\n", said));
    }

    private static int number(Call call, String words) {
        Matcher m = Pattern.compile("number=(\\d+)[^\\n]*\\n[^\\n]*" + Pattern.quote(words)).matcher(call.user());
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }
}
