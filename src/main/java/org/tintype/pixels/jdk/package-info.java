/** The engine that is always there: nothing but the JDK. */
@NullMarked
package org.tintype.pixels.jdk;

import org.jspecify.annotations.NullMarked;
