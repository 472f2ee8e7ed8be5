package dev.dateline.question;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question as it would be asked directly, so that whatever reads it finds it begin with what is asked.
 *
 * @param text "Putin met Erdogan?" for "tell me if Putin met Erdogan", "did they meet in 2017?" for "in 2017, did they
 *     meet?"; other questions as they are
 * @param asksWhether whether it was put as a statement behind "if" or "whether"
 */
record DirectQuestion(String text, boolean asksWhether) {

    private static final Set<String> BEFORE_QUESTION = Set.of("according", "if", "when", "while");

    /** Behind a comma these may only describe what stands before it: "in Tarn, where it burned, how many …". */
    private static final Set<String> RELATIVE = Set.of("which", "where", "whose");

    static DirectQuestion of(String utterance) {
        QuestionWords words = QuestionWords.of(utterance);
        if (words.asksWhether()) {
            return new DirectQuestion(from(words.start(), words, utterance) + "?", true);
        }
        int begin = beginBehindPhrase(words, utterance);
        if (begin == 0) {
            return new DirectQuestion(utterance, false);
        }
        String phrase = utterance.substring(
                words.words().get(words.start()).span().start(),
                words.words().get(begin - 1).span().end());
        return new DirectQuestion(
                from(begin, words, utterance) + " " + phrase.substring(0, 1).toLowerCase(Locale.ROOT)
                        + phrase.substring(1) + "?",
                false);
    }

    private static String from(int word, QuestionWords words, String utterance) {
        return utterance.substring(words.words().get(word).span().start()).replaceFirst("[?.!\\s]+$", "");
    }

    /** The word that the question begins with behind a phrase and a comma; 0 where it begins at once. */
    private static int beginBehindPhrase(QuestionWords words, String utterance) {
        String first = words.form(words.start());
        String next = words.form(words.start() + 1);
        boolean phrase = QuestionWords.PREPOSITIONS.contains(first) || BEFORE_QUESTION.contains(first);
        if (!phrase || QuestionWords.AUXILIARIES.contains(next) || QuestionWords.QUESTION_WORDS.contains(next)) {
            return 0;
        }
        int[] candidates = IntStream.range(words.start() + 2, words.size())
                .filter(i -> isBehindComma(i, words, utterance))
                .filter(i -> QuestionWords.QUESTION_WORDS.contains(words.form(i))
                        || QuestionWords.AUXILIARIES.contains(words.form(i)) && !first.equals("when"))
                .toArray();
        if (candidates.length == 0) {
            return 0;
        }
        return candidates.length > 1 && RELATIVE.contains(words.form(candidates[0])) ? candidates[1] : candidates[0];
    }

    private static boolean isBehindComma(int i, QuestionWords words, String utterance) {
        return utterance
                .substring(
                        words.words().get(i - 1).span().end(),
                        words.words().get(i).span().start())
                .contains(",");
    }
}
