package org.tintype.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tintype.account.UserId;
import org.tintype.image.ImageId;

class LinkTicketTest {

    /** Nodes of two versions have to agree on it; a change wants another kind of link. */
    @Test
    void messageIsThisToTheByte() {
        assertThat(new String(Links.full().message(7), StandardCharsets.ISO_8859_1))
                .isEqualTo("\0\0\0\016tintype link 1"
                        + "\0\0\0\0440f8fad5b-d9cb-469f-a165-70867728950e"
                        + "\0\0\0\3jpg"
                        + "\0\0\0\13w_400,h_300"
                        + "\0\0\0\4true"
                        + "\0\0\0\0447c9e6679-7425-40de-944b-e07fc1f90ae7"
                        + "\0\0\0\13" + Links.KEY.id()
                        + "\0\0\0\n1772366700"
                        + "\0\0\0\0017");
    }

    @Test
    void whatIsAbsentIsNotWhatIsEmpty() {
        assertThat(HexFormat.of().formatHex(Links.bare().message(0))).contains("ffffffffffffffff");
    }

    /** Every two tickets that differ in anything are different messages, whatever is moved from one part to another. */
    @Test
    void noTwoTicketsHaveOneMessage() {
        List<Optional<String>> texts = Stream.of("", "jpg", "a", "ab", "b", "jpg\0", "\0\0\0\1a", "-1", "true", "é")
                .map(Optional::of)
                .toList();
        List<Optional<String>> all = new ArrayList<>(texts);
        all.add(Optional.empty());
        Set<String> messages = new HashSet<>();
        int tickets = 0;
        for (Optional<String> format : all) {
            for (Optional<String> transform : all) {
                for (boolean download : new boolean[] {true, false}) {
                    for (int generation : new int[] {0, 1, 10, 11}) {
                        messages.add(HexFormat.of()
                                .formatHex(Links.ticket(format, transform, download)
                                        .message(generation)));
                        tickets++;
                    }
                }
            }
        }
        assertThat(messages).hasSize(tickets);
    }

    @Test
    void everyPartIsSigned() {
        LinkTicket ticket = Links.full();
        Optional<String> none = Optional.empty();
        List<LinkTicket> others = List.of(
                new LinkTicket(
                        ImageId.random(),
                        ticket.format(),
                        ticket.transform(),
                        true,
                        ticket.maker(),
                        ticket.key(),
                        ticket.expires()),
                new LinkTicket(
                        ticket.image(), none, ticket.transform(), true, ticket.maker(), ticket.key(), ticket.expires()),
                new LinkTicket(
                        ticket.image(), ticket.format(), none, true, ticket.maker(), ticket.key(), ticket.expires()),
                new LinkTicket(
                        ticket.image(),
                        ticket.format(),
                        ticket.transform(),
                        false,
                        ticket.maker(),
                        ticket.key(),
                        ticket.expires()),
                new LinkTicket(
                        ticket.image(),
                        ticket.format(),
                        ticket.transform(),
                        true,
                        UserId.random(),
                        ticket.key(),
                        ticket.expires()),
                new LinkTicket(
                        ticket.image(),
                        ticket.format(),
                        ticket.transform(),
                        true,
                        ticket.maker(),
                        Links.OTHER_KEY.id(),
                        ticket.expires()),
                new LinkTicket(
                        ticket.image(),
                        ticket.format(),
                        ticket.transform(),
                        true,
                        ticket.maker(),
                        ticket.key(),
                        ticket.expires().plusSeconds(1)));
        assertThat(others).allSatisfy(other -> assertThat(other.message(7)).isNotEqualTo(ticket.message(7)));
        assertThat(ticket.message(8)).isNotEqualTo(ticket.message(7));
    }
}
