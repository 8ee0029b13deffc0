/** Owner objects and their readers in the database. */
@NullMarked
package org.tintype.access.store;

import org.jspecify.annotations.NullMarked;
