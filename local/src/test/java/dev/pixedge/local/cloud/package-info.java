/** Tests of the emulated cloud. */
@NullMarked
package dev.pixedge.local.cloud;

import org.jspecify.annotations.NullMarked;
