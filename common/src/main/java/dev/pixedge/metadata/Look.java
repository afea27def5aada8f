package dev.pixedge.metadata;

import dev.pixedge.rendition.Color;

/**
 * What an image looks like in a few bytes, for a page to show until the image is there.
 *
 * @param average its mean colour, over white
 * @param blurHash a blurred picture of it. Source: the BlurHash algorithm of Wolt
 */
public record Look(Color average, String blurHash) {}
