package dev.pixedge.origin;

import dev.pixedge.store.BlobStore;

/**
 * The buckets of one region.
 *
 * @param name the region's name, for example {@code us-east-1}
 * @param originals the bucket of the sources
 * @param renditions the transformed bucket
 */
public record RegionStores(String name, BlobStore originals, BlobStore renditions) {}
