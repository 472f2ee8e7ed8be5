package dev.dateline.wording;

import dev.dateline.text.Span;
import dev.dateline.wording.Quantity.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a text, in figures and in words. */
final class Quantities {

    private static final Pattern MORE = Pattern.compile(
            "(?:more than|over|above|at least|exceed(?:s|ed|ing)?|no fewer than|no less than|upwards? of|in excess of)$");
    private static final Pattern LESS =
            Pattern.compile("(?:fewer than|less than|under|below|up to|at most|no more than)$");
    private static final Pattern ROUGH = Pattern.compile(
            "(?:about|around|roughly|approximately|nearly|almost|some|an? estimated|close to|circa|as many as|as much as)$");
    private static final Pattern MORE_AFTER = Pattern.compile("^\\s*(?:or more|\\+|-plus\\b|plus\\b)");
    private static final Pattern FIGURE_BEFORE = Pattern.compile("[\\p{L}\\p{Nd}/:_#@-]$|\\p{Nd}[.,]$");
    private static final Pattern COMPOUND_BEFORE = Pattern.compile("(?:\\p{L}|\\p{Nd}\\s?)-$");
    private static final Pattern CURRENCY = Pattern.compile("(US\\$|[$€£¥₹])\\s?$");
    private static final Pattern PERCENT_BEHIND = Pattern.compile("\\s?%|\\s+per cent\\b");
    private static final Set<String> PERCENT = Set.of("percent", "pct");
    private static final Set<String> CURRENCIES = Set.of("dollar", "euro", "pound", "yen", "rupe", "rubl");

    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final List<Token> tokens;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Quantity> find(String text, List<Token> tokens) {
        Quantities quantities = new Quantities(text, tokens);
        for (int i = 0; i < tokens.size(); ) {
            i = quantities.readAt(i);
        }
        return quantities.found;
    }

    /** Reads the number that begins at token {@code i}, if one does; gives the token to go on from. */
    private int readAt(int i) {
        Token token = tokens.get(i);
        if (token.isNumber()) {
            return figures(i);
        }
        String word = token.folded();
        if (NumberWords.cardinal(word) != null
                || (word.equals("a") || word.equals("an"))
                        && i + 1 < tokens.size()
                        && adjacent(i)
                        && isBigScale(tokens.get(i + 1).folded())) {
            return words(i);
        }
        if (word.equals("dozen")) {
            return add(i, i + 1, BigDecimal.valueOf(12), "");
        }
        if (word.equals("half") || word.equals("halves")) {
            BigDecimal scale = i + 2 < tokens.size()
                            && adjacent(i)
                            && adjacent(i + 1)
                            && tokens.get(i + 1).folded().equals("a")
                    ? NumberWords.scale(tokens.get(i + 2).folded())
                    : null;
            if (scale != null) {
                return add(i, i + 3, scale.multiply(HALF), "");
            }
            return add(i, i + 1, HALF, "/");
        }
        Integer ordinal = NumberWords.ordinal(word);
        return ordinal != null && ordinal > 1 ? add(i, i + 1, BigDecimal.valueOf(ordinal), "#") : i + 1;
    }

    private int figures(int i) {
        Token token = tokens.get(i);
        String before = text.substring(
                Math.max(0, token.span().start() - 8), token.span().start());
        String digits = token.folded();
        if (FIGURE_BEFORE.matcher(before).find()
                && !COMPOUND_BEFORE.matcher(before).find()) {
            return i + 1;
        }
        BigDecimal value = value(digits);
        if (value == null) {
            return i + 1;
        }
        int next = i + 1;
        String unit = "";
        if (next < tokens.size()
                && tokens.get(next).span().start() == token.span().end()
                && Set.of("st", "nd", "rd", "th").contains(tokens.get(next).folded())) {
            return add(i, next + 1, value, "#");
        }
        if (next < tokens.size() && adjacent(i)) {
            String scale = tokens.get(next).folded();
            BigDecimal factor = NumberWords.scale(scale);
            boolean letter = scale.length() <= 2;
            if (factor != null
                    && (!letter
                            || tokens.get(next).span().start() == token.span().end()
                            || CURRENCY.matcher(before).find())) {
                value = value.multiply(factor);
                next++;
            }
        }
        return add(i, next, value, unit);
    }

    /** "1,200" and "1.5", not "1,20" or "1.2.3". */
    private static @Nullable BigDecimal value(String written) {
        String digits = written.endsWith("s") ? written.substring(0, written.length() - 1) : written;
        if (digits.matches("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?")) {
            return new BigDecimal(digits.replace(",", ""));
        }
        return digits.matches("\\d{1,15}(?:\\.\\d{1,9})?") ? new BigDecimal(digits) : null;
    }

    private int words(int i) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        int next = i;
        String unit = "";
        while (next < tokens.size() && (next == i || adjacent(next - 1))) {
            String word = tokens.get(next).folded();
            Integer number = next == i && word.startsWith("a") ? Integer.valueOf(1) : NumberWords.cardinal(word);
            BigDecimal scale = word.length() > 2 ? NumberWords.scale(word) : null;
            Integer ordinal = NumberWords.ordinal(word);
            if (number != null) {
                group = group.add(BigDecimal.valueOf(number));
            } else if (scale != null && next > i) {
                group = group.max(BigDecimal.ONE).multiply(scale);
                if (scale.intValue() != 100) {
                    total = total.add(group);
                    group = BigDecimal.ZERO;
                }
            } else if (ordinal != null
                    && ordinal < 10
                    && NumberWords.isTens(tokens.get(Math.max(i, next - 1)).folded())) {
                group = group.add(BigDecimal.valueOf(ordinal));
                unit = "#";
            } else if (!(word.equals("and") && next > i && goesOn(next))) {
                break;
            }
            next++;
        }
        String fraction = next < tokens.size() && adjacent(next - 1)
                ? NumberWords.fraction(tokens.get(next).folded())
                : null;
        BigDecimal value = total.add(group);
        if (fraction != null && value.compareTo(BigDecimal.TEN) < 0) {
            BigDecimal parts = new BigDecimal(fraction.substring(2));
            return add(i, next + 1, value.divide(parts, MathContext.DECIMAL32), "/");
        }
        return add(i, next, value, unit);
    }

    /** In "two hundred and six", not in "two hundred and the rest". */
    private boolean goesOn(int and) {
        BigDecimal scale = NumberWords.scale(tokens.get(and - 1).folded());
        return scale != null
                && and + 1 < tokens.size()
                && NumberWords.cardinal(tokens.get(and + 1).folded()) != null;
    }

    private static boolean isBigScale(String word) {
        return word.length() > 2 && NumberWords.scale(word) != null || word.equals("dozen");
    }

    /** Whether only a space or hyphen stands between token {@code i} and the next. */
    private boolean adjacent(int i) {
        String between = text.substring(
                tokens.get(i).span().end(), tokens.get(i + 1).span().start());
        return between.equals("-") || between.chars().allMatch(c -> Character.isWhitespace(c) || c == NO_BREAK_SPACE);
    }

    private int add(int first, int after, BigDecimal value, String kind) {
        int start = tokens.get(first).span().start();
        int end = tokens.get(after - 1).span().end();
        String before = text.substring(Math.max(0, start - 40), start);
        String behind = text.substring(end, Math.min(text.length(), end + 20));
        String unit = kind;
        int next = after;
        var currency = CURRENCY.matcher(before);
        if (currency.find()) {
            unit = currency.group(1).replace("US", "");
            start -= currency.group().length();
            before = text.substring(Math.max(0, start - 40), start);
        }
        String word =
                after < tokens.size() && adjacent(after - 1) ? tokens.get(after).folded() : "";
        if (PERCENT_BEHIND.matcher(behind).lookingAt() || PERCENT.contains(word)) {
            unit = "%";
            next += PERCENT.contains(word) ? 1 : word.equals("per") ? 2 : 0;
        } else if (!word.isEmpty() && CURRENCIES.contains(tokens.get(after).stem())) {
            unit = switch (tokens.get(after).stem()) {
                case "euro" -> "€";
                case "pound" -> "£";
                case "yen" -> "¥";
                case "dollar" -> "$";
                default -> "";
            };
            next++;
        }
        found.add(new Quantity(new Span(start, end), value, unit, bound(before, behind), counted(next)));
        return after;
    }

    private static Bound bound(String before, String behind) {
        String words = before.toLowerCase(Locale.ROOT).stripTrailing();
        if (MORE.matcher(words).find() && !words.endsWith("no more than")
                || MORE_AFTER.matcher(behind).find()) {
            return Bound.MORE;
        }
        return LESS.matcher(words).find() ? Bound.LESS : ROUGH.matcher(words).find() ? Bound.ROUGH : Bound.EXACT;
    }

    /** The last of the next few content words that follow without a break: the noun after its adjectives. */
    private String counted(int next) {
        for (int i = next; i < Math.min(next + 3, tokens.size()); i++) {
            String between = text.substring(
                    tokens.get(i - 1).span().end(), tokens.get(i).span().start());
            if (!between.matches("[\\s%-]*")) {
                return "";
            }
            if (tokens.get(i).content()) {
                return tokens.get(i).stem();
            }
        }
        return "";
    }
}
