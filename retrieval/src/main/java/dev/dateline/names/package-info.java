/** Who is who in the articles: {@link dev.dateline.names.Names} learns people, places and organisations with their aliases. */
@NullMarked
package dev.dateline.names;

import org.jspecify.annotations.NullMarked;
