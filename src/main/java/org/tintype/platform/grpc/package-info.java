/** What every gRPC service stands on: the listener, interceptors and statuses. */
@NullMarked
package org.tintype.platform.grpc;

import org.jspecify.annotations.NullMarked;
