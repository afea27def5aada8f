@NullMarked
package dev.pixedge.meta;

import org.jspecify.annotations.NullMarked;
