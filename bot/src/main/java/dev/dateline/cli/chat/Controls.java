package dev.dateline.cli.chat;

import dev.dateline.chat.Dateline;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the chat can change about how it is answered.
 *
 * @param model opens a chat model, or none for {@code null}: what answers from then on
 * @param asOf leaves out articles published after the day, or none for {@code null}, and brings the index up to date
 */
public record Controls(Function<@Nullable String, Dateline> model, Consumer<@Nullable LocalDate> asOf) {}
