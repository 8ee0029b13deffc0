package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/api/v1/, http://localhost:8080/x.jpg",
        "https://example.org/tintype/api/v1/, https://example.org/tintype/x.jpg",
        "https://example.org/api/v1/api/v1/, https://example.org/api/v1/x.jpg"
    })
    void rootIsWhatStandsBeforeTheApi(String api, String expected) {
        assertThat(BaseUrl.of(request(api)).resolve("x.jpg")).isEqualTo(expected);
    }

    private static UriInfo request(String api) {
        return (UriInfo) Proxy.newProxyInstance(
                BaseUrlTest.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getBaseUri")) {
                        return URI.create(api);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
