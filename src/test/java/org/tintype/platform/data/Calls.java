package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Intercepted calls whose ends a test has written down. */
final class Calls {

    private Calls() {}

    /** Returns a call with these outcomes, one for each time that it proceeds; exceptions are thrown. */
    static InvocationContext of(Object... outcomes) {
        Deque<Object> left = new ArrayDeque<>(List.of(outcomes));
        return (InvocationContext) Proxy.newProxyInstance(
                Calls.class.getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("proceed");
                    Object outcome = left.removeFirst();
                    if (outcome instanceof Exception failure) {
                        throw failure;
                    }
                    return outcome;
                });
    }
}
