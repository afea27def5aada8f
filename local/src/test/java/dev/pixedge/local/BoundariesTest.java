package dev.pixedge.local;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pixedge.engine.Engines;

/** The boundaries between the parts, as the design draws them. */
@AnalyzeClasses(
    packages = "dev.pixedge",
    importOptions = {DoNotIncludeTests.class, BoundariesTest.NoTestJars.class})
final class BoundariesTest {
  private BoundariesTest() {}

  private static final String ENGINE = "dev.pixedge.engine..";
  private static final String ORIGIN = "dev.pixedge.origin..";
  private static final String META = "dev.pixedge.meta..";
  private static final String LOCAL = "dev.pixedge.local..";

  /** The test jar of another module is no part of what runs. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  /** The outermost class counts: lambdas and generated builders are part of it. */
  private static DescribedPredicate<JavaClass> within(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.describe(
        predicate.getDescription(),
        type -> {
          JavaClass outer = type;
          while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
          }
          return predicate.test(outer);
        });
  }

  private static final DescribedPredicate<JavaClass> GENERATED =
      within(
          simpleNameStartingWith("Dagger")
              .or(
                  DescribedPredicate.describe(
                      "generated factories",
                      type -> type.getSimpleName().matches("\\w+_\\w*Factory"))));

  private static final DescribedPredicate<JavaClass> WIRING =
      within(simpleNameEndingWith("Component").or(simpleNameEndingWith("Module")));

  private static final DescribedPredicate<JavaClass> AWS =
      within(
          simpleNameStartingWith("S3")
              .or(simpleNameStartingWith("Dynamo"))
              .or(simpleNameStartingWith("CloudFront"))
              .or(simpleName("ImageItem"))
              .or(simpleName("ItemTree"))
              .or(simpleName("Priming"))
              .or(simpleName("Rehearsal"))
              .or(simpleNameEndingWith("Handler"))
              .or(resideInAnyPackage("dev.pixedge.local.cloud", "dev.pixedge.local.upload")));

  @ArchTest
  static final ArchRule theCommonLanguageKnowsNoOtherPart =
      noClasses()
          .that(not(resideInAnyPackage(ENGINE, ORIGIN, META, LOCAL, "dev.pixedge.bench..")))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ENGINE, ORIGIN, META, LOCAL));

  @ArchTest
  static final ArchRule theEngineKnowsNeitherOriginNorApi =
      noClasses()
          .that(resideInAPackage(ENGINE))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ORIGIN, META, LOCAL, "dev.pixedge.http.."));

  @ArchTest
  static final ArchRule originAndApiDoNotKnowEachOtherNorLocal =
      noClasses()
          .that(resideInAPackage(ORIGIN))
          .should()
          .dependOnClassesThat(resideInAnyPackage(META, LOCAL));

  @ArchTest
  static final ArchRule theApiKnowsNeitherEngineNorOriginNorLocal =
      noClasses()
          .that(resideInAPackage(META))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ENGINE, ORIGIN, LOCAL));

  @ArchTest
  static final ArchRule onlyComponentsAndModulesKnowDagger =
      noClasses()
          .that(not(WIRING.or(GENERATED)))
          .should()
          .dependOnClassesThat(resideInAPackage("dagger.."));

  @ArchTest
  static final ArchRule onlyStoresHandlersAndModulesKnowAws =
      noClasses()
          .that(not(AWS.or(WIRING).or(GENERATED)))
          .should()
          .dependOnClassesThat(resideInAnyPackage("software.amazon..", "com.amazonaws.."));

  @ArchTest
  static final ArchRule onlyItsOwnClassKnowsRedis =
      noClasses()
          .that(not(within(simpleNameStartingWith("Jedis"))))
          .should()
          .dependOnClassesThat(resideInAPackage("redis.clients.."));

  @ArchTest
  static final ArchRule onlyTheBindingKnowsForeignMemory =
      noClasses()
          .that(not(resideInAPackage("dev.pixedge.engine.vips..")))
          .should()
          .dependOnClassesThat(resideInAPackage("java.lang.foreign.."));

  @ArchTest
  static final ArchRule onlyThePortableEngineAndTheSamplesKnowImageIo =
      noClasses()
          .that(not(resideInAnyPackage("dev.pixedge.engine.imageio..", "dev.pixedge.local.page..")))
          .should()
          .dependOnClassesThat(resideInAPackage("javax.imageio.."));

  /** Only the choice between the engines knows them, and stands beside what they share. */
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("dev.pixedge.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(equivalentTo(Engines.class), alwaysTrue());

  /** Where libvips lies is told from outside of the program, on AWS as here. */
  @ArchTest
  static final ArchRule onlyTheRootsReadTheEnvironment =
      noClasses()
          .that(
              not(
                  WIRING
                      .or(resideInAPackage("dev.pixedge.engine.vips"))
                      .or(within(simpleName("Fonts")))
                      .or(within(simpleName("Main")))))
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);
}
