package dev.dateline.telegram.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The bot's own words in the language of whoever reads them, English where it does not know that language. */
public final class Texts {

    /** The languages besides English. */
    public static final List<String> OTHER_LANGUAGES = List.of("de");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.dateline.telegram.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** @param language as Telegram gives it: {@code de}, {@code pt-br}, or empty */
    public static Texts in(String language) {
        return new Texts(Locale.of(Locale.forLanguageTag(language).getLanguage()));
    }

    /** @throws MissingResourceException if there is no such text */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
