/** The folder of originals, watched as if it were a bucket with notifications. */
@NullMarked
package dev.pixedge.local.upload;

import org.jspecify.annotations.NullMarked;
