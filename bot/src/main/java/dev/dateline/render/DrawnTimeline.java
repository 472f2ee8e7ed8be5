package dev.dateline.render;

import dev.dateline.answer.DatedEvent;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The dates of an answer on an axis; where nobody sees a picture, in lines. One date alone is no timeline. */
final class DrawnTimeline {

    /** Wider than this, an axis is hard to follow. */
    private static final int WIDEST = 100;

    /** As many days as an answer may give have a place of their own on the narrowest axis. */
    private static final int LEAST = 10;

    private static final String INDENT = "  ";

    private final Look look;
    private final List<DatedEvent> events;
    private final List<Mark> marks = new ArrayList<>();
    private final List<DatedEvent> apart = new ArrayList<>();

    /** @param events in any order; those of which the year is not known are shown apart */
    DrawnTimeline(Look look, List<DatedEvent> events) {
        this.look = look;
        this.events = events;
        for (DatedEvent event : events) {
            Mark.of(event).ifPresentOrElse(marks::add, () -> apart.add(event));
        }
        marks.sort(Comparator.comparing(Mark::day));
    }

    void appendTo(StringBuilder out) {
        if (events.size() < 2) {
            return;
        }
        if (look.isScreen() && look.styled() && marks.size() > 1) {
            draw(out);
        } else {
            list(out);
        }
    }

    private void list(StringBuilder out) {
        out.append("Timeline:\n");
        marks.forEach(mark -> line(out, mark.event().value(), mark.event()));
        apart.forEach(event -> line(out, lacking(event) + ": " + SafeText.of(event.text()), event));
    }

    private static void line(StringBuilder out, String date, DatedEvent event) {
        out.append(INDENT)
                .append(date)
                .append("  ")
                .append(word(event.status()))
                .append(numbers(event))
                .append('\n');
    }

    private void draw(StringBuilder out) {
        int longest =
                marks.stream().mapToInt(mark -> label(mark).length()).max().orElse(0);
        int width = Math.max(LEAST, Math.min(WIDEST, look.columns() - INDENT.length()) - longest);
        int[] columns = columns(width);
        int[] axis = new int[width];
        Arrays.fill(axis, -1);
        for (int i = 0; i < columns.length; i++) {
            axis[columns[i]] = i;
        }
        out.append(INDENT);
        for (int event : axis) {
            out.append(
                    event < 0
                            ? Style.FAINT.of("─")
                            : symbol(marks.get(event).event().status()));
        }
        out.append('\n');
        labels(columns, width + longest)
                .forEach(row -> out.append(INDENT).append(row.stripTrailing()).append('\n'));
        for (DatedEvent event : apart) {
            out.append(INDENT).append(symbol(event.status())).append(' ');
            out.append(SafeText.of(event.text()))
                    .append(" (")
                    .append(lacking(event))
                    .append(')');
            out.append(numbers(event)).append('\n');
        }
        out.append(INDENT).append(legend()).append('\n');
    }

    /** Where each mark stands: as far from the first as its day is, never on the place of another. */
    private int[] columns(int width) {
        int[] columns = new int[Math.min(marks.size(), width)];
        long first = marks.getFirst().day().toEpochDay();
        long span = Math.max(1, marks.getLast().day().toEpochDay() - first);
        for (int i = 0; i < columns.length; i++) {
            long days = marks.get(i).day().toEpochDay() - first;
            int wanted = (int) Math.round((double) days / span * (width - 1));
            columns[i] = i == 0 ? wanted : Math.max(wanted, columns[i - 1] + 1);
        }
        for (int i = columns.length - 1, last = width - 1; i >= 0; i--, last--) {
            columns[i] = Math.min(columns[i], last);
        }
        return columns;
    }

    /** The dates, each beginning under its mark, in as many rows as it takes for none to touch another. */
    private List<String> labels(int[] columns, int width) {
        List<StringBuilder> rows = new ArrayList<>();
        for (int i = columns.length - 1; i >= 0; i--) {
            String label = label(marks.get(i));
            int start = columns[i];
            int row = 0;
            while (row < rows.size() && !isFree(rows.get(row), start, start + label.length() + 1)) {
                row++;
            }
            for (int above = 0; above <= row; above++) {
                if (above == rows.size()) {
                    rows.add(new StringBuilder(" ".repeat(width)));
                }
                if (above < row) {
                    rows.get(above).setCharAt(start, '│');
                }
            }
            rows.get(row).replace(start, start + label.length(), label);
        }
        return rows.stream().map(StringBuilder::toString).toList();
    }

    private static String label(Mark mark) {
        return mark.event().value() + numbers(mark.event());
    }

    private static boolean isFree(StringBuilder row, int from, int to) {
        return row.substring(from, Math.min(row.length(), to)).isBlank();
    }

    private String legend() {
        return events.stream()
                .map(DatedEvent::status)
                .distinct()
                .sorted()
                .map(status -> symbol(status) + " " + word(status))
                .collect(Collectors.joining("   "));
    }

    private String symbol(EventStatus status) {
        return switch (status) {
            case REPORTED -> Style.REPORTED.of("●");
            case PLANNED -> Style.PLANNED.of("○");
            case UNCLEAR -> Style.STRONG.of("◌");
        };
    }

    /** What keeps an event off the axis. */
    private static String lacking(DatedEvent event) {
        return event.value().startsWith("XXXX-WXX") ? "date not stated" : "year not stated";
    }

    private static String word(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String numbers(DatedEvent event) {
        return event.citations().stream().map(n -> " [" + n + "]").collect(Collectors.joining());
    }
}
