package dev.pixedge.rendition;

/**
 * What one canonical path names: something made from a source.
 *
 * @param source the source image
 * @param product what is made of it
 */
public record Rendition(SourceKey source, Product product) {}
