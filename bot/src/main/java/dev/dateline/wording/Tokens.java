package dev.dateline.wording;

import dev.dateline.question.Lemmas;
import dev.dateline.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into tokens; the parts of hyphenated words are tokens of their own. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:s\\b)?|\\p{L}[\\p{L}\\p{M}]*(?:\\.(?=\\p{L}\\.)\\p{L})*(?:['’]\\p{L}+)?|\\p{L}+\\p{Nd}+");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Far more than the words of any corpus need; a bound for texts that are no prose. */
    private static final int REMEMBERED = 200_000;

    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            String folded = fold(written);
            tokens.add(new Token(
                    new Span(matcher.start(), matcher.end()),
                    written,
                    folded,
                    stem(folded),
                    folded.length() > 1 && !Lemmas.isStopWord(folded) || Character.isDigit(folded.charAt(0))));
        }
        return tokens;
    }

    static String fold(String word) {
        String bare = POSSESSIVE.matcher(word).replaceFirst("").replace('’', '\'');
        boolean ascii = bare.chars().allMatch(c -> c < 0x80);
        String plain = ascii
                ? bare
                : MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
        return (Character.isDigit(plain.codePointAt(0)) ? plain : plain.replace(".", "")).toLowerCase(Locale.ROOT);
    }

    private static String stem(String folded) {
        if (STEMS.size() > REMEMBERED) {
            STEMS.clear();
        }
        return STEMS.computeIfAbsent(folded, Lemmas::stem);
    }
}
