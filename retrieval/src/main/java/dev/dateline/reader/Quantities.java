package dev.dateline.reader;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts, amounts and ages. */
final class Quantities {

    private static final Pattern NUMBER = pattern(Numbers.NUMBER);
    private static final Pattern MONEY = pattern(Numbers.MONEY);
    private static final Pattern PERCENT = pattern(Numbers.PERCENT);
    private static final Pattern MEASURE = pattern(Numbers.MEASURE);
    private static final Pattern LENGTH = pattern(Numbers.NUMBER + "[- ]?" + Numbers.LENGTH_UNIT);
    private static final Pattern SPEED =
            pattern(Numbers.NUMBER + "[- ]?" + Numbers.SPEED_UNIT + "|Mach \\d(?:\\.\\d+)?");
    private static final Pattern FREQUENCY = pattern(Numbers.FREQUENCY);
    private static final Pattern DURATION = pattern(Numbers.DURATION);
    private static final Pattern AGE = pattern(
            "\\b" + Numbers.SMALL + "(?=-year-old\\b)|(?<=\\baged )" + Numbers.SMALL + "\\b|(?<=, )\\d{1,3}(?=\\s?,)"
                    + "|(?<=\\bage )\\d{1,3}\\b|(?<=\\b(?:age of|at age) )" + Numbers.SMALL
                    + "\\b|\\b[\\w-]+ years old\\b|(?<=\\()\\d{2}(?=\\))"
                    + "|\\bin (?:his|her|their) (?:early |mid-|mid |late )?\\d0'?s\\b|(?<=\\b(?:is|was|turned|turns|(?<!\\b(?:stands|stood|put|remained|estimated) )at) )\\d{1,3}\\b(?! (?:percent|per|%))");
    /** "12%", "nearly half", "eight out of 10". */
    private static final Pattern PART = pattern(
            Numbers.PERCENT + "|" + Numbers.NUMBER + " (?:out of|in)(?: every)? "
                    + Numbers.SMALL
                    + "\\b|\\b(?:(?:nearly|almost|about|just over|just under|more than|less than) )?(?:(?:an?|one|two|three|four)[- ](?:half|third|quarter|fifth|tenth)s?|half)\\b");

    /** How far somebody or something is from another in other units than lengths: "two hours", "36 places". */
    private static final Pattern DISTANCE = pattern(Numbers.DURATION + "|" + Numbers.NUMBER
            + " (?:places?|points?|goals?|shots?|strokes?|seats?|laps?|blocks?)\\b");

    private static final Pattern ORDINARY = pattern("(?:st|nd|rd|th)\\b");

    private static final Pattern OTHER_THING = Pattern.compile("(?: [\\p{L}\\d-]+){0,2} \\p{Ll}{3,}(?<![sui])s\\b");

    /** "33 of the" 65 seats were won; and "no" one is none. */
    private static final Pattern WHOLE_BEFORE =
            pattern("\\bno $|\\b(?:\\d[\\d,.]*|" + Numbers.SMALL + ") (?:out )?of (?:the |its |their |his |her )?$");

    /** "26 more people than were on the list": a difference, no count. */
    private static final Pattern MORE_THAN = pattern(" (?:more|fewer|less)\\b(?: [\\p{L}-]+){0,3}? than\\b");

    private static final Pattern TOTAL_BEFORE = pattern(
            "\\b(?:population|toll)(?: [\\p{L}']+){0,3} (?:of|is|was|to|at|reached|exceeds|exceeded)(?: [\\p{L}]+)? ?$");

    private static final Set<String> PEOPLE = Set.of(
            "people",
            "person",
            "man",
            "woman",
            "child",
            "civilian",
            "soldier",
            "troop",
            "militant",
            "protester",
            "passenger",
            "worker",
            "victim",
            "refugee",
            "resident",
            "inhabitant",
            "officer",
            "activist",
            "fighter",
            "casualty",
            "life",
            "student",
            "prisoner",
            "hostage",
            "migrant",
            "member",
            "other",
            "dead",
            "employee",
            "user",
            "fan",
            "voter");
    private static final Set<String> MONEY_NOUNS = Set.of(
            "money",
            "price",
            "cost",
            "value",
            "salary",
            "wage",
            "fee",
            "fare",
            "fine",
            "budget",
            "revenue",
            "profit",
            "loss",
            "turnover",
            "income",
            "debt",
            "deficit",
            "surplus",
            "rent",
            "bill",
            "worth",
            "gdp",
            "dosage",
            "tax",
            "amount",
            "sum",
            "saving",
            "payout",
            "bonus",
            "payment",
            "compensation",
            "earnings",
            "pension",
            "reward",
            "ransom");
    private static final Set<String> SHARES = Set.of("rate", "level", "limit", "stake", "turnout");
    /** Of these the answer is a share and nothing else. */
    private static final Set<String> PARTS = Set.of("percent", "percentage", "share", "proportion");

    /** Of these it is a length and nothing else. */
    private static final Set<String> DIMENSIONS = Set.of("distance", "height", "width", "depth", "wingspan");

    private static final Set<String> LENGTHS = Set.of("length", "size", "area");
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "time");

    private Quantities() {}

    static List<Candidate> counts(String sentence, @Nullable String focus) {
        List<Candidate> counts = new ArrayList<>();
        List<Span> measured = Times.calendarSpans(sentence);
        if (focus != null && TIMES.contains(focus)) {
            add(counts, DURATION, sentence, 1);
        }
        add(counts, MONEY, sentence, .15);
        add(counts, PERCENT, sentence, .15);
        Matcher matcher = NUMBER.matcher(sentence);
        while (matcher.find()) {
            Span number = new Span(matcher.start(), matcher.end());
            boolean ordinal = ORDINARY.matcher(sentence)
                    .region(number.end(), sentence.length())
                    .lookingAt();
            boolean whole =
                    WHOLE_BEFORE.matcher(sentence.substring(0, number.start())).find();
            boolean taken = whole
                    || MORE_THAN.matcher(sentence.substring(number.end())).lookingAt()
                    || counts.stream().anyMatch(count -> count.span().overlaps(number));
            if (!ordinal && !taken && measured.stream().noneMatch(span -> span.overlaps(number))) {
                counts.add(counted(sentence, number, focus));
            }
        }
        return counts;
    }

    static List<Candidate> amounts(String sentence, @Nullable String focus) {
        List<Candidate> amounts = new ArrayList<>();
        if (focus != null && focus.equals("frequency")) {
            add(amounts, FREQUENCY, sentence, 1);
            add(amounts, DURATION, sentence, .5);
            return amounts;
        }
        // An age is no height, and odds are no share.
        if (focus != null && (PARTS.contains(focus) || DIMENSIONS.contains(focus))) {
            add(amounts, PARTS.contains(focus) ? PART : LENGTH, sentence, 1);
            if (focus.equals("distance")) {
                add(amounts, DISTANCE, sentence, .7);
            }
            return amounts;
        }
        boolean money = focus != null && MONEY_NOUNS.contains(focus);
        boolean share = focus != null && SHARES.contains(focus);
        boolean length = focus != null && LENGTHS.contains(focus);
        if (focus != null && focus.equals("speed")) {
            add(amounts, SPEED, sentence, 1);
        }
        if (length) {
            add(amounts, LENGTH, sentence, 1);
        }
        add(amounts, MONEY, sentence, money ? 1 : share || length ? .3 : focus == null ? 1 : .6);
        add(amounts, PERCENT, sentence, share ? 1 : money || length ? .3 : .7);
        add(amounts, MEASURE, sentence, money || share ? .2 : .7);
        List<Candidate> counts = counts(sentence, focus);
        counts.removeIf(
                count -> amounts.stream().anyMatch(amount -> amount.span().overlaps(count.span())));
        counts.forEach(count -> amounts.add(new Candidate(count.span(), count.fit() * .5)));
        return amounts;
    }

    static List<Candidate> ages(String sentence) {
        List<Candidate> ages = new ArrayList<>();
        add(ages, AGE, sentence, 1);
        return ages;
    }

    static List<Candidate> durations(String sentence) {
        List<Candidate> durations = new ArrayList<>();
        add(durations, DURATION, sentence, 1);
        return durations;
    }

    /** A count of the thing asked for takes its noun along: "184 people", "23 percussion instruments". */
    private static Candidate counted(String sentence, Span number, @Nullable String focus) {
        double fit = .4;
        int end = number.end();
        if (focus != null
                && TOTAL_BEFORE.matcher(sentence.substring(0, number.start())).find()) {
            // "The population of 23 million", "the toll rose to 40".
            return new Candidate(number, sentence.substring(0, number.start()).contains(focus) ? 1 : fit);
        }
        if (focus != null) {
            List<Word> after = Word.of(sentence.substring(end, Math.min(sentence.length(), end + 60)));
            for (int i = 0; i < Math.min(4, after.size()); i++) {
                String noun = Lemmas.singular(after.get(i).lower());
                boolean named = Lemmas.stem(noun).equals(Lemmas.stem(focus));
                boolean people = isPeople(focus)
                        && (PEOPLE.contains(noun)
                                || noun.matches("\\p{L}{3,}(?:ager|ander|mer|ker|ner|ster|ist|cian|ite)"));
                boolean apart = sentence.substring(
                                end, end + after.get(i).span().start())
                        .matches("(?s).*[,;:.()].*");
                if (apart) {
                    break;
                }
                if (named || people) {
                    int wordEnd = number.end() + after.get(i).span().end();
                    boolean adjacent =
                            i <= 2 && after.subList(0, i).stream().noneMatch(w -> Lemmas.isStopWord(w.lower()));
                    double fits = named ? 1 : focus.equals("population") || focus.equals("toll") ? .6 : .85;
                    return new Candidate(new Span(number.start(), adjacent ? wordEnd : number.end()), fits);
                }
            }
            if (isPeople(focus)
                    && sentence.substring(0, number.start())
                            .matches(
                                    "(?is).*\\b(?:kill(?:ed|ing|s)|injur\\w+|wound\\w+|arrest\\w+|detain\\w+|claimed|dead) $")) {
                fit = .7;
            }
        }
        if (focus != null && isOfAnotherThing(sentence, number)) {
            fit /= 2;
        }
        boolean vague = sentence.substring(number.start(), end)
                .matches("(?i)(?:one|an?\\b.*|dozens|hundreds|thousands|millions)");
        boolean noOrScore = sentence.substring(0, number.start()).matches("(?is).*(?:\\bno\\.? |[\\d-])$")
                || end < sentence.length() && sentence.substring(end).matches("(?s)[-/:]\\w.*") && focus == null;
        return new Candidate(number, noOrScore ? .1 : vague ? fit / 2 : fit);
    }

    /** "30 Airbus planes" are no passengers, and "Mikoliunas, 20, barged" gives an age. */
    private static boolean isOfAnotherThing(String sentence, Span number) {
        return OTHER_THING
                        .matcher(sentence)
                        .region(number.end(), sentence.length())
                        .lookingAt()
                || sentence.substring(0, number.start()).endsWith(", ")
                        && sentence.startsWith(",", number.end())
                        && number.length() == 2;
    }

    private static boolean isPeople(String focus) {
        return PEOPLE.contains(focus) || focus.equals("population") || focus.equals("toll");
    }

    private static void add(List<Candidate> candidates, Pattern pattern, String sentence, double fit) {
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (span.length() > 0
                    && candidates.stream()
                            .noneMatch(candidate -> candidate.span().overlaps(span))) {
                candidates.add(new Candidate(span, fit));
            }
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
