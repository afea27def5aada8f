/** What an answer over HTTP is, whoever sends it. */
@NullMarked
package dev.pixedge.http;

import org.jspecify.annotations.NullMarked;
