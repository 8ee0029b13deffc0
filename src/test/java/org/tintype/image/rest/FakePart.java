package org.tintype.image.rest;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A part of a form, as a runtime would hand it in. */
record FakePart(String name, Optional<String> fileName, MultivaluedMap<String, String> headers, InputStream content)
        implements EntityPart {

    static FakePart text(String name, String value) {
        return bytes(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static FakePart bytes(String name, byte[] value) {
        return new FakePart(name, Optional.empty(), new MultivaluedHashMap<>(), new ByteArrayInputStream(value));
    }

    static FakePart file(String fileName, byte[] value) {
        return new FakePart("file", Optional.of(fileName), new MultivaluedHashMap<>(), new ByteArrayInputStream(value));
    }

    FakePart withHeader(String field, String value) {
        headers.putSingle(field, value);
        return this;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<String> getFileName() {
        return fileName;
    }

    @Override
    public InputStream getContent() {
        return content;
    }

    @Override
    public <T> T getContent(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getContent(GenericType<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return headers;
    }

    @Override
    public MediaType getMediaType() {
        return MediaType.APPLICATION_OCTET_STREAM_TYPE;
    }
}
