package org.wiredesk.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. Maven keeps the modules apart; this keeps the packages apart. */
@AnalyzeClasses(packages = "org.wiredesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportRulesTest {

    @ArchTest
    static final ArchRule articleKnowsNobody = noClasses()
            .that()
            .resideInAPackage("org.wiredesk.article..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.wiredesk.ingest..", "org.wiredesk.enrich..", "org.wiredesk.sink..", "org.wiredesk.runner..");

    @ArchTest
    static final ArchRule ingestMeetsOthersAtTopicsOnly = noClasses()
            .that()
            .resideInAPackage("org.wiredesk.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wiredesk.enrich..", "org.wiredesk.sink..", "org.wiredesk.runner..");

    @ArchTest
    static final ArchRule enrichMeetsOthersAtTopicsOnly = noClasses()
            .that()
            .resideInAPackage("org.wiredesk.enrich..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wiredesk.ingest..", "org.wiredesk.sink..", "org.wiredesk.runner..");

    @ArchTest
    static final ArchRule sinkMeetsOthersAtTopicsOnly = noClasses()
            .that()
            .resideInAPackage("org.wiredesk.sink..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wiredesk.ingest..", "org.wiredesk.enrich..", "org.wiredesk.runner..");

    @ArchTest
    static final ArchRule onlyTheStageOfEnrichKnowsKafka = noClasses()
            .that()
            .resideInAPackage("org.wiredesk.enrich..")
            .and()
            .resideOutsideOfPackage("org.wiredesk.enrich.stage..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule featuresOfEnrichDoNotKnowEachOther = slices().matching("org.wiredesk.enrich.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.wiredesk.enrich.stage.."),
                    JavaClass.Predicates.resideInAPackage("org.wiredesk.enrich.."))
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.wiredesk.enrich.entity.."),
                    JavaClass.Predicates.resideInAPackage("org.wiredesk.enrich.knowledge.."))
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.wiredesk.enrich.."),
                    JavaClass.Predicates.resideInAPackage("org.wiredesk.enrich.words.."));

    @ArchTest
    static final ArchRule theEmbeddedBrokerAloneKnowsKafkasServer = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wiredesk.runner.EmbeddedBroker")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.wiredesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jsonIsJackson3 =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule logsGoThroughSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wiredesk.runner.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);
}
