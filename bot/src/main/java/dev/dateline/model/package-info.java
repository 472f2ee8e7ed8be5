/** A chat model that is called with patience and within bounds: {@link dev.dateline.model.ConnectedModel}. */
@NullMarked
package dev.dateline.model;

import org.jspecify.annotations.NullMarked;
