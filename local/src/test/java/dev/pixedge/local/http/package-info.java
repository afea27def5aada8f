/** Tests of the server. */
@NullMarked
package dev.pixedge.local.http;

import org.jspecify.annotations.NullMarked;
