package dev.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms, which of them may know of which, and which libraries belong to which room. */
@AnalyzeClasses(packages = "dev.dateline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsKnowOnlyThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("dev.dateline.text..")
            .layer("time")
            .definedBy("dev.dateline.time..")
            .layer("corpus")
            .definedBy("dev.dateline.corpus..")
            .layer("names")
            .definedBy("dev.dateline.names..")
            .layer("question")
            .definedBy("dev.dateline.question..")
            .layer("reader")
            .definedBy("dev.dateline.reader..")
            .layer("embedding")
            .definedBy("dev.dateline.embedding..")
            .layer("index")
            .definedBy("dev.dateline.index..")
            .layer("citation")
            .definedBy("dev.dateline.citation..", "dev.dateline.wording..", "dev.dateline.support..")
            .layer("answer")
            .definedBy("dev.dateline.answer..")
            .layer("model")
            .definedBy("dev.dateline.model..")
            .layer("prompt")
            .definedBy("dev.dateline.prompt..")
            .layer("record")
            .definedBy("dev.dateline.record..")
            .layer("audit")
            .definedBy("dev.dateline.audit..")
            .layer("render")
            .definedBy("dev.dateline.render..")
            .layer("chat")
            .definedBy("dev.dateline.chat..")
            .layer("evaluation")
            .definedBy("dev.dateline.evaluation..")
            .layer("telegram")
            .definedBy("dev.dateline.telegram..")
            .layer("cli")
            .definedBy("dev.dateline.cli..")
            .whereLayer("time")
            .mayOnlyAccessLayers("text")
            .whereLayer("corpus")
            .mayOnlyAccessLayers("time", "text")
            .whereLayer("names")
            .mayOnlyAccessLayers("corpus", "time", "text")
            .whereLayer("question")
            .mayOnlyAccessLayers("names", "time", "text")
            .whereLayer("reader")
            .mayOnlyAccessLayers("embedding", "question", "names", "time", "text")
            .whereLayer("embedding")
            .mayOnlyAccessLayers("text")
            .whereLayer("index")
            .mayOnlyAccessLayers("embedding", "reader", "question", "names", "corpus", "time", "text")
            .whereLayer("prompt")
            .mayOnlyAccessLayers("text")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("telegram")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("chat")
            .mayOnlyBeAccessedByLayers("evaluation", "telegram", "cli")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("audit", "chat", "evaluation", "telegram", "cli")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("answer", "audit", "chat", "cli")
            .whereLayer("answer")
            .mayOnlyBeAccessedByLayers("record", "render", "chat", "evaluation", "telegram", "cli");

    @ArchTest
    static final ArchRule theRoomsOfAnAnswerStandInOneOrder =
            slices().matching("dev.dateline.answer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule luceneStaysInTheIndexAndWhereTokensAreMade = noClasses()
            .that()
            .resideOutsideOfPackages("dev.dateline.index..", "dev.dateline.question..", "dev.dateline.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule telegramsLibraryStaysInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.telegram..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.telegram..");

    @ArchTest
    static final ArchRule theCommandLinesLibrariesStayThere = noClasses()
            .that()
            .resideOutsideOfPackages("dev.dateline.cli..", "dev.dateline.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.jline..");

    @ArchTest
    static final ArchRule chatModelsStayWithTheAnswerers = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.dateline.answer..",
                    "dev.dateline.model..",
                    "dev.dateline.embedding..",
                    "dev.dateline.index..",
                    "dev.dateline.audit..",
                    "dev.dateline.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule onlyTheEdgeTouchesTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.cli..")
            .and()
            // Its library prints on standard output while it loads, which is for answers alone.
            .doNotHaveSimpleName("LlamaCppModel")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule whatIsPublicIsFinalOrSealed = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areTopLevelClasses()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
