/** Replies kept in memory, and what HTTP says about giving them out again. */
@NullMarked
package dev.pixedge.local.cache;

import org.jspecify.annotations.NullMarked;
