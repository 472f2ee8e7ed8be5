@NullMarked
package dev.dateline.model;

import org.jspecify.annotations.NullMarked;
