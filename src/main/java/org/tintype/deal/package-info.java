/** Deals, their messages and disputes: the first business objects that images are attached to. */
@NullMarked
package org.tintype.deal;

import org.jspecify.annotations.NullMarked;
