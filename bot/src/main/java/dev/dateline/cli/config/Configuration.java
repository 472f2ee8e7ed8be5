package dev.dateline.cli.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jline.utils.Levenshtein;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the configuration file and the environment set, the environment being stronger. A flag is stronger than both.
 *
 * @param file where the file is, or would be
 * @param fromFile what the file sets
 * @param stated the environment as the process got it, without the variables that are empty: they set nothing
 */
public record Configuration(Path file, Map<Setting, String> fromFile, Map<String, String> stated) {

    public Configuration {
        fromFile = Map.copyOf(fromFile);
        stated = stated.entrySet().stream()
                .filter(variable -> !variable.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nothing but the environment. */
    public static Configuration of(Map<String, String> environment) {
        return new Configuration(Path.of(""), Map.of(), environment);
    }

    /**
     * Reads a file of {@code key = value} lines, in the form of {@link Properties}, in UTF-8. A file that is not there sets
     * nothing.
     *
     * @throws IllegalArgumentException if the file has a key that is not known, with the nearest one that is
     */
    public static Configuration read(Path file, Map<String, String> environment) throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try {
                // Some editors begin UTF-8 with a mark.
                properties.load(new StringReader(Files.readString(file).replaceFirst("^\uFEFF", "")));
            } catch (CharacterCodingException latin) {
                throw new IllegalArgumentException(file + ": not UTF-8 text; save it as UTF-8", latin);
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
            }
            for (String key : properties.stringPropertyNames()) {
                Setting setting = Setting.ofKey(key)
                        .orElseThrow(() -> new IllegalArgumentException(
                                file + ": there is no setting '" + key + "'; did you mean '" + nearest(key) + "'?"));
                String value = properties.getProperty(key).strip();
                if (value.isEmpty()) {
                    throw new IllegalArgumentException(
                            file + ": '" + key + "' has no value; write " + key + " = VALUE, or leave the line out");
                }
                values.put(setting, value);
            }
        }
        return new Configuration(file, values, environment);
    }

    /** The environment with what the file sets and the environment does not. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(stated);
        fromFile.forEach((setting, value) -> all.putIfAbsent(setting.variable(), value));
        return all;
    }

    /** Where a value comes from, as a phrase: {@code "environment DATELINE_MODEL"}, a file, or {@code "default"}. */
    public String source(Setting setting) {
        return stated.containsKey(setting.variable())
                ? "environment " + setting.variable()
                : fromFile.containsKey(setting) ? file.toString() : "default";
    }

    /** Gives flags that are not on the command line the values that are set here. */
    public IDefaultValueProvider defaults() {
        Map<String, String> values = environment();
        return argument -> Setting.ofOption(longName(argument))
                .map(setting -> values.get(setting.variable()))
                .orElse(null);
    }

    private static String longName(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "";
    }

    private static String nearest(String key) {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .min(Comparator.comparingInt(known -> Levenshtein.distance(known, key)))
                .orElseThrow();
    }
}
