package dev.dateline.cli;

import dev.dateline.audit.Articles;
import dev.dateline.audit.Audit;
import dev.dateline.audit.AuditReport;
import dev.dateline.audit.Judge;
import dev.dateline.audit.report.ReportFile;
import dev.dateline.audit.report.ReportFormat;
import dev.dateline.citation.SourceFolder;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.model.Environment;
import dev.dateline.model.Patience;
import dev.dateline.model.provider.Models;
import dev.dateline.prompt.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded answers, checked again. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "Checks recorded answers against the articles as they are now.",
        description = {
            "",
            "Every quote, every statement, every sentence without a citation, and the chain of the log.",
            "LOG is the folder of an answer log, or a file of JSON Lines, of Dateline or of another tool:",
            "  {\"statements\": [{\"text\", \"citations\": [1]}],",
            "   \"citations\": [{\"n\": 1, \"source\", \"start\", \"end\", \"quote\"}]}",
        },
        footer = {
            "",
            "Exit codes: 0 all passed, 1 something failed, 2 wrong usage, 3 something is for a reader to decide."
        })
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            parameterConsumer = ExistingPaths.class,
            description = "Folders or files with the articles (default: the sample articles in seeds/).")
    List<Path> articles = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES} (default: text).")
    @Nullable ReportFormat format;

    @Option(names = "--json", description = "As --format json: one JSON document a line for each thing checked.")
    boolean json;

    @Option(
            names = "--judge",
            paramLabel = "PROVIDER/NAME",
            description =
                    "A chat model whose verdict on each statement is given beside that of the rules, never for it.")
    @Nullable String judge;

    @Option(
            names = "--prompts",
            paramLabel = "DIR",
            description = "Your own prompt templates, judge.md among them; what DIR lacks comes with Dateline.")
    @Nullable Path prompts;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to this file.")
    @Nullable Path output;

    @Parameters(arity = "0..1", paramLabel = "LOG", description = "What to check (default: your own answer log).")
    @Nullable Path log;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (json && format != null && format != ReportFormat.JSON) {
            throw new IllegalArgumentException("--json and --format " + format + " exclude each other");
        }
        Home home = new Home(console.environment());
        Path recorded = log == null ? home.data().resolve("answers") : log;
        if (!Files.exists(recorded)) {
            throw new IllegalArgumentException(
                    recorded + ": no such log; name a file or folder, or ask something first");
        }
        ProgressLine progress = new ProgressLine(console);
        Audit audit = new Audit(articles(home, progress.begin("reading")), judge());
        AuditReport report = audit.run(recorded, progress.begin("auditing")::show);
        progress.end();
        write(report, json ? ReportFormat.JSON : format == null ? ReportFormat.TEXT : format);
        return report.exitCode();
    }

    private Optional<Judge> judge() {
        if (judge == null) {
            return Optional.empty();
        }
        Models models = new Models(new Environment(console.environment()), Patience.DEFAULT);
        Prompts templates = prompts == null ? Prompts.packaged() : Prompts.in(prompts);
        return Optional.of(new Judge(models.open(judge).asChatModel(), templates.judging()));
    }

    private Articles articles(Home home, ProgressLine.Count read) throws IOException {
        List<Path> paths = articles.isEmpty() ? List.of(home.seeds()) : articles;
        Corpus corpus = CorpusReader.read(paths, read::show);
        List<SourceFolder> folders = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folders.add(new SourceFolder(path));
            }
        }
        return Articles.of(corpus, folders);
    }

    private void write(AuditReport report, ReportFormat form) throws IOException {
        if (output == null) {
            StringBuilder text = new StringBuilder();
            form.write(report, text);
            console.out().print(text);
            return;
        }
        ReportFile.write(report, form, output);
    }
}
