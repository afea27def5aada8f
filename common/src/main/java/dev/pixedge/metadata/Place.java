package dev.pixedge.metadata;

import java.util.Optional;

/**
 * Where a photo was taken.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param altitude metres above the sea, where it is told
 */
public record Place(double latitude, double longitude, Optional<Double> altitude) {}
