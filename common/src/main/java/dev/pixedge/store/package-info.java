/** Blobs and the stores that keep them. */
@NullMarked
package dev.pixedge.store;

import org.jspecify.annotations.NullMarked;
