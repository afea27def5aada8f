/** AWS in a container, for the contracts that the embedded servers keep too. */
@NullMarked
package dev.pixedge.localstack;

import org.jspecify.annotations.NullMarked;
