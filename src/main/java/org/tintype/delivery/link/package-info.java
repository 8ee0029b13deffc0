/** Signed links: content for those who cannot send a token, by somebody's leave who can. */
@NullMarked
package org.tintype.delivery.link;

import org.jspecify.annotations.NullMarked;
