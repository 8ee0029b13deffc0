/** What of EXIF is kept, whatever format carries it. */
@NullMarked
package org.tintype.intake.exif;

import org.jspecify.annotations.NullMarked;
