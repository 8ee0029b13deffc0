/** What is kept: image records and the library that accepts, finds and describes them. */
@NullMarked
package org.tintype.image;

import org.jspecify.annotations.NullMarked;
