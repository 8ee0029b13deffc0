/** Access tokens: the signing key, issuing, verifying. */
@NullMarked
package org.tintype.account.token;

import org.jspecify.annotations.NullMarked;
