/** The transform language: from text to meaning, without knowing any picture. */
@NullMarked
package org.tintype.transform;

import org.jspecify.annotations.NullMarked;
