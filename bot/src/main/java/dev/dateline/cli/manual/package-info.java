/** Manual pages and shell completion, made from the commands: {@link dev.dateline.cli.manual.Manual} writes both. */
@NullMarked
package dev.dateline.cli.manual;

import org.jspecify.annotations.NullMarked;
