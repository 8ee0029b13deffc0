/** What Payara's MicroProfile JWT is told beyond the standard. On other servers it is never asked for anything. */
@NullMarked
package org.tintype.account.payara;

import org.jspecify.annotations.NullMarked;
