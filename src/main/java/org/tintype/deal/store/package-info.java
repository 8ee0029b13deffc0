/** Deals in the database. */
@NullMarked
package org.tintype.deal.store;

import org.jspecify.annotations.NullMarked;
