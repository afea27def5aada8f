/** The parts of AWS that stand behind a point of presence, on this machine. */
@NullMarked
package dev.pixedge.local.cloud;

import org.jspecify.annotations.NullMarked;
