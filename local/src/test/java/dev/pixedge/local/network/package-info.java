/** Tests of distances. */
@NullMarked
package dev.pixedge.local.network;

import org.jspecify.annotations.NullMarked;
