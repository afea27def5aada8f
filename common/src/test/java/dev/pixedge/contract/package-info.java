/** The tables that this module and the edge function are both tested on. */
@NullMarked
package dev.pixedge.contract;

import org.jspecify.annotations.NullMarked;
