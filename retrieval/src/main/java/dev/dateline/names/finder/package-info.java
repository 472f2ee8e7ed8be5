/** From a text to the places in it where somebody is named: {@link dev.dateline.names.finder.NameFinder}. */
@NullMarked
package dev.dateline.names.finder;

import org.jspecify.annotations.NullMarked;
