/** From bytes that a stranger sent to content that is safe to keep: sniffed, limited, stripped, decoded once. */
@NullMarked
package org.tintype.intake;

import org.jspecify.annotations.NullMarked;
