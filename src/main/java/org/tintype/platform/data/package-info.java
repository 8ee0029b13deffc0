/** The data source, the schema and the column types that all entities share. */
@NullMarked
package org.tintype.platform.data;

import org.jspecify.annotations.NullMarked;
