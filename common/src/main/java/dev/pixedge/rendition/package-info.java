/** What a rendition is, and the one path that names it. */
@NullMarked
package dev.pixedge.rendition;

import org.jspecify.annotations.NullMarked;
