/** What is known about each source image. */
@NullMarked
package dev.pixedge.metadata;

import org.jspecify.annotations.NullMarked;
