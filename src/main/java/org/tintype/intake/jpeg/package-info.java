/** What of a JPEG is kept (ITU-T T.81), and whether it is all there. */
@NullMarked
package org.tintype.intake.jpeg;

import org.jspecify.annotations.NullMarked;
