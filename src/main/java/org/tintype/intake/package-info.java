/**
 * From bytes that a stranger sent to content that is safe to keep: sniffed, limited, stripped, decoded once. A new format
 * is one constant of {@link org.tintype.pixels.Format} and one {@link org.tintype.intake.Stripper}.
 */
@NullMarked
package org.tintype.intake;

import org.jspecify.annotations.NullMarked;
