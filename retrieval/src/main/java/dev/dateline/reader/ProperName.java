package dev.dateline.reader;

import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A capitalised sequence, and what its words and neighbours say about its kind.
 *
 * @param titled whether an office or title was taken from in front of it
 */
record ProperName(String sentence, List<Word> words, boolean titled) {

    private static final Set<String> PLACE_WORDS = ProperNames.words("place");
    /** Organisations that are also where one goes. */
    private static final Set<String> VENUE_WORDS = ProperNames.words("venue");

    private static final Set<String> ORGANISATION_WORDS = ProperNames.words("organisation");
    private static final Pattern PLACE_BEFORE = Pattern.compile(
            "(?is).*\\b(?:at|from|around|across|to|toward|towards|inside|into|visit(?:ed|s|ing)?|capital|city of|town of|north of|south of|east of|west of|leave|left|reach(?:ed)?)(?: the| nearby| downtown| central| northern| southern| eastern| western)*\\s*$");
    private static final Pattern LIES_IN = Pattern.compile(
            "(?is).*\\b(?:in|near|outside|(?:city|town|village|port|capital|suburb|state|province|county|region|district|republic|island|resort|borough) of)(?: the| nearby| downtown| central| northern| southern| eastern| western)*\\s*$");
    private static final Pattern PERSON_VERB_AFTER = Pattern.compile(
            "(?is)^\\s*(?:,[^,]{2,60},\\s*)?(?:said|says|told|added|who|whose|was born|died|married|wrote|announced|has said|he |she ).*");
    private static final Pattern SAID_BEFORE =
            Pattern.compile("(?is).*\\b(?:said|says|added|by|named|told|husband|wife|son|daughter|called)\\s*,?$");
    private static final Pattern AGE_AFTER = Pattern.compile("(?s)^\\s?,? ?\\(?\\d{2}\\b.*");
    private static final Pattern APPOSITION_AFTER =
            Pattern.compile("(?is)^\\s?, (?:the|a|an|his|her|its|their|who|former|\\p{L}+'s) .*");
    private static final Pattern DATELINE_AFTER =
            Pattern.compile("(?s)^(?:,[^()-]{0,25})?\\s*(?:\\([A-Za-z]{2,12}\\)|_|--|—|–).*");

    Span span() {
        return ProperNames.span(words);
    }

    String text() {
        return span().of(sentence);
    }

    double personFit() {
        if (Gazetteer.isDemonym(text()) || isAcronym() || Gazetteer.isPlace(text()) && !titled) {
            return titled ? .4 : .05;
        }
        double fit = words.size() == 1 ? .2 : words.size() <= 4 ? .35 : .1;
        boolean firstName =
                words.stream().limit(Math.max(1, words.size() - 1)).anyMatch(word -> GivenNames.isGiven(word.text()));
        fit += titled || roleBefore() ? .4 : 0;
        fit += firstName && words.size() > 1 ? .35 : firstName ? .1 : 0;
        fit += words.size() > 2 && words.get(1).text().length() == 1 ? .3 : 0;
        fit += AGE_AFTER.matcher(after()).matches() ? .2 : 0;
        fit += PERSON_VERB_AFTER.matcher(after()).matches() ? .2 : 0;
        fit += verbAfter() ? .15 : 0;
        fit += APPOSITION_AFTER.matcher(after()).matches() ? .15 : 0;
        fit += SAID_BEFORE.matcher(before()).matches() ? .15 : 0;
        fit -= has(ORGANISATION_WORDS)
                        || words.stream().anyMatch(word -> word.text().equals("of"))
                ? .6
                : 0;
        fit -= has(PLACE_WORDS) ? .4 : 0;
        fit -= before().matches("(?is).*\\bthe\\s*$") && !titled ? .25 : 0;
        fit -= PLACE_BEFORE.matcher(before()).matches() && !firstName ? .15 : 0;
        return fit;
    }

    double placeFit() {
        if (Gazetteer.isDemonym(text())) {
            return 0;
        }
        double fit = Gazetteer.isPlace(text()) ? .65 : 0;
        fit += PLACE_BEFORE.matcher(before()).matches() && !isAcronym() ? .3 : 0;
        fit += LIES_IN.matcher(before()).matches() && !isAcronym() ? .45 : 0;
        fit += has(PLACE_WORDS) ? .4 : 0;
        fit += DATELINE_AFTER.matcher(after()).matches() && before().isBlank() ? .3 : 0;
        fit -= !Gazetteer.isPlace(text())
                        && (titled
                                || words.size() > 1
                                        && GivenNames.isGiven(words.getFirst().text()))
                ? .5
                : 0;
        fit -= has(ORGANISATION_WORDS) && !has(VENUE_WORDS) && !Gazetteer.isPlace(text()) ? .25 : 0;
        return fit;
    }

    double organisationFit() {
        double fit = has(ORGANISATION_WORDS) ? .8 : isAcronym() ? .6 : .4;
        fit -= Gazetteer.isPlace(text()) || Gazetteer.isDemonym(text()) ? .35 : 0;
        fit -= personFit() > .6 ? .25 : 0;
        return fit;
    }

    private boolean has(Set<String> kinds) {
        return words.stream().anyMatch(word -> kinds.contains(word.lower()));
    }

    private boolean isAcronym() {
        return words.size() == 1 && text().length() <= 6 && text().matches("[\\p{Lu}.&\\d-]{2,}");
    }

    private boolean roleBefore() {
        List<Word> before = Word.of(before());
        if (before.isEmpty() || before.getLast().isCapitalised()) {
            return false;
        }
        String noun = Lemmas.singular(before.getLast().lower());
        boolean adjacent = before().substring(before.getLast().span().end()).matches("\\s?,? ?");
        return adjacent && FocusNouns.typeOf(noun) == AnswerType.WHO;
    }

    private boolean verbAfter() {
        List<Word> after = Word.of(after());
        if (after.isEmpty()
                || !after().substring(0, after.getFirst().span().start()).isBlank()) {
            return false;
        }
        return Lemmas.isPast(after.getFirst().lower());
    }

    private String before() {
        return sentence.substring(Math.max(0, span().start() - 40), span().start());
    }

    private String after() {
        return sentence.substring(span().end(), Math.min(sentence.length(), span().end() + 80));
    }
}
