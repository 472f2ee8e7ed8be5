/** What models are told: {@link dev.dateline.prompt.Prompts} reads the templates that users may edit. */
@NullMarked
package dev.dateline.prompt;

import org.jspecify.annotations.NullMarked;
