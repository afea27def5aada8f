@NullMarked
package dev.pixedge.local.edge;

import org.jspecify.annotations.NullMarked;
