package org.tintype.image;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tintype.intake.Intake;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.Previews;
import org.tintype.pixels.jdk.JdkEngine;

/** Makes the intake, which itself knows nothing of the container. */
@Singleton
public class IntakeProducer {

    @Produces
    @Singleton
    Intake intake(IntakeSettings settings) {
        return new Intake(settings.limits(), new EveryFormat(), new Previews(new JdkEngine(), settings.previewEdge()));
    }
}
