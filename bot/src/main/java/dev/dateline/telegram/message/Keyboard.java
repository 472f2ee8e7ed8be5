package dev.dateline.telegram.message;

import dev.dateline.answer.Answer;
import java.util.ArrayList;
import java.util.List;

/** The buttons under an answer. */
public final class Keyboard {

    private static final int IN_A_ROW = 6;
    private static final int REASONS = 24;

    private Keyboard() {}

    static List<List<Button>> under(Answer answer, int update, Texts texts) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> first = new ArrayList<>();
        first.add(button("👍", new Press.Feedback(update, true)));
        first.add(button("👎", new Press.Feedback(update, false)));
        if (answer instanceof Answer.Found) {
            first.add(button(texts.text("button.sources"), new Press.Sources(update)));
        }
        first.add(button(texts.text("button.again"), new Press.AskAgain(update)));
        rows.add(first);
        if (answer instanceof Answer.Found found) {
            List<Button> row = new ArrayList<>();
            for (int n = 1; n <= Math.min(found.citations().size(), REASONS); n++) {
                row.add(button(texts.text("button.why", n), new Press.Why(update, n)));
                if (row.size() == IN_A_ROW) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** One button that sends a message which may not have arrived. */
    public static List<List<Button>> sendAgain(int update, int part, Texts texts) {
        return List.of(List.of(button(texts.text("button.sendAgain"), new Press.SendAgain(update, part))));
    }

    private static Button button(String label, Press press) {
        return new Button(label, press.data());
    }
}
