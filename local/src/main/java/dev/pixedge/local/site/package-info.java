/** The local CDN's own pages, below {@code /-/}. */
@NullMarked
package dev.pixedge.local.site;

import org.jspecify.annotations.NullMarked;
