/** Sign-in at the gRPC door. */
@NullMarked
package org.tintype.account.grpc;

import org.jspecify.annotations.NullMarked;
