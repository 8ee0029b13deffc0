package org.tintype.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.access.AccessRules;
import org.tintype.access.InMemoryAttachments;
import org.tintype.account.Caller;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserChange;
import org.tintype.account.token.TokenSettings;
import org.tintype.blob.BlobRegister;
import org.tintype.blob.Digest;
import org.tintype.blob.InMemoryBlobs;
import org.tintype.delivery.ContentPath;
import org.tintype.fixture.SetClock;
import org.tintype.image.Catalogue;
import org.tintype.image.Claiming;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageNotFound;
import org.tintype.image.InMemoryClaims;
import org.tintype.image.InMemoryImages;
import org.tintype.image.Labels;
import org.tintype.image.Pictures;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;

class SignedLinksTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String HEX = "01".repeat(32);

    private final SetClock clock = new SetClock();
    private final People people = new People();
    private final InMemoryImages images = new InMemoryImages();
    private final InMemoryClaims claims = new InMemoryClaims(images);
    private final AccessRules access = new AccessRules(new InMemoryAttachments());
    private final BlobRegister blobs = new BlobRegister(new InMemoryBlobs(), Duration.ofMinutes(10), People.CLOCK);
    private final Catalogue catalogue = new Catalogue(
            images, people.accounts, new Claiming(claims, images, access, People.CLOCK), access, blobs, People.CLOCK);
    private final User owner = people.add("owner", Role.USER);
    private final User reader = people.add("reader", Role.USER, Role.ARBITER);
    private final Caller admin = people.add("admin", Role.ADMIN).asCaller();
    private final Image image =
            Pictures.of(owner, new Labels(Optional.empty(), Optional.empty(), Optional.empty(), true, false));
    private final ImageId id = image.id();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SignedLinks links;

    @BeforeEach
    void setUp() {
        claims.store(image);
        links = links(Map.of(LinkSettings.KEY, HEX));
    }

    @Test
    void linkSpeaksForItsMakerWithTheRolesOfNow() {
        String link = link(reader, MINUTE);
        assertThat(makerOf(link)).isEqualTo(reader.asCaller());
        reader.assignRoles(Set.of(Role.USER));
        assertThat(makerOf(link)).isEqualTo(new Caller(reader.id(), Set.of(Role.USER)));
    }

    @Test
    void linkSaysWhatWasWanted() {
        SignedLink link = links.make(
                reader.asCaller(), id, longest -> new LinkWish(MINUTE, Optional.of("jpg"), Optional.of("w_400"), true));
        LinkTicket ticket = link.ticket();
        assertThat(ticket)
                .isEqualTo(new LinkTicket(
                        id,
                        Optional.of("jpg"),
                        Optional.of("w_400"),
                        true,
                        reader.id(),
                        Links.KEY.id(),
                        clock.instant().plus(MINUTE)));
        assertThat(makerOf(link.reference()).id()).isEqualTo(reader.id());
    }

    @Test
    void linksOfThoseWhoMayChangeTheImageHoldLonger() {
        assertThat(longest(owner.asCaller())).hasSeconds(604_800);
        assertThat(longest(admin)).hasSeconds(604_800);
        assertThat(longest(reader.asCaller())).hasSeconds(300);
    }

    @Test
    void nobodyMakesALinkToWhatTheyMayNotRead() {
        Image own = Pictures.of(owner, ImageId.random(), new Digest("b".repeat(64)));
        claims.store(own);
        assertThatThrownBy(() -> links.make(reader.asCaller(), own.id(), SignedLinksTest::fail))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.make(admin, ImageId.random(), SignedLinksTest::fail))
                .isInstanceOf(ImageNotFound.class);
    }

    @Test
    void linkHoldsUntilItExpires() {
        clock.pass(Duration.ofMillis(300));
        String link = link(reader, Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(makerOf(link)).isEqualTo(reader.asCaller());
        clock.pass(Duration.ofMillis(700));
        assertDead(link);
    }

    @Test
    void disabledMakersLinksAreDeadUntilTheyAreBack() {
        String link = link(reader, MINUTE);
        people.accounts.change(admin, reader.id(), disabled(true));
        assertDead(link);
        people.accounts.change(admin, reader.id(), disabled(false));
        assertThat(makerOf(link)).isEqualTo(reader.asCaller());
    }

    @Test
    void unknownMakersLinksAreDead() {
        User gone = People.user("gone", "hash", Role.USER);
        assertDead(link(gone, MINUTE));
    }

    @Test
    void allLinksUntilNowEndAtOnceAndNoneAfterwards() {
        String before = link(reader, MINUTE);
        String own = link(owner, MINUTE);
        assertThatThrownBy(() -> links.endAll(reader.asCaller(), id)).isInstanceOf(Forbidden.class);
        assertThat(makerOf(before)).isEqualTo(reader.asCaller());
        links.endAll(owner.asCaller(), id);
        assertDead(before);
        assertDead(own);
        assertThat(makerOf(link(reader, MINUTE))).isEqualTo(reader.asCaller());
    }

    @Test
    void linkToAnImageThatNeverWasIsDead() {
        assertDead(signed(new LinkTicket(
                ImageId.random(),
                Optional.empty(),
                Optional.empty(),
                false,
                reader.id(),
                Links.KEY.id(),
                clock.instant().plus(MINUTE))));
    }

    @Test
    void signatureOfOneKeyIsNoneOfAnother() {
        SignedLink link = links.make(reader.asCaller(), id, wanted(MINUTE));
        LinkTicket ticket = link.ticket();
        LinkTicket renamed = new LinkTicket(
                ticket.image(),
                ticket.format(),
                ticket.transform(),
                ticket.download(),
                ticket.maker(),
                Links.OTHER_KEY.id(),
                ticket.expires());
        assertDead(new SignedLink(renamed, link.signature()).reference());
        assertDead(new SignedLink(renamed, Links.KEY.sign(renamed.message(0))).reference());
        assertDead(new SignedLink(ticket, Links.OTHER_KEY.sign(ticket.message(0))).reference());
        assertDead(new SignedLink(renamed, Links.OTHER_KEY.sign(renamed.message(0))).reference());
    }

    @Test
    void keysAreExchangedWithoutEndingLinks() {
        String link = link(reader, MINUTE);
        links = links(Map.of(LinkSettings.KEY, "02".repeat(32), LinkSettings.FORMER_KEY, HEX));
        assertThat(makerOf(link)).isEqualTo(reader.asCaller());
        String newer = link(reader, MINUTE);
        links = links(Map.of(LinkSettings.KEY, "02".repeat(32)));
        assertDead(link);
        assertThat(makerOf(newer)).isEqualTo(reader.asCaller());
    }

    private String link(User maker, Duration validity) {
        return links.make(maker.asCaller(), id, wanted(validity)).reference();
    }

    private static Function<Duration, LinkWish> wanted(Duration validity) {
        return longest -> new LinkWish(validity, Optional.empty(), Optional.empty(), false);
    }

    private Duration longest(Caller caller) {
        return Duration.between(
                clock.instant(),
                links.make(caller, id, longest -> new LinkWish(longest, Optional.empty(), Optional.empty(), false))
                        .ticket()
                        .expires());
    }

    private static LinkWish fail(Duration longest) {
        throw new AssertionError("asked what is wanted");
    }

    private static String signed(LinkTicket ticket) {
        return new SignedLink(ticket, Links.KEY.sign(ticket.message(0))).reference();
    }

    private Caller makerOf(String reference) {
        URI uri = URI.create("/" + reference);
        return links.makerOf(ContentPath.of(uri.getRawPath()).orElseThrow(), uri.getRawQuery());
    }

    private void assertDead(String reference) {
        assertThatThrownBy(() -> makerOf(reference))
                .isInstanceOf(Forbidden.class)
                .hasMessage("The link is not right, or holds no more.");
    }

    private static UserChange disabled(boolean disabled) {
        return new UserChange(Optional.empty(), Optional.of(disabled), Optional.empty());
    }

    private SignedLinks links(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("tintype.data", folder.toString());
        SettingsSource source = FakeSettings.of(all);
        DataFolder data = new DataFolder(source);
        DatabaseSettings database = new DatabaseSettings(source, data);
        TokenSettings tokens = new TokenSettings(source, data, database, new IdentityProviderSettings(source));
        return new SignedLinks(catalogue, people.accounts, new LinkSettings(source, tokens, data, database), clock);
    }
}
