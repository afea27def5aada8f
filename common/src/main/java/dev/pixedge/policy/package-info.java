/** What a site allows, read from one file. */
@NullMarked
package dev.pixedge.policy;

import org.jspecify.annotations.NullMarked;
