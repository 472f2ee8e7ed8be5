package dev.dateline.cli.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that the configuration file and the environment can set. */
public enum Setting {
    ARTICLES("DATELINE_ARTICLES", "--articles"),
    INDEX("DATELINE_INDEX", "--index"),
    AS_OF("DATELINE_AS_OF", "--as-of"),
    MODEL("DATELINE_MODEL", "--model"),
    PROMPTS("DATELINE_PROMPTS", "--prompts"),
    NO_FALLBACK("DATELINE_NO_FALLBACK", "--no-fallback"),
    NO_LOG("DATELINE_NO_LOG", "--no-log"),
    LOG_USERS("DATELINE_LOG_USERS", "--log-users"),
    NO_HISTORY("DATELINE_NO_HISTORY", "--no-history"),
    TELEGRAM_ALLOW("DATELINE_TELEGRAM_ALLOW", "--allow"),
    TELEGRAM_PUBLIC("DATELINE_TELEGRAM_PUBLIC", "--public"),
    TELEGRAM_PER_USER("DATELINE_TELEGRAM_PER_USER", "--per-user"),
    TELEGRAM_PER_CHAT("DATELINE_TELEGRAM_PER_CHAT", "--per-chat"),
    TELEGRAM_WAITING("DATELINE_TELEGRAM_WAITING", "--waiting"),
    TELEGRAM_PARALLEL("DATELINE_TELEGRAM_PARALLEL", "--parallel"),
    TELEGRAM_LOG_DETAILS("DATELINE_TELEGRAM_LOG_DETAILS", "--log-details"),
    TELEGRAM_STATE("DATELINE_TELEGRAM_STATE", "--state"),
    TELEGRAM_TOKEN_FILE("DATELINE_TELEGRAM_TOKEN_FILE", "--token-file"),
    OPENAI_API_KEY,
    OPENAI_BASE_URL,
    OLLAMA_HOST,
    ANTHROPIC_API_KEY,
    GEMINI_API_KEY,
    TELEGRAM_BOT_TOKEN,
    TELEGRAM_API_URL,
    NO_COLOR;

    private final String variable;
    private final String option;

    Setting() {
        this.variable = name();
        this.option = "";
    }

    Setting(String variable, String option) {
        this.variable = variable;
        this.option = option;
    }

    /** Its name in the configuration file: {@code as-of}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable that sets it. */
    public String variable() {
        return variable;
    }

    /** The flag that sets it, or empty: keys and addresses are not for the command line, which others can see. */
    public String option() {
        return option;
    }

    /** Whether its value is shown to nobody. */
    public boolean isSecret() {
        return name().endsWith("_KEY") || name().endsWith("_TOKEN");
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    static Optional<Setting> ofOption(String option) {
        return Arrays.stream(values())
                .filter(setting -> !option.isEmpty() && setting.option.equals(option))
                .findFirst();
    }
}
