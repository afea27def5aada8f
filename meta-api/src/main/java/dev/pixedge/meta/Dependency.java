package dev.pixedge.meta;

/**
 * Something that the API depends on.
 *
 * @param name what {@code /health} calls it
 * @param essential whether nothing can be served without it
 * @param question asks it something; an exception says that it is down
 */
public record Dependency(String name, boolean essential, Runnable question) {}
