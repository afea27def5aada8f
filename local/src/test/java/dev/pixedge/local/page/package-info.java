@NullMarked
package dev.pixedge.local.page;

import org.jspecify.annotations.NullMarked;
