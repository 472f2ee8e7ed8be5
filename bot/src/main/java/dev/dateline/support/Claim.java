package dev.dateline.support;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import dev.dateline.wording.Quantity;
import dev.dateline.wording.Token;
import dev.dateline.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A statement, less what it quotes word for word: only the rest can be wrong.
 *
 * @param text the statement; what it quotes is blanked out, so that offsets stay
 * @param quotes whether it quotes anything
 * @param wording of {@code text}
 * @param times the time expressions of {@code text}, as those of the first cited article
 * @param timesOn the same for each time at which a cited article was published: "Monday" is another day in each
 */
record Claim(
        String text,
        boolean quotes,
        Wording wording,
        List<TimeExpression> times,
        Map<DateInterval, List<TimeExpression>> timesOn) {

    static Claim of(String statement, List<Excerpt> cited) {
        Quoted quoted = Quoted.in(statement, cited);
        String text = quoted.rest();
        Map<DateInterval, List<TimeExpression>> timesOn = new LinkedHashMap<>();
        if (!text.isBlank()) {
            cited.forEach(excerpt ->
                    timesOn.computeIfAbsent(excerpt.published(), published -> TimeExpressions.find(text, published)));
        }
        List<TimeExpression> times = timesOn.values().stream().findFirst().orElse(List.of());
        return new Claim(text, quoted.found(), Wording.of(text), times, timesOn);
    }

    /** What the words of {@code time} mean in an article published at {@code published}. */
    TimeExpression on(DateInterval published, TimeExpression time) {
        return timesOn.getOrDefault(published, times).stream()
                .filter(other -> other.span().equals(time.span()))
                .findFirst()
                .orElse(time);
    }

    /** Words that mean something, numbers and names among them. */
    List<Token> content() {
        return wording.tokens().stream().filter(Token::content).toList();
    }

    /** Content words that are neither numbers nor parts of names or dates. */
    List<Token> plainWords() {
        return content().stream()
                .filter(token -> !token.isNumber()
                        && wording.names().stream()
                                .noneMatch(name -> name.span().contains(token.span()))
                        && wording.quantities().stream()
                                .noneMatch(number -> number.span().contains(token.span()))
                        && times.stream().noneMatch(time -> time.span().overlaps(token.span())))
                .toList();
    }

    /** The numbers that are no part of a date. */
    List<Quantity> quantities() {
        return wording.quantities().stream()
                .filter(number -> !isInDate(number.span()))
                .toList();
    }

    private boolean isInDate(Span span) {
        return times.stream()
                .anyMatch(time -> time.type() != TimeExpression.Type.DURATION
                        && time.span().overlaps(span));
    }

    boolean has(String stem) {
        return wording.tokens().stream().anyMatch(token -> token.stem().equals(stem));
    }

    @Override
    public String toString() {
        return wording.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
