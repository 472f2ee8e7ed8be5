/** What somebody sees who types commands, pipes questions or talks in a terminal. */
@org.jspecify.annotations.NullMarked
package dev.dateline.cli;
