/** The engine on libvips, reached through the foreign-function API; nothing outside knows it. */
@NullMarked
package dev.pixedge.engine.vips;

import org.jspecify.annotations.NullMarked;
