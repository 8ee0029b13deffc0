package org.tintype.image.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tintype.account.Caller;
import org.tintype.account.grpc.GrpcCaller;
import org.tintype.blob.Digest;
import org.tintype.blob.Spool;
import org.tintype.blob.SpooledFile;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageLibrary;
import org.tintype.image.IntakeSettings;
import org.tintype.image.Labels;
import org.tintype.image.Upload;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.grpc.Answers;
import org.tintype.platform.grpc.PayloadInterceptor;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.ImageServiceGrpc;
import org.tintype.proto.v1.StoreImageRequest;

/** Images over gRPC, for applications that make the GUID themselves. */
@Singleton
public class ImageEndpoint extends ImageServiceGrpc.ImageServiceImplBase {

    private final ImageLibrary library;
    private final Spool spool;
    private final IntakeSettings settings;

    @Inject
    public ImageEndpoint(ImageLibrary library, Spool spool, IntakeSettings settings) {
        this.library = library;
        this.spool = spool;
        this.settings = settings;
    }

    @Override
    public void storeImage(StoreImageRequest request, StreamObserver<org.tintype.proto.v1.Image> answer) {
        Caller caller = GrpcCaller.get();
        ImageId id = idOf(request.getId());
        if (request.getData().isEmpty()) {
            throw new InvalidInput(FieldError.ofField("Data", "is empty"));
        }
        requireJpeg(request.getData());
        Image stored = store(caller, id, request.getData());
        Answers.give(answer, describe(stored).setIsPreview(true).build());
    }

    @Override
    public void getImage(GetImageRequest request, StreamObserver<org.tintype.proto.v1.Image> answer) {
        Image image = library.describe(GrpcCaller.get(), idOf(request.getId()));
        org.tintype.proto.v1.Image.Builder message = describe(image).setIsPreview(request.getIsPreview());
        if (!request.getIsPreview()) {
            PayloadInterceptor.share().take(image.content().length());
            message.setOriginal(read(library.open(image)));
        }
        Answers.give(answer, message.build());
    }

    /** Other formats come in over REST alone. */
    private static void requireJpeg(ByteString data) {
        byte[] start =
                data.substring(0, Math.min(Format.SNIFFED_BYTES, data.size())).toByteArray();
        if (!Format.sniff(start).equals(Optional.of(Format.JPEG))) {
            throw new InvalidInput(FieldError.ofField("Data", "must be a JPEG"));
        }
    }

    private Image store(Caller caller, ImageId id, ByteString data) {
        try (SpooledFile file = spool.create()) {
            Digest digest = file.fill(data.newInput(), settings.maxBytes());
            return library.accept(caller, Optional.of(id), new Upload(file, digest), Labels.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private org.tintype.proto.v1.Image.Builder describe(Image image) {
        return org.tintype.proto.v1.Image.newBuilder()
                .setId(image.id().toString())
                .setCreatedAt(Answers.timestamp(image.createdAt()))
                .setPreview(read(library.openPreview(image)));
    }

    private static ByteString read(InputStream content) {
        try (content) {
            return ByteString.readFrom(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageId idOf(String text) {
        try {
            return ImageId.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(FieldError.ofField("Id", String.valueOf(e.getMessage())));
        }
    }
}
