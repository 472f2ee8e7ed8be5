package dev.dateline.evaluation;

import org.junit.jupiter.api.Test;

class ModelEvaluationTest {
    @Test
    void dump() throws Exception {
        var questions = QuestionSet.read(dev.dateline.Checkout.root().resolve("bot/evaluation/seeds.jsonl"));
        var perfect = PerfectModel.read();
        try (var server = dev.dateline.model.ScriptedServer.openAi(perfect)) {
            var answerer = new dev.dateline.answer.model.ModelAnswerer(
                    new dev.dateline.model.provider.Models(
                                    new dev.dateline.model.Environment(server.variables()),
                                    dev.dateline.model.Patience.DEFAULT)
                            .open("openai/perfect"),
                    dev.dateline.prompt.Prompts.packaged(),
                    new dev.dateline.answer.ExtractiveAnswerer(),
                    dev.dateline.answer.model.ModelAnswerer.Fallback.ANSWER,
                    () -> "c0de");
            long t = System.nanoTime();
            var a = new Evaluation(dev.dateline.chat.SeedsDateline.get()).run(questions, d -> {});
            long u = System.nanoTime();
            var b = new Evaluation(dev.dateline.chat.SeedsDateline.answeredBy(answerer)).run(questions, d -> {});
            long v = System.nanoTime();
            try (var out = new java.io.PrintWriter("/tmp/perfect/dump.txt")) {
                out.println((u - t) / 1000000 + " ms, " + (v - u) / 1000000 + " ms");
                Report.figures(a.outcomes()).forEach(out::println);
                Report.figures(b.outcomes()).forEach(out::println);
                for (int i = 0; i < a.outcomes().size(); i++) {
                    var x = a.outcomes().get(i);
                    var y = b.outcomes().get(i);
                    if (x.item().isAnswerable() ? !y.rightInText() || y.text().contains("the model") : y.answered())
                        out.println(x.item().id() + " ext " + x.rightInText() + " model " + y.rightInText() + " | "
                                + x.item().question() + " | " + y.text().replace("\n", " / "));
                }
                out.println("REPAIRS");
                server.calls().stream()
                        .filter(c -> c.user().contains("The refused sentences"))
                        .forEach(c -> out.println(c.user().substring(c.user().indexOf("The refused sentences"))));
                perfect.unsaid().forEach(out::println);
            }
        }
    }
}
