package dev.pixedge.engine.jpeg;

/**
 * One component of a frame. Source: ITU-T T.81, B.2.2.
 *
 * @param id what scans call it
 * @param horizontal its blocks beside each other in one unit of an interleaved scan
 * @param vertical its blocks one below the other there
 * @param table the number of its quantisation table
 */
record Component(int id, int horizontal, int vertical, int table) {}
