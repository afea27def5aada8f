@NullMarked
package dev.pixedge.origin;

import org.jspecify.annotations.NullMarked;
