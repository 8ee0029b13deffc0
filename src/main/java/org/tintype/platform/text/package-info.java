/** Text that comes from outside: identifiers and lines that people write. */
@NullMarked
package org.tintype.platform.text;

import org.jspecify.annotations.NullMarked;
