/** Settings: read once from MicroProfile Config, checked when the application starts. */
@NullMarked
package org.tintype.platform.settings;

import org.jspecify.annotations.NullMarked;
