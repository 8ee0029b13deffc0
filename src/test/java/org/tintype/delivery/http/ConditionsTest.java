package org.tintype.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.delivery.Delivered;
import org.tintype.delivery.Delivered.Audience;
import org.tintype.image.Image;
import org.tintype.image.Labels;
import org.tintype.image.Pictures;
import org.tintype.pixels.Format;
import org.tintype.platform.rest.EntityTags;

class ConditionsTest {

    private static final String TAG = "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"";

    private final Image image = Pictures.of(People.user("ada", "hash", Role.USER), Labels.NONE);
    private final Delivered delivered =
            new Delivered(image, Format.JPEG, "a".repeat(64), Audience.CALLER, false, false, () -> {
                throw new IllegalStateException("nobody asked for the bytes");
            });

    @ParameterizedTest
    @ValueSource(
            strings = {TAG, "W/" + TAG, "*", " * ", "\"x\", " + TAG, "\"x\"," + TAG + ",\"y\"", "W/\"x\",\tW/" + TAG})
    void tagThatTheClientHasIsEnough(String header) {
        assertThat(tags(header).areMetBy(delivered)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"x\"",
                "W/\"x\"",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "\"*\""
            })
    void otherTagsAreNot(String header) {
        assertThat(tags(header).areMetBy(delivered)).isFalse();
    }

    @Test
    void dateHasNoFractionsOfASecond() {
        assertThat(since("2026-03-01T12:00:00Z").areMetBy(delivered)).isTrue();
        assertThat(since("2026-03-01T12:00:01Z").areMetBy(delivered)).isTrue();
        assertThat(since("2026-03-01T11:59:59Z").areMetBy(delivered)).isFalse();
    }

    @Test
    void tagGoesBeforeTheDate() {
        Instant later = Pictures.TIME.plusSeconds(60);
        assertThat(new Conditions(Optional.of(new EntityTags("\"x\"")), Optional.of(later)).areMetBy(delivered))
                .isFalse();
    }

    @Test
    void withoutConditionsTheBodyIsWanted() {
        assertThat(new Conditions(Optional.empty(), Optional.empty()).areMetBy(delivered))
                .isFalse();
    }

    @Test
    void conditionsAreThoseOfTheHeader() {
        assertThat(Conditions.of(request("\"x\"", Pictures.TIME.toEpochMilli())))
                .isEqualTo(new Conditions(Optional.of(new EntityTags("\"x\"")), Optional.of(Pictures.TIME)));
        assertThat(Conditions.of(request(null, -1))).isEqualTo(new Conditions(Optional.empty(), Optional.empty()));
    }

    @Test
    void dateThatIsNoneIsAsIfItWereNotThere() {
        HttpServletRequest request = new HttpServletRequestWrapper(request(null, -1)) {
            @Override
            public long getDateHeader(String name) {
                throw new IllegalArgumentException(name);
            }
        };
        assertThat(Conditions.of(request).since()).isEmpty();
    }

    private static Conditions tags(String header) {
        return new Conditions(Optional.of(new EntityTags(header)), Optional.empty());
    }

    private static Conditions since(String date) {
        return new Conditions(Optional.empty(), Optional.of(Instant.parse(date)));
    }

    private static HttpServletRequest request(@Nullable String tags, long since) {
        HttpServletRequest nothing = (HttpServletRequest) Proxy.newProxyInstance(
                ConditionsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return new HttpServletRequestWrapper(nothing) {
            @Override
            public Enumeration<String> getHeaders(String name) {
                return Collections.enumeration(
                        tags == null || !name.equals("If-None-Match") ? List.of() : List.of(tags));
            }

            @Override
            public long getDateHeader(String name) {
                return name.equals("If-Modified-Since") ? since : -1;
            }
        };
    }
}
