/** What the local CDN counts and times, as Prometheus reads it. */
@NullMarked
package dev.pixedge.local.metrics;

import org.jspecify.annotations.NullMarked;
