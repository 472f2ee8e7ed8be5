package dev.dateline.telegram.respond;

import dev.dateline.text.SourceText;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the bot needs of the rest of the program.
 *
 * @param answering answers questions and writes the answer log
 * @param ratings takes 👍 and 👎, and returns when they are kept
 * @param sources from a path relative to the articles folder to the source's text as it is now
 * @param model {@code "provider/name"}, or null where no model takes part
 */
public record Service(
        Answering answering,
        Consumer<Rating> ratings,
        Function<String, Optional<SourceText>> sources,
        @Nullable String model) {}
