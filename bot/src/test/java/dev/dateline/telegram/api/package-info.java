@NullMarked
package dev.dateline.telegram.api;

import org.jspecify.annotations.NullMarked;
