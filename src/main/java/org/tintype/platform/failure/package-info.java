/** The one family of domain failures, and the kinds that every door turns into its own status. */
@NullMarked
package org.tintype.platform.failure;

import org.jspecify.annotations.NullMarked;
