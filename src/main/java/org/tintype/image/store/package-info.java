/** Image records in the database. */
@NullMarked
package org.tintype.image.store;

import org.jspecify.annotations.NullMarked;
