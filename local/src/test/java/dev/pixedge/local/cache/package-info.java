/** Tests of what HTTP says about caches. */
@NullMarked
package dev.pixedge.local.cache;

import org.jspecify.annotations.NullMarked;
