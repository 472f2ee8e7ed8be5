/** The command line: {@link dev.dateline.cli.Main} is the only place where the parts are put together. */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
