/** From the bytes of a source to the bytes of a rendition; knows no HTTP, no store and no AWS. */
@NullMarked
package dev.pixedge.engine;

import org.jspecify.annotations.NullMarked;
