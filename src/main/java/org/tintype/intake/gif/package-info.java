/** What of a GIF is kept (GIF89a), and whether it is all there. */
@NullMarked
package org.tintype.intake.gif;

import org.jspecify.annotations.NullMarked;
