/** Settings read from the environment. */
@NullMarked
package dev.pixedge.config;

import org.jspecify.annotations.NullMarked;
