/**
 * Decodes JPEGs straight to an eighth or a quarter of their size, without the work that a decoder
 * of all pixels does. What is not certain is left to that one. Source: ITU-T T.81.
 */
@NullMarked
package dev.pixedge.engine.jpeg;

import org.jspecify.annotations.NullMarked;
