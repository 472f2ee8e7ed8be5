@NullMarked
package dev.dateline.model.provider;

import org.jspecify.annotations.NullMarked;
