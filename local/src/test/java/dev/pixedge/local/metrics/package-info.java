/** Tests of what is counted. */
@NullMarked
package dev.pixedge.local.metrics;

import org.jspecify.annotations.NullMarked;
