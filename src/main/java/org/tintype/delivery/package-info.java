/** Pictures out: what a request for content is answered with. */
@NullMarked
package org.tintype.delivery;

import org.jspecify.annotations.NullMarked;
