/** How replies look. */
@NullMarked
package dev.dateline.render;

import org.jspecify.annotations.NullMarked;
