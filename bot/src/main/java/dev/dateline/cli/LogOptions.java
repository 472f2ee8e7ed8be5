package dev.dateline.cli;

import dev.dateline.record.UserIds;
import picocli.CommandLine.Option;

/** What is kept of the answers. */
final class LogOptions {

    @Option(names = "--no-log", description = "Keep no record of the answers.")
    boolean none;

    @Option(
            names = "--log-users",
            paramLabel = "KIND",
            defaultValue = "HASHED",
            description = "What the record keeps of the ids of people: none, hashed or plain (default: hashed).")
    UserIds users = UserIds.HASHED;
}
