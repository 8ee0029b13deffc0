/**
 * The data source, the schema and the column types that all entities share; and what stands around every transaction, where
 * it fails as it is committed ({@code CommitInterceptor}) and where it lost a race ({@code ContestedInterceptor}).
 */
@NullMarked
package org.tintype.platform.data;

import org.jspecify.annotations.NullMarked;
