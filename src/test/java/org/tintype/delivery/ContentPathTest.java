package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {

    @ParameterizedTest
    @CsvSource({
        "/0f8fad5b-d9cb-469f-a165-70867728950e, 0f8fad5b-d9cb-469f-a165-70867728950e,",
        "/0F8FAD5B-D9CB-469F-A165-70867728950E.jpg, 0F8FAD5B-D9CB-469F-A165-70867728950E, jpg",
        "/holiday-0123456789abc.webp, holiday-0123456789abc, webp",
        "/holiday-0123456789abc., holiday-0123456789abc, ''",
        "/holiday-0123456789abc.tar.gz, holiday-0123456789abc, tar.gz"
    })
    void identifierOrNameIsAPicture(String path, String image, String format) {
        assertThat(ContentPath.of(path)).contains(new ContentPath(image, Optional.ofNullable(format)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/index.html",
                "/openapi",
                "/health",
                "/favicon.ico",
                "/api/v1/images",
                "/1-1-1-1-1",
                "/0f8fad5bd9cb469fa16570867728950e",
                "//0f8fad5b-d9cb-469f-a165-70867728950e",
                "/0f8fad5b-d9cb-469f-a165-70867728950e/",
                "/0f8fad5b-d9cb-469f-a165-70867728950e.jpg/x",
                "/x/holiday-0123456789abc",
                "/holiday-0123456789abc;v=1",
                "/holiday%2d0123456789abc",
                "/tintype.v1.ImageService"
            })
    void otherPathsBelongToSomebodyElse(String path) {
        assertThat(ContentPath.of(path)).isEmpty();
    }
}
