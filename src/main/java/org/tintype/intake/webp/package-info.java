/** WebP in: container, compressed data and animations checked to the last bit, and written anew without the rest. */
@NullMarked
package org.tintype.intake.webp;

import org.jspecify.annotations.NullMarked;
