/** Pixedge's side of the measurements against peers. */
@NullMarked
package dev.pixedge.bench;

import org.jspecify.annotations.NullMarked;
