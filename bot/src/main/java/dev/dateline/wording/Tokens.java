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
            "\\p{L}++\\p{Nd}++\\p{L}*|\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:s\\b)?|\\p{L}[\\p{L}\\p{M}]*(?:\\.(?=\\p{L}\\.)\\p{L})*(?:['’]\\p{L}+)?");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Far more than the words of any corpus need; a bound for texts that are no prose. */
    private static final int REMEMBERED = 200_000;

    private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

    /** What is the same wherever a word is written so. */
    private record Form(String folded, String stem, boolean content) {

        static Form of(String written) {
            String folded = fold(written);
            boolean number = Character.isDigit(folded.codePointAt(0));
            return new Form(folded, Lemmas.stem(folded), number || folded.length() > 1 && !Lemmas.isStopWord(folded));
        }
    }

    private Tokens() {}

    static List<Token> of(String text) {
        if (FORMS.size() > REMEMBERED) {
            FORMS.clear();
        }
        List<Token> tokens = new ArrayList<>(text.length() / 5);
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            Form form = FORMS.get(written);
            if (form == null) {
                form = Form.of(written);
                FORMS.put(written, form);
            }
            Span span = new Span(matcher.start(), matcher.end());
            tokens.add(new Token(span, written, form.folded(), form.stem(), form.content()));
        }
        return tokens;
    }

    private static String fold(String word) {
        String bare = POSSESSIVE.matcher(word).replaceFirst("").replace('’', '\'');
        boolean ascii = bare.chars().allMatch(c -> c < 0x80);
        String plain = ascii
                ? bare
                : MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
        boolean number = Character.isDigit(plain.codePointAt(0));
        return (number ? plain : plain.replace(".", "")).toLowerCase(Locale.ROOT);
    }
}
