package dev.dateline.telegram.api;

/**
 * Who the bot is.
 *
 * @param id its user id
 * @param name its username, without {@code @}
 */
public record BotIdentity(long id, String name) {}
