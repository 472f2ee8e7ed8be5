/** A reply as people see it: {@link dev.dateline.render.TerminalRenderer} for terminals and pipes. */
@NullMarked
package dev.dateline.render;

import org.jspecify.annotations.NullMarked;
