/** The whole CDN on one machine: the root that puts the parts together. */
@NullMarked
package dev.pixedge.local;

import org.jspecify.annotations.NullMarked;
