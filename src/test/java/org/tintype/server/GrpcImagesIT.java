package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.server.GrpcAssert.assertStatus;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.JpegPictures;
import org.tintype.fixture.PatchJpeg;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;
import org.tintype.proto.v1.StoreImageRequest;

/** StoreImage and GetImage, as an application uses them that makes the GUID itself. */
@ExtendWith(SharedServer.class)
class GrpcImagesIT {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Service service;
    private final RestClient user;
    private final GrpcClient client;
    private final UUID id = UUID.randomUUID();

    GrpcImagesIT(Service service) {
        this.service = service;
        this.user = service.newUser();
        this.client = service.grpc(user.token());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsStoredComesBackCleanWithItsPreview() {
        CameraJpeg photograph = CameraJpeg.of(PatchJpeg.of(1200, 600).bytes()).withEverything();
        Instant before = Instant.now().minusSeconds(1);

        Image stored = client.store(id, photograph.bytes());

        assertThat(stored.getId()).isEqualTo(id.toString());
        assertThat(stored.getIsPreview()).isTrue();
        assertThat(stored.getOriginal().isEmpty()).isTrue();
        assertThat(Instant.ofEpochSecond(stored.getCreatedAt().getSeconds()))
                .isBetween(before, Instant.now().plusSeconds(1));
        assertThatImage(stored.getPreview().toByteArray()).hasSize(512, 256);

        Image original = client.original(id);
        assertThat(original.getIsPreview()).isFalse();
        assertThat(original.getPreview()).isEqualTo(stored.getPreview());
        assertThat(original.getCreatedAt()).isEqualTo(stored.getCreatedAt());
        String text = CameraJpeg.latin1(original.getOriginal().toByteArray());
        assertThat(photograph.secrets()).isNotEmpty().noneMatch(text::contains);
        assertThat(JpegPictures.samples(original.getOriginal().toByteArray()))
                .isEqualTo(JpegPictures.samples(photograph.picture()));

        Image preview = client.preview(id);
        assertThat(preview).isEqualTo(stored);
    }

    @Test
    void anImageIsThereOnceItIsStoredAndNotBefore() {
        assertStatus(Status.Code.NOT_FOUND, () -> client.preview(id));
        client.store(id, jpeg());
        assertThat(client.preview(id).getPreview().isEmpty()).isFalse();
    }

    @Test
    void oneLibraryHasTwoDoors() {
        client.store(id, CameraJpeg.gradient(40, 30).withGps().bytes());
        JsonObject image = RestClient.read(user.get("api/v1/images/" + id), 200);
        assertThat(image.getString("title")).isEqualTo("image");
        assertThat(user.bytes(id.toString()))
                .isEqualTo(client.original(id).getOriginal().toByteArray());

        byte[] uploaded = CameraJpeg.gradient(41, 31).withGps().bytes();
        String other = user.upload(uploaded, "rest.jpg").getString("id");
        assertThat(client.original(UUID.fromString(other)).getOriginal().toByteArray())
                .isEqualTo(user.bytes(other));
    }

    @Test
    void aRetryIsTheSameImage() {
        byte[] photograph = CameraJpeg.gradient(40, 30).withGps().bytes();
        assertThat(client.store(id, photograph)).isEqualTo(client.store(id, photograph));
    }

    @Test
    void aGuidIsNotFilledTwice() {
        client.store(id, jpeg());
        assertStatus(
                Status.Code.ALREADY_EXISTS,
                () -> client.store(id, CameraJpeg.gradient(9, 9).bytes()));
        try (GrpcClient stranger = service.grpc(service.newUser().token())) {
            assertStatus(Status.Code.PERMISSION_DENIED, () -> stranger.store(id, jpeg()));
            assertStatus(Status.Code.PERMISSION_DENIED, () -> stranger.preview(id));
            assertStatus(Status.Code.PERMISSION_DENIED, () -> stranger.original(id));
        }
        try (GrpcClient admin = service.grpc(service.admin().token())) {
            assertThat(admin.preview(id).getPreview().isEmpty()).isFalse();
        }
    }

    @Test
    void capitalsInAGuidAreTheSameGuid() {
        Image stored = client.images()
                .storeImage(StoreImageRequest.newBuilder()
                        .setId(id.toString().toUpperCase(java.util.Locale.ROOT))
                        .setData(ByteString.copyFrom(jpeg()))
                        .build());
        assertThat(stored.getId()).isEqualTo(id.toString());
        assertThat(client.preview(id)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-a-guid-not-a-guid-not-a-guid-not-a", "{}"})
    void aMalformedGuidIsInvalid(String malformed) {
        assertStatus(Status.Code.INVALID_ARGUMENT, () -> client.images()
                .storeImage(StoreImageRequest.newBuilder()
                        .setId(malformed)
                        .setData(ByteString.copyFrom(jpeg()))
                        .build()));
    }

    @Test
    void whatIsNoSoundJpegIsInvalid() {
        assertStatus(Status.Code.INVALID_ARGUMENT, () -> client.store(id, new byte[0]));
        assertStatus(Status.Code.INVALID_ARGUMENT, () -> client.store(id, new byte[100]));
        assertStatus(
                Status.Code.INVALID_ARGUMENT,
                () -> client.store(id, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));
        byte[] whole = jpeg();
        assertStatus(Status.Code.INVALID_ARGUMENT, () -> client.store(id, Arrays.copyOf(whole, whole.length * 2 / 3)));
        assertStatus(Status.Code.NOT_FOUND, () -> client.preview(id));
    }

    @Test
    void tooManyBytesExhaustTheResource() {
        assertStatus(Status.Code.RESOURCE_EXHAUSTED, () -> client.store(id, Arrays.copyOf(jpeg(), 10 * MEBIBYTE + 1)));
        assertStatus(Status.Code.RESOURCE_EXHAUSTED, () -> client.store(id, new byte[11 * MEBIBYTE]));
    }

    @Test
    void tenMebibytesGoInAndComeOut() {
        byte[] photograph = nearlyTenMebibytes();
        assertThat(photograph.length).isBetween(9 * MEBIBYTE, 10 * MEBIBYTE);

        client.store(id, photograph);

        assertThat(client.original(id).getOriginal().toByteArray()).isEqualTo(photograph);
        assertThat(client.store(UUID.randomUUID(), Arrays.copyOf(photograph, 10 * MEBIBYTE))
                        .getPreview()
                        .isEmpty())
                .isFalse();
    }

    /** Often enough that what a call might leave behind on its connection would add up to its end. */
    @Test
    void deadlinesEndTheirCallsAndNotTheConnection() {
        StoreImageRequest large = StoreImageRequest.newBuilder()
                .setId(id.toString())
                .setData(ByteString.copyFrom(nearlyTenMebibytes()))
                .build();
        client.store(UUID.randomUUID(), jpeg());
        for (int call = 0; call < 50; call++) {
            int milliseconds = 5 + call % 10;
            assertStatus(Status.Code.DEADLINE_EXCEEDED, () -> client.images()
                    .withDeadlineAfter(milliseconds, TimeUnit.MILLISECONDS)
                    .storeImage(large));
            assertThat(client.store(UUID.randomUUID(), jpeg()).getIsPreview()).isTrue();
        }
    }

    @Test
    void aCancelledCallEndsAloneAndTheGuidCanStillBeFilled() throws Exception {
        byte[] large = nearlyTenMebibytes();
        Context.CancellableContext context = Context.current().withCancellation();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        context.run(() -> ImageServiceGrpc.newStub(client.channel())
                .storeImage(
                        StoreImageRequest.newBuilder()
                                .setId(id.toString())
                                .setData(ByteString.copyFrom(large))
                                .build(),
                        new StreamObserver<>() {
                            @Override
                            public void onNext(Image image) {}

                            @Override
                            public void onError(Throwable thrown) {
                                ended.complete(thrown);
                            }

                            @Override
                            public void onCompleted() {
                                ended.completeExceptionally(new AssertionError("was answered"));
                            }
                        }));
        context.cancel(null);

        assertThat(Status.fromThrowable(ended.get(30, TimeUnit.SECONDS)).getCode())
                .isEqualTo(Status.Code.CANCELLED);
        assertThat(client.store(id, large).getIsPreview()).isTrue();
    }

    @Test
    void healthIsOpen() {
        try (GrpcClient anonymous = service.grpc(null)) {
            assertThat(HealthGrpc.newBlockingStub(anonymous.channel())
                            .withDeadlineAfter(10, TimeUnit.SECONDS)
                            .check(HealthCheckRequest.getDefaultInstance())
                            .getStatus())
                    .isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void reflectionNeedsSignIn() throws Exception {
        assertThat(reflectedServices(client).get(30, TimeUnit.SECONDS))
                .contains("tintype.v1.ImageService", "tintype.v1.DealService");
        try (GrpcClient anonymous = service.grpc(null)) {
            assertThatThrownBy(() -> reflectedServices(anonymous).get(30, TimeUnit.SECONDS))
                    .cause()
                    .satisfies(thrown ->
                            assertThat(Status.fromThrowable(thrown).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
        }
    }

    private static CompletableFuture<String> reflectedServices(GrpcClient client) {
        CompletableFuture<String> services = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> requests = ServerReflectionGrpc.newStub(client.channel())
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        services.complete(response.getListServicesResponse().toString());
                    }

                    @Override
                    public void onError(Throwable thrown) {
                        services.completeExceptionally(thrown);
                    }

                    @Override
                    public void onCompleted() {}
                });
        requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        requests.onCompleted();
        return services;
    }

    /** Noise of all colours, which no encoder makes small. */
    private static byte[] nearlyTenMebibytes() {
        return PatchJpeg.of(2430, 1586)
                .painted((x, y) -> (((x * 0x9E3779B1) ^ (y * 0x85EBCA6B)) * 0xC2B2AE35) >>> 8)
                .bytes();
    }

    private static byte[] jpeg() {
        return PatchJpeg.of(64, 48).bytes();
    }
}
