@NullMarked
package dev.dateline.telegram.message;

import org.jspecify.annotations.NullMarked;
