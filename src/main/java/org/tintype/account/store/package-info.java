/** Users in the database. */
@NullMarked
package org.tintype.account.store;

import org.jspecify.annotations.NullMarked;
