/** The origin: makes the renditions that the stores do not have, and follows uploads. */
@NullMarked
package dev.pixedge.origin;

import org.jspecify.annotations.NullMarked;
