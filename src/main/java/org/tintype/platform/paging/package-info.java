/** Lists in parts. */
@NullMarked
package org.tintype.platform.paging;

import org.jspecify.annotations.NullMarked;
