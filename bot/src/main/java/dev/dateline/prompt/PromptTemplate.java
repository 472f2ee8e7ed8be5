package dev.dateline.prompt;

import dev.dateline.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A prompt with places to fill: instructions, a line {@code ---}, and what they are applied to.
 *
 * @param file its name, for messages
 * @param text the whole template, as in the file
 */
public record PromptTemplate(String file, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z]+)\\s*}}");
    private static final Pattern SEPARATOR = Pattern.compile("\\R---\\h*\\R");

    /** The two messages that a model gets. */
    public record Filled(String system, String user) {}

    public PromptTemplate {
        if (!SEPARATOR.matcher(text).find()) {
            throw new IllegalArgumentException(
                    file + ": no line '---' between the instructions and what they are applied to; add one");
        }
    }

    /** SHA-256 of the template, in lower-case hexadecimal. */
    public String sha256() {
        return SourceFile.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The names of the places to fill. */
    Set<String> places() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** The template with {@code values} in its places; a value that looks like a place itself stays as it is. */
    public Filled fill(Map<String, String> values) {
        String[] parts = SEPARATOR.split(text, 2);
        return new Filled(fill(parts[0], values), fill(parts[1], values));
    }

    private static String fill(String part, Map<String, String> values) {
        return PLACE.matcher(part)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, values)))
                .strip();
    }

    private static String value(MatchResult place, Map<String, String> values) {
        return values.getOrDefault(place.group(1), place.group());
    }
}
