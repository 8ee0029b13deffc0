/** What of a PNG is kept (W3C PNG, third edition), and whether it is all there. */
@NullMarked
package org.tintype.intake.png;

import org.jspecify.annotations.NullMarked;
