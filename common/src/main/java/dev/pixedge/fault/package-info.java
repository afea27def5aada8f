/** Every way in which a request can fail. */
@NullMarked
package dev.pixedge.fault;

import org.jspecify.annotations.NullMarked;
