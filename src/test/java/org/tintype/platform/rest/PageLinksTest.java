package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

class PageLinksTest {

    private static final String ROOT = "https://example.org/tintype/";
    private static final String API = ROOT + "api/v1/";

    @Test
    void middlePageHasFourLinks() {
        assertThat(links("deals?page=1&perPage=10", 1, 10, 31))
                .containsExactly(
                        link("deals?page=0&perPage=10", "first"),
                        link("deals?page=0&perPage=10", "prev"),
                        link("deals?page=2&perPage=10", "next"),
                        link("deals?page=3&perPage=10", "last"));
    }

    @Test
    void firstPageHasNoneBeforeIt() {
        assertThat(links("deals/", 0, 10, 20))
                .containsExactly(
                        link("deals/?page=0&perPage=10", "first"),
                        link("deals/?page=1&perPage=10", "next"),
                        link("deals/?page=1&perPage=10", "last"));
    }

    @Test
    void lastPageHasNoneBehindIt() {
        assertThat(links("deals", 1, 10, 20))
                .containsExactly(
                        link("deals?page=0&perPage=10", "first"),
                        link("deals?page=0&perPage=10", "prev"),
                        link("deals?page=1&perPage=10", "last"));
    }

    @Test
    void emptyListHasOnePage() {
        assertThat(links("deals", 0, 20, 0))
                .containsExactly(link("deals?page=0&perPage=20", "first"), link("deals?page=0&perPage=20", "last"));
    }

    @Test
    void fromBeyondTheEndTheLastPageIsThePreviousOne() {
        assertThat(links("deals", PageRequest.MAX_NUMBER, 10, 20))
                .containsExactly(
                        link("deals?page=0&perPage=10", "first"),
                        link("deals?page=1&perPage=10", "prev"),
                        link("deals?page=1&perPage=10", "last"));
    }

    @Test
    void everythingElseThatWasAskedForIsKept() {
        assertThat(links("deals/a%20b?sort=-createdAt&page=0&%70erPage=1&&flag&q=%3E%22%26", 0, 1, 1))
                .containsExactly(
                        link("deals/a%20b?sort=-createdAt&flag&q=%3E%22%26&page=0&perPage=1", "first"),
                        link("deals/a%20b?sort=-createdAt&flag&q=%3E%22%26&page=0&perPage=1", "last"));
    }

    @Test
    void linksAreAscii() {
        assertThat(links("deals?q=é", 0, 1, 1)).first().isEqualTo(link("deals?q=%C3%A9&page=0&perPage=1", "first"));
    }

    private static List<String> links(String below, int number, int size, long total) {
        Page<String> page = new Page<>(List.of(), new PageRequest(number, size), total);
        return List.of(PageLinks.of(page, FakeRequest.of(API, below), new BaseUrl(ROOT))
                .split(", "));
    }

    private static String link(String below, String relation) {
        return "<" + API + below + ">; rel=\"" + relation + "\"";
    }
}
