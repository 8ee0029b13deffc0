/** The engine that is always there: JPEG through the JDK's own reader and writer. */
@NullMarked
package org.tintype.pixels.jdk;

import org.jspecify.annotations.NullMarked;
