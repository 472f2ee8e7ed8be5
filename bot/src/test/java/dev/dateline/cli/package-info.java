/** What somebody sees who types commands, pipes questions or talks in a terminal. */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
