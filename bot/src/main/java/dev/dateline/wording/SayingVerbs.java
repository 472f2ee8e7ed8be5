package dev.dateline.wording;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import java.util.List;
import java.util.Set;

/** The verbs with which news gives somebody's words. */
public final class SayingVerbs {

    private static final List<String> FORMS = List.of(
            ("said says told tells announced announces reported reports added adds confirmed confirms stated states stressed noted notes"
                            + " insisted insists declared warned warns claimed claims revealed admitted acknowledged conceded explained argued argues"
                            + " wrote writes remarked replied commented maintained asserted asserts contended denied denies alleged alleges believed"
                            + " believes")
                    .split(" "));

    /** In the present and the past, third person: part of a regular expression, in small letters. */
    public static final String SAID = "(?:" + String.join("|", FORMS) + ")";

    private static final Set<String> STEMS = Lemmas.stems(
            String.join(" ", FORMS)
                    + " say tell announcement write statement speak spoke spoken speech publish interview picture pictured photographed");

    private SayingVerbs() {}

    /** Whether {@code question} asks of a saying: "when did she concede?". */
    public static boolean areAskedFor(String question) {
        return Word.of(question).stream().anyMatch(word -> STEMS.contains(Lemmas.stem(word.text())));
    }
}
