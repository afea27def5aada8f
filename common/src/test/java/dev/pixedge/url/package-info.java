/** The builders of URLs, on the rows that their JavaScript twin runs too. */
@NullMarked
package dev.pixedge.url;

import org.jspecify.annotations.NullMarked;
