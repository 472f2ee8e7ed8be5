package dev.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.chat.Library;
import dev.dateline.evaluation.Evaluation;
import dev.dateline.evaluation.Outcome;
import dev.dateline.evaluation.QuestionSet;
import dev.dateline.evaluation.Report;
import dev.dateline.record.AnswerJson;
import dev.dateline.render.SafeText;
import dev.dateline.statistics.Proportion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Figures for a question set. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        header = "Measures retrieval and answers on a question set.",
        description = {
            "",
            "QUESTIONS holds one JSON object a line:",
            "  {\"id\", \"question\", \"answers\": [\"regular expression\", ...], \"sources\": [\"file\", ...]}",
            "with no answers where the articles don't say."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    @Mixin
    ModelOptions model = new ModelOptions();

    @Option(names = "--json", description = "Print one JSON document a line: each question, then the figures.")
    boolean json;

    @Option(names = "--failures", description = "Also list the questions that went wrong.")
    boolean failures;

    @Parameters(paramLabel = "QUESTIONS", description = "The question set, JSON Lines.")
    @Nullable Path questions;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        QuestionSet set = QuestionSet.read(Objects.requireNonNull(questions));
        Report report = evaluated(set);
        if (json) {
            report.outcomes().forEach(outcome -> console.out().println(AnswerJson.line(json(outcome))));
            console.out().println(AnswerJson.line(json(report)));
            return 0;
        }
        if (failures) {
            report.failures().forEach(outcome -> console.out().println(failure(outcome)));
        }
        report.lines().forEach(console.out()::println);
        return 0;
    }

    /** Nothing of it is logged: these are no answers to anybody. */
    private Report evaluated(QuestionSet set) {
        try (Shelf shelf = new Shelf(console, library)) {
            Assembly assembly = new Assembly(console);
            Library articles = shelf.library();
            shelf.embed();
            return evaluated(new Evaluation(recorder -> assembly.dateline(articles, model, recorder)), set);
        }
    }

    private Report evaluated(Evaluation evaluation, QuestionSet set) {
        ProgressLine progress = new ProgressLine(console);
        ProgressLine.Count asked = progress.begin("asking");
        Report report = evaluation.run(set, done -> asked.show(done, set.items().size()));
        progress.end();
        return report;
    }

    private static String failure(Outcome outcome) {
        String wanted = outcome.item().isAnswerable() ? outcome.item().answers().toString() : "not found";
        String got = outcome.text().lines().map(SafeText::of).collect(Collectors.joining("\n            "));
        return SafeText.of(outcome.item().id() + "  " + outcome.item().question()) + "\n    wanted: "
                + SafeText.of(wanted) + "\n    got:    " + got;
    }

    private static ObjectNode json(Outcome outcome) {
        return new ObjectMapper()
                .createObjectNode()
                .put("id", outcome.item().id())
                .put("question", outcome.item().question())
                .put("type", outcome.type())
                .put("answerable", outcome.item().isAnswerable())
                .put("answered", outcome.answered())
                .put("rightShown", outcome.rightShown())
                .put("rightInText", outcome.rightInText())
                .put("rightInLead", outcome.rightInLead())
                .put("citations", outcome.citations())
                .put("exactCitations", outcome.exact())
                .put("rank", outcome.rank())
                .put("answer", outcome.text());
    }

    private static ObjectNode json(Report report) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        figures(node.putObject("overall"), report.outcomes());
        meanReciprocalRank(node, report.outcomes());
        ObjectNode types = node.putObject("byType");
        report.byType().forEach((type, outcomes) -> {
            ObjectNode figures = types.putObject(type);
            figures(figures, outcomes);
            meanReciprocalRank(figures, outcomes);
        });
        return node;
    }

    /** Null where no question has an answer. */
    private static void meanReciprocalRank(ObjectNode node, List<Outcome> outcomes) {
        Report.meanReciprocalRank(outcomes)
                .ifPresentOrElse(
                        mean -> node.putObject("mrr@10")
                                .put("value", mean.value())
                                .put("low", mean.low())
                                .put("high", mean.high()),
                        () -> node.putNull("mrr@10"));
    }

    private static void figures(ObjectNode node, List<Outcome> outcomes) {
        for (Report.Figure figure : Report.figures(outcomes)) {
            Proportion value = figure.value();
            if (value.of() > 0) {
                node.putObject(figure.name())
                        .put("hits", value.hits())
                        .put("of", value.of())
                        .put("share", value.share())
                        .put("low", value.low())
                        .put("high", value.high());
            }
        }
    }
}
