@NullMarked
package dev.dateline.chat;

import org.jspecify.annotations.NullMarked;
