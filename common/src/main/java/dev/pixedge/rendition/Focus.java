package dev.pixedge.rendition;

/** What of a picture is kept when the rest is cut off. */
public sealed interface Focus permits Place, Attention {}
