package dev.dateline.names;

import dev.dateline.text.Span;

/**
 * A place in a text where an entity is named or, by office or counterpart, meant.
 *
 * @param span UTF-16 range in that text
 * @param entity who or what is meant
 */
public record Mention(Span span, Entity entity) {}
