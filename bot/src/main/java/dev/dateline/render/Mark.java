package dev.dateline.render;

import dev.dateline.answer.DatedEvent;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.Optional;

/** An event on the axis, at the first day of the time that it is known to lie in. */
record Mark(LocalDate day, DatedEvent event) {

    /** Empty where the year is not known, so that no place on the axis would be true. */
    static Optional<Mark> of(DatedEvent event) {
        String value = event.value();
        int slash = value.indexOf('/');
        LocalDate day = DateInterval.covering(slash < 0 ? value : value.substring(0, slash))
                .earliest();
        return Optional.ofNullable(day).map(known -> new Mark(known, event));
    }
}
