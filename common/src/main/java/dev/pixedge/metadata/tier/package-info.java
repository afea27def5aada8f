/** What is known of images, from the table or from a cache before it. */
@NullMarked
package dev.pixedge.metadata.tier;

import org.jspecify.annotations.NullMarked;
