/** Start and stop of the application, as events that every room may observe. */
@NullMarked
package org.tintype.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
