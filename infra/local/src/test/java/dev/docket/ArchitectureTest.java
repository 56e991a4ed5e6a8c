package dev.docket;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may know what, over all modules. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.docket");

  private static final String[] CORE = {
    "dev.docket.document..",
    "dev.docket.wording..",
    "dev.docket.reading..",
    "dev.docket.comparison..",
    "dev.docket.summary..",
    "dev.docket.answer..",
    "dev.docket.page..",
    "dev.docket.pack..",
    "dev.docket.mantle..",
    "dev.docket.job..",
    "dev.docket.price..",
    "dev.docket.webhook..",
    "dev.docket.audit..",
    "dev.docket.collection..",
    "dev.docket.inbox..",
    "dev.docket.dynamodb..",
    "dev.docket.sqs..",
    "dev.docket.s3..",
    "dev.docket.ssm..",
    "dev.docket.aws..",
    "dev.docket.trace..",
    "dev.docket.runtime.."
  };

  /** A library by its packages, and the packages that adapt it. */
  private static final Map<String, List<String>> ADAPTERS =
      Map.ofEntries(
          Map.entry(
              "software.amazon.awssdk.services.dynamodb..",
              List.of(
                  "dev.docket.dynamodb..",
                  "dev.docket.aws..",
                  "dev.docket.local..",
                  "dev.docket.cli..",
                  "dev.docket.api.operator..")),
          Map.entry(
              "software.amazon.awssdk.services.sqs..",
              List.of(
                  "dev.docket.sqs..",
                  "dev.docket.s3..",
                  "dev.docket.aws..",
                  "dev.docket.local..",
                  "dev.docket.cli..",
                  "dev.docket.api.operator..")),
          Map.entry(
              "software.amazon.awssdk.services.ssm..",
              List.of(
                  "dev.docket.ssm..",
                  "dev.docket.aws..",
                  "dev.docket.local..",
                  "dev.docket.cli..",
                  "dev.docket.api.operator..")),
          Map.entry(
              "software.amazon.awssdk.services.s3..",
              List.of(
                  "dev.docket.s3..",
                  "dev.docket.worker.schedule..",
                  "dev.docket.worker.inbox..",
                  "dev.docket.aws..",
                  "dev.docket.local..")),
          Map.entry("com.openai..", List.of("dev.docket.mantle..", "dev.docket.worker.mantle..")),
          Map.entry("com.nimbusds..", List.of("dev.docket.api.signin..")),
          Map.entry("io.javalin..", List.of("dev.docket.api..")),
          Map.entry("org.quartz..", List.of("dev.docket.job..", "dev.docket.worker.schedule..")),
          Map.entry(
              "org.apache.pdfbox..", List.of("dev.docket.reading..", "dev.docket.page.pdf..")),
          Map.entry("com.openhtmltopdf..", List.of("dev.docket.page.pdf..")),
          Map.entry("org.commonmark..", List.of("dev.docket.reading..")),
          Map.entry("org.jsoup..", List.of("dev.docket.reading..", "dev.docket.page.pdf..")),
          Map.entry(
              "org.apache.lucene..",
              List.of("dev.docket.worker.answer.search..", "dev.docket.local.analyst..")),
          Map.entry("org.yaml.snakeyaml..", List.of("dev.docket.aws..")),
          Map.entry("picocli..", List.of("dev.docket.cli..", "dev.docket.api.operator..")));

  /** Rooms whose public types are meant for one house alone. */
  private static final Map<String, List<String>> INNER_ROOMS =
      Map.of(
          "dev.docket.reading.pdf.*..", List.of("dev.docket.reading.pdf.."),
          "dev.docket.worker.comparison.*..", List.of("dev.docket.worker.comparison.."),
          "dev.docket.worker.summary.claim..", List.of("dev.docket.worker.summary.."),
          "dev.docket.dynamodb.table..", List.of("dev.docket.dynamodb.."),
          "dev.docket.worker.mantle.endpoint..",
              List.of("dev.docket.worker", "dev.docket.worker.mantle..", "dev.docket.local.."));

  private static final int MOST_CLASSES = 38;

  private static final DescribedPredicate<JavaClass> START_A_PROCESS =
      DescribedPredicate.describe(
          "have a main method", type -> type.tryGetMethod("main", String[].class).isPresent());

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "each package";
        }
      };

  @Test
  void aLibraryIsKnownOnlyInItsAdapter() {
    ADAPTERS.forEach(
        (library, adapters) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(adapters.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  @Test
  void arrowsPointAtCore() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.docket.api..", "dev.docket.worker..")
        .or()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.docket.local..", "dev.docket.cli..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.docket.api..", "dev.docket.worker..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.docket.worker..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.docket.api..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.docket.api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.docket.worker..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CLASSES);
  }

  /** A room that one can look over: what is larger is two things. */
  @Test
  void noPackageIsLargerThanAReaderCanHold() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes).allSatisfy((_, size) -> assertThat(size).isLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void innerRoomsAreKnownOnlyInTheirHouse() {
    INNER_ROOMS.forEach(
        (room, houses) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(houses.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room)
                .check(CLASSES));
  }

  @Test
  void wordingKnowsNothingElseOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("dev.docket.wording..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.docket..").and(not(resideInAPackage("dev.docket.wording.."))))
        .check(CLASSES);
  }

  /** But for DOCX, which may hold parts of HTML and plain text. */
  @Test
  void formatsDoNotKnowEachOther() {
    Map<String, List<String>> alsoKnown = Map.of("docx", List.of("dev.docket.reading.text"));
    for (String room : List.of("pdf", "docx", "text")) {
      List<String> known =
          new ArrayList<>(List.of("dev.docket.reading." + room + "..", "dev.docket.reading.draft"));
      known.addAll(alsoKnown.getOrDefault(room, List.of()));
      noClasses()
          .that()
          .resideInAPackage("dev.docket.reading." + room + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.docket.reading..")
                  .and(not(resideInAnyPackage(known.toArray(String[]::new)))))
          .check(CLASSES);
    }
  }

  @Test
  void jobTypesDoNotKnowEachOther() {
    // answers are held to their quotations by the verifier of summaries, and know it for that
    Map<String, List<String>> others =
        Map.of(
            "summary", List.of("comparison", "answer"),
            "comparison", List.of("summary", "answer"),
            "answer", List.of("comparison"));
    others.forEach(
        (room, unknown) -> {
          List<String> packages = new ArrayList<>();
          unknown.forEach(other -> packages.add("dev.docket.worker." + other + ".."));
          packages.addAll(List.of("dev.docket.worker.run", "dev.docket.worker.queue"));
          noClasses()
              .that()
              .resideInAPackage("dev.docket.worker." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages.toArray(String[]::new))
              .check(CLASSES);
        });
  }

  @Test
  void environmentAndClockAreReadOnlyWhereAProcessStarts() {
    noClasses()
        .that(DescribedPredicate.not(START_A_PROCESS))
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
