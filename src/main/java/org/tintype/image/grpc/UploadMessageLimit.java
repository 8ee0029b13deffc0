package org.tintype.image.grpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.image.IntakeSettings;
import org.tintype.platform.grpc.MessageLimit;
import org.tintype.proto.v1.ImageServiceGrpc;

/** No message carries more than an upload may have. */
@Singleton
public class UploadMessageLimit implements MessageLimit {

    private final IntakeSettings settings;

    @Inject
    public UploadMessageLimit(IntakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public long maxBytes() {
        return settings.maxBytes();
    }

    @Override
    public boolean carriesPayload(String method) {
        return method.equals(ImageServiceGrpc.getStoreImageMethod().getFullMethodName());
    }
}
