/** Sign-in and users over REST. */
@NullMarked
package org.tintype.account.rest;

import org.jspecify.annotations.NullMarked;
