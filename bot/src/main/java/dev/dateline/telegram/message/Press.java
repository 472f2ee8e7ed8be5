package dev.dateline.telegram.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button does: it comes back in the button's data and names the update whose answer it stands under. */
public sealed interface Press {

    /** The id of the update that asked. */
    int update();

    record Feedback(int update, boolean helpful) implements Press {}

    record Sources(int update) implements Press {}

    /** @param citation its number in the answer */
    record Why(int update, int citation) implements Press {}

    record AskAgain(int update) implements Press {}

    /** @param part 0-based number of the message that may not have arrived */
    record SendAgain(int update, int part) implements Press {}

    Pattern DATA = Pattern.compile("([+\\-swar]):(\\d{1,10})(?::(\\d{1,6}))?");

    /** What {@link Button#data()} holds; short, whatever the ids are. */
    default String data() {
        return switch (this) {
            case Feedback feedback -> (feedback.helpful() ? "+:" : "-:") + update();
            case Sources sources -> "s:" + update();
            case Why why -> "w:" + update() + ":" + why.citation();
            case AskAgain again -> "a:" + update();
            case SendAgain again -> "r:" + update() + ":" + again.part();
        };
    }

    /** Nothing where {@code data} is not of this program's making. */
    static Optional<Press> parse(String data) {
        Matcher matcher = DATA.matcher(data);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int update = Integer.parseInt(matcher.group(2));
            int number = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            return Optional.of(
                    switch (matcher.group(1)) {
                        case "+" -> new Feedback(update, true);
                        case "-" -> new Feedback(update, false);
                        case "s" -> new Sources(update);
                        case "w" -> new Why(update, number);
                        case "a" -> new AskAgain(update);
                        default -> new SendAgain(update, number);
                    });
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
