/** Tintype: one service for the pictures that belong to an application's business objects. */
@NullMarked
package org.tintype;

import org.jspecify.annotations.NullMarked;
