package org.tintype.platform.data;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @Transactional}, on a method whose transaction others may get in the way of. Where it loses a race, for
 * a unique key or a lock, it is rolled back and the method runs again: it then finds what was there first, and judges by
 * that. Nothing but the database may be touched by such a method.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Contested {}
