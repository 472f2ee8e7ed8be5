package dev.dateline.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The environment's variables, as far as models need them. Knows which values are keys, so that no line shows one. */
public final class Environment {

    private final Map<String, String> variables;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The value of a variable that may be shown, such as an address; blank counts as not set. */
    public Optional<String> value(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value of a variable that must never be shown. */
    public Optional<String> key(String variable) {
        Optional<String> key = value(variable);
        key.ifPresent(keys::add);
        return key;
    }

    /** {@code text} without what stands before the {@code @} of its addresses. */
    public static String withoutPasswords(String text) {
        return text.replaceAll("(?<=://)[^/@\\s]+@", "");
    }

    /** {@code text} without any key that was given out, and without the passwords of addresses. */
    public String redact(String text) {
        String redacted = withoutPasswords(text);
        for (String key : keys) {
            redacted = redacted.replace(key, "…");
        }
        return redacted;
    }
}
