package org.tintype;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.NullMarked;
import org.tintype.image.EngineChoice;
import org.tintype.image.IntakeProducer;
import org.tintype.pixels.Format;
import org.tintype.platform.data.TintypeDataSource;

/** The rooms, the arrows between them, and what stays out of each. */
@AnalyzeClasses(
        packages = "org.tintype",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutGenerated.class})
class ArchitectureTest {

    /** Adapters are named after the technology that they speak. */
    private static final String[] ADAPTERS = {
        "org.tintype.*.rest..",
        "org.tintype.*.grpc..",
        "org.tintype.*.store..",
        "org.tintype.*.http..",
        "org.tintype.*.folder..",
        "org.tintype.*.s3..",
        "org.tintype.*.health..",
        "org.tintype.*.jdk..",
        "org.tintype.*.leptonica..",
        "org.tintype.*.smallrye..",
        "org.tintype.*.payara.."
    };

    /** Where an intake and its engine are put together. */
    private static final DescribedPredicate<JavaClass> THE_ASSEMBLY =
            belongToAnyOf(IntakeProducer.class, EngineChoice.class);

    /** What protoc writes follows its own style. */
    static final class WithoutGenerated implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/tintype/proto/");
        }
    }

    @ArchTest
    static final ArchRule roomsHaveNoCycle =
            slices().matching("org.tintype.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycle =
            slices().matching("org.tintype.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrowsAreThoseOfTheDesign = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("platform")
            .definedBy("org.tintype.platform..")
            .layer("account")
            .definedBy("org.tintype.account..")
            .layer("access")
            .definedBy("org.tintype.access..")
            .layer("deal")
            .definedBy("org.tintype.deal..")
            .layer("image")
            .definedBy("org.tintype.image..")
            .layer("intake")
            .definedBy("org.tintype.intake..")
            .layer("transform")
            .definedBy("org.tintype.transform..")
            .layer("pixels")
            .definedBy("org.tintype.pixels..")
            .layer("delivery")
            .definedBy("org.tintype.delivery..")
            .layer("blob")
            .definedBy("org.tintype.blob..")
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("account")
            .mayOnlyAccessLayers("platform")
            .whereLayer("access")
            .mayOnlyAccessLayers("account", "platform")
            .whereLayer("deal")
            .mayOnlyAccessLayers("image", "access", "account", "platform")
            .whereLayer("image")
            .mayOnlyAccessLayers("access", "intake", "blob", "account", "platform")
            .whereLayer("intake")
            .mayOnlyAccessLayers("pixels", "platform")
            .whereLayer("transform")
            .mayOnlyAccessLayers("pixels", "platform")
            .whereLayer("pixels")
            .mayOnlyAccessLayers("platform")
            .whereLayer("delivery")
            .mayOnlyAccessLayers("image", "transform", "pixels", "blob", "intake", "account", "platform")
            .whereLayer("blob")
            .mayOnlyAccessLayers("account", "platform")
            // What a picture is encoded as is said everywhere.
            .ignoreDependency(alwaysTrue(), equivalentTo(Format.class))
            // The intake knows nothing of the container, so the room that owns it puts it together.
            .ignoreDependency(THE_ASSEMBLY, resideInAPackage("org.tintype.pixels.."));

    @ArchTest
    static final ArchRule workOnPicturesKnowsNothingOfTheServer = classes()
            .that(resideInAnyPackage("org.tintype.intake..", "org.tintype.transform..", "org.tintype.pixels.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "org.jspecify..",
                    "org.apache.commons.imaging..",
                    "org.bytedeco..",
                    "org.tintype.platform.failure..",
                    "org.tintype.platform.text..",
                    "org.tintype.intake..",
                    "org.tintype.transform..",
                    "org.tintype.pixels.."))
            .andShould()
            .onlyDependOnClassesThat(not(resideInAnyPackage("java.sql..", "java.net..", "javax.sql..")));

    @ArchTest
    static final ArchRule domainKnowsNoAdapter = noClasses()
            .that(not(resideInAnyPackage(ADAPTERS)))
            // Somebody has to name the engine; see above.
            .and(not(THE_ASSEMBLY))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ADAPTERS));

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            classes().that(resideInAnyPackage(ADAPTERS)).should(knowNoAdapterButThoseOfPlatformAndAccount());

    @ArchTest
    static final ArchRule onlyAnAdapterKnowsAServer = noClasses()
            .that()
            .resideOutsideOfPackage("org.tintype.*.smallrye..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.smallrye..",
                    "org.jboss..",
                    "org.wildfly..",
                    "io.undertow..",
                    "fish.payara..",
                    "org.glassfish.."));

    @ArchTest
    static final ArchRule transactionsBeginInTheRootsOfRooms = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.tintype.*")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule noClassIsTransactionalAsAWhole =
            noClasses().that().areNotAnnotatedWith(Interceptor.class).should().beAnnotatedWith(Transactional.class);

    /** Interceptors that are bound by {@code @Transactional} are bound to one of its types. */
    @ArchTest
    static final ArchRule transactionsAreOfOneType = noMethods()
            .should()
            .beAnnotatedWith(describe(
                    "a transaction of another type",
                    annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                            && annotation.as(Transactional.class).value() != Transactional.TxType.REQUIRED));

    @ArchTest
    static final ArchRule resourcesReturnNoEntity = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should(returnNoEntity());

    @ArchTest
    static final ArchRule allPackagesAreNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)(\\$.*)?");

    @ArchTest
    static final ArchRule nobodyWritesToStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nobodyLogsPastThePlatformLogger = noClasses()
            // Its interface wants a logger of that kind.
            .that(not(equivalentTo(TintypeDataSource.class)))
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.logging.."));

    /** What a user of the API could not write is no client of it. */
    @ArchTest
    static void theTestsClientKnowsNothingOfTheService(JavaClasses ignored) {
        classes()
                .that()
                .resideInAPackage("org.tintype.client")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.tintype.client", "java..", "jakarta..", "org.glassfish.jersey..", "org.jspecify.."))
                .check(new ClassFileImporter().importPackages("org.tintype.client"));
    }

    /** The web doors share the caller of a request and the platform's problems; so do the gRPC ones. */
    private static ArchCondition<JavaClass> knowNoAdapterButThoseOfPlatformAndAccount() {
        return new ArchCondition<>("know no adapter but those of platform and account for the same technology") {
            @Override
            public void check(JavaClass adapter, ConditionEvents events) {
                adapter.getDirectDependenciesFromSelf().stream()
                        .filter(known -> resideInAnyPackage(ADAPTERS).test(known.getTargetClass()))
                        .filter(known -> !maySee(
                                adapter.getPackageName(), known.getTargetClass().getPackageName()))
                        .forEach(known -> events.add(SimpleConditionEvent.violated(adapter, known.getDescription())));
            }
        };
    }

    private static boolean maySee(String adapter, String other) {
        if (adapter.equals(other)) {
            return true;
        }
        return switch (other) {
            case "org.tintype.platform.rest", "org.tintype.account.rest" ->
                adapter.endsWith(".rest") || adapter.endsWith(".http");
            case "org.tintype.platform.grpc", "org.tintype.account.grpc" -> adapter.endsWith(".grpc");
            default -> false;
        };
    }

    private static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}
