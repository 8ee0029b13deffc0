/** Certificates and keys for TLS, as operators keep them: PEM files that are replaced now and then. */
@NullMarked
package org.tintype.platform.tls;

import org.jspecify.annotations.NullMarked;
