/** The copyright of a source, kept in what is made of it where the policy says so. */
@NullMarked
package dev.pixedge.engine.copyright;

import org.jspecify.annotations.NullMarked;
