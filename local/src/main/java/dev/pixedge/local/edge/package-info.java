/** The edge function, run by a JavaScript engine in the process. */
@NullMarked
package dev.pixedge.local.edge;

import org.jspecify.annotations.NullMarked;
