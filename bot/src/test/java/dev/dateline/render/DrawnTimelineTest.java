package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.DatedEvent;
import dev.dateline.time.EventStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawnTimelineTest {

    private static final List<DatedEvent> EVENTS = List.of(
            event("2017-11-13", "November 13", EventStatus.PLANNED, 1),
            event("2017-09-28", "September 28", EventStatus.REPORTED, 2),
            event("2017-11-22", "Wednesday", EventStatus.PLANNED, 3),
            event("XXXX-10-27", "October 27", EventStatus.PLANNED, 4));

    private static DatedEvent event(String value, String text, EventStatus status, int citation) {
        return new DatedEvent(value, text, status, "", List.of(citation));
    }

    private static String drawn(Look look, List<DatedEvent> events) {
        StringBuilder out = new StringBuilder();
        new DrawnTimeline(look, events).appendTo(out);
        return out.toString().replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Test
    void datesStandOnTheAxisAsFarApartAsTheyAreInTime() {
        assertThat(drawn(new Look(60, true, true), EVENTS)).isEqualTo("""
                  ●───────────────────────────────────○──────○
                  2017-09-28 [2]                      │      2017-11-22 [3]
                                                      2017-11-13 [1]
                  ○ October 27 (year not stated) [4]
                  ● reported   ○ planned
                """);
    }

    @Test
    void pipesAndScreenReadersGetLines() {
        assertThat(drawn(Look.PLAIN, EVENTS)).isEqualTo("""
                Timeline:
                  2017-09-28  reported [2]
                  2017-11-13  planned [1]
                  2017-11-22  planned [3]
                  year not stated: October 27  planned [4]
                """);
    }

    @Test
    void oneDateIsNoTimeline() {
        assertThat(drawn(Look.PLAIN, EVENTS.subList(0, 1))).isEmpty();
    }

    @Test
    void moreDatesThanColumnsStillFit() {
        List<DatedEvent> many = IntStream.rangeClosed(1, 28)
                .mapToObj(day -> event("2017-02-%02d".formatted(day), "", EventStatus.REPORTED, day))
                .toList();

        assertThat(drawn(new Look(20, true, true), many).lines().findFirst().orElseThrow())
                .hasSize(12);
    }
}
