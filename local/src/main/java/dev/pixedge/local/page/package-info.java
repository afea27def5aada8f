/** What the page at {@code /-/} needs: sample pictures, drawn by the program itself. */
@NullMarked
package dev.pixedge.local.page;

import org.jspecify.annotations.NullMarked;
