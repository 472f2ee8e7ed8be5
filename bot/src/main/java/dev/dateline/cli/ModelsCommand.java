package dev.dateline.cli;

import dev.dateline.model.Environment;
import dev.dateline.model.Patience;
import dev.dateline.model.provider.Availability;
import dev.dateline.model.provider.Models;
import dev.dateline.render.SafeText;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Which chat models can be used now. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        header = "Lists the providers of chat models: what is set up, what can be reached, which models there are.",
        description = {
            "",
            "Keys come from the environment alone: OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY.",
            "OPENAI_BASE_URL and OLLAMA_HOST say where a server is; local/PATH names a GGUF file that runs in this process."
        })
final class ModelsCommand implements Callable<Integer> {

    private final Console console;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Models models = new Models(new Environment(console.environment()), Patience.DEFAULT);
        for (Availability availability : models.availability()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-10s %s  (%s)",
                            availability.provider(),
                            SafeText.of(availability.state()),
                            SafeText.of(availability.address())));
            availability.models().forEach(model -> console.out().println("  " + SafeText.of(model)));
        }
        return 0;
    }
}
