@NullMarked
package dev.dateline.answer.model;

import org.jspecify.annotations.NullMarked;
