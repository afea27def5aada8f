@NullMarked
package dev.pixedge.local.chaos;

import org.jspecify.annotations.NullMarked;
