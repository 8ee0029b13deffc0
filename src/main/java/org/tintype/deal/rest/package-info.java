/** Deals over REST. */
@NullMarked
package org.tintype.deal.rest;

import org.jspecify.annotations.NullMarked;
