/**
 * Codecs in native code: Leptonica with libjpeg-turbo, libpng and libwebp, through JavaCPP.
 *
 * @see <a href="http://www.leptonica.org/">Leptonica</a>
 */
@NullMarked
package org.tintype.pixels.leptonica;

import org.jspecify.annotations.NullMarked;
