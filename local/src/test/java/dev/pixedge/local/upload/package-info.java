/** Tests of the watched folder. */
@NullMarked
package dev.pixedge.local.upload;

import org.jspecify.annotations.NullMarked;
