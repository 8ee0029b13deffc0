package org.tintype.image.grpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.image.IntakeSettings;
import org.tintype.platform.grpc.MessageLimit;

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
}
