/** What WildFly's MicroProfile JWT is told beyond the standard. Other servers never load it (see {@code beans.xml}). */
@NullMarked
package org.tintype.account.smallrye;

import org.jspecify.annotations.NullMarked;
