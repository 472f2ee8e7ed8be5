/** Where chat models come from: {@link dev.dateline.model.provider.Models} opens one by its name. */
@NullMarked
package dev.dateline.model.provider;

import org.jspecify.annotations.NullMarked;
