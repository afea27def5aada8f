/** The portable engine, for machines on which libvips cannot be loaded; only here is ImageIO. */
@NullMarked
package dev.pixedge.engine.imageio;

import org.jspecify.annotations.NullMarked;
