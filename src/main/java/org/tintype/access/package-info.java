/** May they: the one place that decides who may see and change what. */
@NullMarked
package org.tintype.access;

import org.jspecify.annotations.NullMarked;
