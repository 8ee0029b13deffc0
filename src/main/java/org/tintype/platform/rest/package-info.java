/** What every REST resource stands on: the application, problem documents and request bodies. */
@NullMarked
package org.tintype.platform.rest;

import org.jspecify.annotations.NullMarked;
