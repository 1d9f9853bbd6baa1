package org.stemma;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What ARCHITECTURE.md says of core: a stage never calls back up, and nothing here touches a clock, a network, a file or a
/// logger.
@AnalyzeClasses(packages = "org.stemma", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {

  @ArchTest
  static final ArchRule stagesDoNotCallBackUp =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("trace")
          .definedBy("org.stemma.trace..")
          .layer("quote")
          .definedBy("org.stemma.quote..")
          .layer("descent")
          .definedBy("org.stemma.descent..")
          .layer("reuse")
          .definedBy("org.stemma.reuse..")
          .layer("tradition")
          .definedBy("org.stemma.tradition..")
          .layer("collate")
          .definedBy("org.stemma.collate..")
          .layer("extract")
          .definedBy("org.stemma.extract..")
          .layer("text")
          .definedBy("org.stemma.text..")
          .whereLayer("trace")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("extract")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("quote")
          .mayOnlyBeAccessedByLayers("trace", "descent")
          .whereLayer("descent")
          .mayOnlyBeAccessedByLayers("trace", "quote")
          .whereLayer("reuse")
          .mayOnlyBeAccessedByLayers("trace", "quote", "descent")
          .whereLayer("tradition")
          .mayOnlyBeAccessedByLayers("descent")
          .whereLayer("collate")
          .mayOnlyBeAccessedByLayers("trace", "quote", "descent", "reuse", "tradition");

  @ArchTest
  static final ArchRule coreIsPure =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.net.http..", "java.nio.file..", "java.sql..", "java.util.logging.."))
          .because("core is pure functions of text");

  @ArchTest
  static final ArchRule coreReadsNoClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("clocks are handed in");

  @ArchTest
  static final ArchRule coreUsesJsoupOnlyToExtract =
      classes()
          .that()
          .resideOutsideOfPackage("org.stemma.extract..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.stemma..", "org.jspecify.."));
}
