/** What is known about the images, over HTTP. */
@NullMarked
package dev.pixedge.meta;

import org.jspecify.annotations.NullMarked;
