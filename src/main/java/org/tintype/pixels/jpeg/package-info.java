/** The structure of JPEG files, for those who check them, strip them or decode them: markers and what belongs to each. */
@NullMarked
package org.tintype.pixels.jpeg;

import org.jspecify.annotations.NullMarked;
