/** How far apart the parts stand, as if they were in regions of the world. */
@NullMarked
package dev.pixedge.local.network;

import org.jspecify.annotations.NullMarked;
