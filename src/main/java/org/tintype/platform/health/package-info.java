/** Liveness and readiness. */
@NullMarked
package org.tintype.platform.health;

import org.jspecify.annotations.NullMarked;
