/** What was set in files and variables: {@link dev.dateline.cli.config.Configuration} knows each value and its source. */
@NullMarked
package dev.dateline.cli.config;

import org.jspecify.annotations.NullMarked;
