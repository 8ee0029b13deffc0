package org.tintype.image;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.intake.Intake;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Previews;
import org.tintype.platform.lifecycle.ApplicationStarting;

/** Makes the intake and its engine, which themselves know nothing of the container. */
@Singleton
public class IntakeProducer {

    private final Engine engine;
    private final Intake intake;

    @Inject
    public IntakeProducer(IntakeSettings settings) {
        this.engine = settings.engine().engine();
        Previews previews = new Previews(engine, settings.previewEdge());
        this.intake = new Intake(settings.limits(), new EveryFormat(), previews);
    }

    @Produces
    Intake intake() {
        return intake;
    }

    @Produces
    Engine engine() {
        return engine;
    }

    /** Being here is enough: native code that does not load has to show at the start, not with the first upload. */
    void load(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) {}
}
