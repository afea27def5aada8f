/** A point of presence: what CloudFront does between a browser and the origins. */
@NullMarked
package dev.pixedge.local.pop;

import org.jspecify.annotations.NullMarked;
