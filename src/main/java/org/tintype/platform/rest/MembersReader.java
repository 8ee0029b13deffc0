package org.tintype.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.TooLarge;

/** Reads a request's body as one JSON object of bounded size. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class MembersReader implements MessageBodyReader<Members> {

    private static final int MAX_BYTES = 64 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Members.class;
    }

    @Override
    public Members readFrom(
            Class<Members> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new TooLarge("A JSON object", MAX_BYTES);
        }
        return parse(bytes);
    }

    private static Members parse(byte[] bytes) {
        try (JsonParser parser = Json.createParser(new StringReader(utf8(bytes)))) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                Members members = members(parser);
                if (!parser.hasNext()) {
                    return members;
                }
            }
        } catch (RuntimeException | CharacterCodingException e) {
            // Falls through: whatever it is, it is not one object. Parsers throw all kinds, for instance for deep
            // nesting.
        }
        throw new InvalidInput(List.of(FieldError.ofField("body", "must be one JSON object")));
    }

    /** Reads member by member, because an object model keeps the last one of a name and does not tell. */
    private static Members members(JsonParser parser) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            if (values.put(name, value(parser, parser.next())) != null) {
                repeated.add(name);
            }
        }
        return new Members(values, repeated);
    }

    /** A number of more digits than a runtime reads is of no use to anybody, but the member that has it can still be named. */
    private static JsonValue value(JsonParser parser, JsonParser.Event begun) {
        try {
            return parser.getValue();
        } catch (UnsupportedOperationException e) {
            if (begun == JsonParser.Event.VALUE_NUMBER) {
                return JsonValue.NULL;
            }
            throw e;
        }
    }

    /** A parser would replace what is no UTF-8, and with it what the sender meant. */
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
