/** What is done before Lambda takes a snapshot of a function that has started (SnapStart). */
@NullMarked
package dev.pixedge.snapshot;

import org.jspecify.annotations.NullMarked;
