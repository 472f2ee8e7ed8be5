package dev.dateline.answer.role;

import dev.dateline.text.Span;
import java.util.regex.Pattern;

/** The place of a name or noun in a sentence, as far as the words right around it tell. All texts are in one line. */
public final class NounPhrase {

    private static final Pattern GOVERNED = Pattern.compile(
            "(?i:\\b(of|for|with|by|to|from|in|at|on|against|between|into|near|over|about|among|under|behind|via|as|across|along|off"
                    + "|outside|inside|through|around|beside|beyond|towards?|like|during|within|without|despite))\\s+"
                    + "(?:(?i:the|an?|his|her|its|their|mr|mrs|ms|dr|sir)\\.?\\s+)?(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "|January|February|March|April|May|June|July|August|September|October|November|December)[\\p{L}.’'-]+\\s+){0,4}$");

    private static final Pattern BELONGS_BEFORE = Pattern.compile("^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}$");

    private static final Pattern BELONGS_AFTER =
            Pattern.compile("^\\s(?:of|to|for|at|between|with|by)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,4}[\"“‘']?$");

    private static final Pattern BY = Pattern.compile("^[^,;.]{0,100}?\\b[Bb]y\\s(?:[\\p{L}’'-]+,?\\s){0,6}$");

    /** What may stand between a verb and whoever it is done to: "sued its Swedish rival Norgas". */
    private static final Pattern TO_OBJECT = Pattern.compile("^\\s(?:[\\p{L}’'-]+\\s){0,6}$");

    private static final Pattern NO_OBJECT = Pattern.compile(
            "(?i)\\b(?:of|to|from|in|into|at|on|for|with|against|by|after|over|near|and|or|that|as|when|before)\\b");

    private NounPhrase() {}

    /** "Voss's", of Voss. */
    public static boolean isOwner(String text, Span name) {
        return text.substring(name.end()).matches("(?s)['’](?:s\\b|\\s).*");
    }

    /** Not an owner, and not behind a preposition. */
    static boolean isHead(String text, Span span, int from) {
        return !isOwner(text, span)
                && !GOVERNED.matcher(text.substring(from, span.start())).find();
    }

    /** Whether {@code noun} is {@code owner}'s: "the resignation of Voss", "Voss's resignation". */
    static boolean owns(String text, Span noun, Span owner) {
        if (owner.end() <= noun.start()) {
            return BELONGS_BEFORE
                    .matcher(text.substring(owner.end(), noun.start()))
                    .find();
        }
        return owner.start() >= noun.end()
                && BELONGS_AFTER
                        .matcher(text.substring(noun.end(), owner.start()))
                        .find();
    }

    /** Whether what stands between a verb and a name makes it the one by whom it is done. */
    static boolean isBy(String between) {
        return BY.matcher(between).find();
    }

    /** Whether only words stand between a verb and a name, and few. */
    static boolean isNear(String between) {
        return TO_OBJECT.matcher(between).matches();
    }

    /** Whether what stands between a verb and a name makes it the one to whom it is done. */
    static boolean isObject(String between) {
        return isNear(between) && !NO_OBJECT.matcher(between).find();
    }
}
