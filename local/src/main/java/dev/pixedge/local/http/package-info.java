/** Requests and replies, and the server that carries them. */
@NullMarked
package dev.pixedge.local.http;

import org.jspecify.annotations.NullMarked;
