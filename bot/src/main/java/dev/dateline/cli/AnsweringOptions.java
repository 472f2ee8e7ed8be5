package dev.dateline.cli;

import picocli.CommandLine.Mixin;

/** Which articles, which model, which log: the options that every command takes which answers people. */
final class AnsweringOptions {

    @Mixin
    LibraryOptions library = new LibraryOptions();

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    LogOptions log = new LogOptions();
}
