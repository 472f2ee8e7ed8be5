@NullMarked
package dev.dateline.telegram;

import org.jspecify.annotations.NullMarked;
