/** URLs of renditions as pages write them; the same as {@code url-builder} in JavaScript. */
@NullMarked
package dev.pixedge.url;

import org.jspecify.annotations.NullMarked;
