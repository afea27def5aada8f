/** Faults that the local cloud can be made to have, so that it can be tried what becomes of it. */
@NullMarked
package dev.pixedge.local.chaos;

import org.jspecify.annotations.NullMarked;
