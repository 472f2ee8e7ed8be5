@NullMarked
package dev.dateline.telegram.journal;

import org.jspecify.annotations.NullMarked;
