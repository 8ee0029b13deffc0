/** All strippers together: the one place that knows each of them. */
@NullMarked
package org.tintype.intake.format;

import org.jspecify.annotations.NullMarked;
