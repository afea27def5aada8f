/** Tests of a point of presence. */
@NullMarked
package dev.pixedge.local.pop;

import org.jspecify.annotations.NullMarked;
