package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds excerpts that stop just before their sentence takes back what they say. */
final class CutCheck {

    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?i)\\b(?:false|untrue|incorrect|wrong|mistaken|denied|denies|retracted|withdrew|hoax|fabricated|unless|if|provided that|but|however|although|though|except|never|did not|was not|were not|no longer|disputed|unproven|rejected|dismissed)\\b|n['’]t\\b");

    /** What begins a sentence that was not cited from its beginning and turns what follows. */
    private static final Pattern TURNS = Pattern.compile(
            "(?i)\\b(?:denied|denies|not true that|false(?:ly)?|no evidence|rejected|unless|if|refused|failed|never|not)\\s*(?:\\w+\\s*){0,3}$");

    private CutCheck() {}

    static void run(Comparison comparison) {
        for (Excerpt excerpt : comparison.excerpts()) {
            ArticleReading article =
                    comparison.articles().get(comparison.excerpts().indexOf(excerpt));
            for (Span sentence : article.sentences(excerpt.span())) {
                check(comparison, excerpt, sentence);
            }
        }
    }

    private static void check(Comparison comparison, Excerpt excerpt, Span sentence) {
        if (sentence.end() > excerpt.span().end()) {
            Span rest = new Span(excerpt.span().end(), sentence.end());
            Matcher cue = TAKES_BACK.matcher(rest.of(excerpt.article()));
            if (cue.find()
                    && !comparison
                            .claim()
                            .text()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(cue.group().toLowerCase(java.util.Locale.ROOT))) {
                against(comparison, excerpt, new Span(rest.start() + cue.start(), rest.start() + cue.end()));
            }
        }
        if (sentence.start() < excerpt.span().start()) {
            Span before = new Span(sentence.start(), excerpt.span().start());
            Matcher cue = TURNS.matcher(before.of(excerpt.article()));
            if (cue.find()) {
                against(comparison, excerpt, new Span(before.start() + cue.start(), before.end()));
            }
        }
    }

    private static void against(Comparison comparison, Excerpt excerpt, Span cue) {
        comparison.against(
                Code.EXCERPT_CUT,
                "the sentence goes on outside the excerpt: “"
                        + cue.of(excerpt.article()).strip() + "”",
                null,
                new Reason.Place(excerpt.n(), cue));
    }
}
