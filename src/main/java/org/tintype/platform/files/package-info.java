/** Files that must be whole or not there. */
@NullMarked
package org.tintype.platform.files;

import org.jspecify.annotations.NullMarked;
