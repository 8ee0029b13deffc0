/** A kind of owner object that the product does not have, made as an application's developer would make one. */
@NullMarked
package org.tintype.access.ticket;

import org.jspecify.annotations.NullMarked;
