package dev.dateline.cli;

import dev.dateline.answer.Answerer;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.answer.model.ModelAnswerer;
import dev.dateline.chat.Dateline;
import dev.dateline.chat.FollowUps;
import dev.dateline.chat.Library;
import dev.dateline.chat.ModelFollowUps;
import dev.dateline.chat.Recorder;
import dev.dateline.chat.Rewriter;
import dev.dateline.model.ConnectedModel;
import dev.dateline.model.Environment;
import dev.dateline.model.Patience;
import dev.dateline.model.provider.Models;
import dev.dateline.prompt.Prompts;
import dev.dateline.record.AnswerLog;
import dev.dateline.render.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the parts together as the options say. */
final class Assembly {

    private final Console console;
    private final Home home;

    Assembly(Console console) {
        this.console = console;
        this.home = new Home(console.environment());
    }

    Dateline dateline(Library library, ModelOptions options, Recorder recorder) {
        String model = model(options);
        if (model == null) {
            return dateline(library, new ExtractiveAnswerer(), recorder, FollowUps::standalone);
        }
        Prompts prompts = options.prompts == null ? Prompts.packaged() : Prompts.in(options.prompts);
        ConnectedModel connected = new Models(new Environment(console.environment()), Patience.DEFAULT).open(model);
        Answerer answerer = new ModelAnswerer(
                connected,
                prompts,
                new ExtractiveAnswerer(),
                options.noFallback ? ModelAnswerer.Fallback.FAIL : ModelAnswerer.Fallback.ANSWER,
                () -> UUID.randomUUID().toString());
        return dateline(library, answerer, recorder, new ModelFollowUps(connected, prompts));
    }

    private static Dateline dateline(Library library, Answerer answerer, Recorder recorder, Rewriter followUps) {
        return new Dateline(
                library,
                answerer,
                Clock.systemDefaultZone(),
                () -> UUID.randomUUID().toString(),
                recorder,
                followUps);
    }

    /** {@code "provider/name"} of the model that the options or the environment name, or null. */
    @Nullable String model(ModelOptions options) {
        String named =
                options.model != null ? options.model : console.environment().getOrDefault("DATELINE_MODEL", "");
        return named.isBlank() || named.equals("none") ? null : named;
    }

    Recorder recorder(LogOptions options) {
        if (options.none) {
            return Recorder.NONE;
        }
        AnswerLog log = answerLog(options);
        return entry -> {
            try {
                log.append(entry);
            } catch (IOException e) {
                throw unwritten(e);
            }
        };
    }

    AnswerLog answerLog(LogOptions options) {
        try {
            return new AnswerLog(
                    home.data().resolve("answers"),
                    options.users,
                    AnswerLog.FILE_BYTES,
                    Clock.systemUTC(),
                    message -> console.err().println("dateline: " + SafeText.of(message)));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UncheckedIOException unwritten(IOException e) {
        return Failures.at(home.data().resolve("answers"), e, "--no-log keeps no record of the answers");
    }
}
