package dev.dateline.cli;

import dev.dateline.cli.config.Configuration;
import dev.dateline.cli.config.Setting;
import dev.dateline.model.Environment;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What is in force when no flag says otherwise. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        header = "Prints every setting, its value and where that comes from.",
        description = {
            "",
            "Flags are stronger than the environment, which is stronger than the configuration file:",
            "lines of KEY = VALUE in $XDG_CONFIG_HOME/dateline/config.properties, or the file that --config names."
        })
final class ConfigCommand implements Callable<Integer> {

    private final Console console;

    ConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Configuration configuration = console.configuration();
        console.out().println("# " + configuration.file() + (Files.exists(configuration.file()) ? "" : " (not there)"));
        for (Setting setting : Setting.values()) {
            String value = console.environment().get(setting.variable());
            String shown =
                    value == null ? "" : setting.isSecret() ? "(set, not shown)" : Environment.withoutPasswords(value);
            console.out()
                    .println(String.format(
                                    Locale.ROOT,
                                    "%-20s = %s  # %s",
                                    setting.key(),
                                    shown,
                                    configuration.source(setting))
                            .strip());
        }
        return 0;
    }
}
