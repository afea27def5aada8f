/** Tests of the whole CDN on one machine, over HTTP. */
@NullMarked
package dev.pixedge.local;

import org.jspecify.annotations.NullMarked;
