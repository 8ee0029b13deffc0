/** Who calls: users, their roles and passwords, and the caller of one request. */
@NullMarked
package org.tintype.account;

import org.jspecify.annotations.NullMarked;
