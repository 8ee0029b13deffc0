package org.tintype.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.delivery.ContentPath;

/** Which paths the document speaks of. */
class ApiDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "/3f0c1a52-7b1e-4f5e-9d3a-0c2b4e6f8a91, deliverImage",
        "/3F0C1A52-7B1E-4F5E-9D3A-0C2B4E6F8A91.jpg, deliverImageInFormat",
        "/camera-0123456789abc, deliverImage",
        "/camera-0123456789abc.webp, deliverImageInFormat"
    })
    void contentIsFoundWithAndWithoutAFormat(String path, String operation) {
        assertThat(ApiDocument.OURS.operationOf("GET", path).map(ApiOperation::id))
                .contains(operation);
        assertThat(ApiDocument.OURS.operationOf("HEAD", path).map(ApiOperation::id))
                .contains(operation.replace("deliver", "probe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/openapi",
                "/health",
                "/favicon.ico",
                "/camera",
                "/camera-0123456789abc",
                "/camera-0123456789abc.",
                "/camera-0123456789abc.jpg.html",
                "/camera-0123456789abc/x",
                "/camera-0123456789abc.jpg/x",
                "/3f0c1a52-7b1e-4f5e-9d3a-0c2b4e6f8a91",
                "/3F0C1A52-7B1E-4F5E-9D3A-0C2B4E6F8A91.exe",
                "/3f0c1a52-7b1e-4f5e-9d3a-0c2b4e6f8a9",
                "/-0123456789abc",
                "/aaaaaaaaaaaaaaaaaaa-0123456789abc"
            })
    void theContentDoorIsCoveredAndNothingElseAtTheRoot(String path) {
        assertThat(ApiDocument.OURS.covers(path)).isEqualTo(ContentPath.of(path).isPresent());
    }
}
