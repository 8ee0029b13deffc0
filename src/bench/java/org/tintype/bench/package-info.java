/** How fast the service is, measured; see docs/performance.md for figures and commands. */
@NullMarked
package org.tintype.bench;

import org.jspecify.annotations.NullMarked;
