package org.workleaf;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.workleaf.source.GuideFiles;

/** The rules of the architecture, checked on bytecode: docs/architecture.md explains them. */
class ArchitectureTest {

    private static final Path MAIN = Path.of("src/main/java/org/workleaf");

    /** A package depends only on packages before it. */
    private static final List<String> DEPENDENCY_ORDER = List.of("source", "messages", "markdown", "lint", "comments", "unmarkedfields", "worksheet", "papermarkdown", "guide", "check", "report", "start",
            "site", "changes", "template", "fonts", "pdf", "answers", "search", "assets", "offline", "render", "jbake", "build", "preview", "cli");

    /** Each library, by the packages that may use it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.jbake", List.of("jbake")),
            Map.entry("com.vladsch.flexmark", List.of("markdown", "lint", "comments", "unmarkedfields", "papermarkdown")),
            Map.entry("org.yaml.snakeyaml", List.of("source")),
            Map.entry("org.jsoup", List.of("site", "search", "pdf", "build")),
            Map.entry("freemarker", List.of("messages", "template", "jbake", "pdf")),
            Map.entry("com.ibm.icu", List.of("messages", "fonts", "pdf", "answers")),
            Map.entry("com.openhtmltopdf", List.of("pdf")),
            Map.entry("org.apache.pdfbox", List.of("fonts", "pdf", "answers")),
            Map.entry("org.apache.fontbox", List.of("fonts", "pdf")),
            Map.entry("org.apache.batik", List.of("pdf")),
            Map.entry("com.google.zxing", List.of("pdf")),
            Map.entry("picocli", List.of("cli")),
            Map.entry("io.methvin", List.of("preview")),
            Map.entry("com.google.gson", List.of("report", "answers", "search", "offline")));

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.workleaf");

    @Test
    void everyPackageHasAPlaceInTheDependencyOrder() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            assertEquals(DEPENDENCY_ORDER.stream().sorted().toList(),
                    folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aPackageDependsOnlyOnPackagesBeforeIt() {
        for (int i = 0; i < DEPENDENCY_ORDER.size() - 1; i++) {
            String[] later = DEPENDENCY_ORDER.subList(i + 1, DEPENDENCY_ORDER.size()).stream()
                    .map(name -> "org.workleaf." + name).toArray(String[]::new);
            noClasses().that().resideInAPackage("org.workleaf." + DEPENDENCY_ORDER.get(i))
                    .should().dependOnClassesThat().resideInAnyPackage(later).check(CLASSES);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.workleaf.(*)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryIsUsedOnlyByItsPackages() {
        LIBRARIES.forEach((library, packages) -> noClasses().that()
                .resideOutsideOfPackages(packages.stream().map(name -> "org.workleaf." + name).toArray(String[]::new))
                .should().dependOnClassesThat().resideInAPackage(library + "..").check(CLASSES));
    }

    /** Only {@link GuideFiles} lists the files of a guide, so that no link out of the guide is followed. */
    @Test
    void theFilesOfAGuideAreListedInOnePlace() {
        noClasses().that().resideInAnyPackage(Stream.of("source", "messages", "guide", "check", "site", "template", "search", "assets", "render", "jbake")
                        .map(name -> "org.workleaf." + name).toArray(String[]::new))
                .and().doNotHaveFullyQualifiedName(GuideFiles.class.getName())
                .should().callMethodWhere(target(owner(type(Files.class))).and(target(nameMatching("walk|walkFileTree|find|list|newDirectoryStream"))))
                .check(CLASSES);
    }

    /**
     * In jsoup (1.21 to 1.23), elements without children share one empty list, which these methods modify: at the same moment, another thread
     * that iterates over the children of such an element in its own document gets a {@code ConcurrentModificationException}.
     */
    @Test
    void noElementIsEmptiedWhileOtherThreadsReadTheirs() {
        noClasses().should().callMethodWhere(target(owner(assignableTo(Element.class))).and(target(nameMatching("empty")))).check(CLASSES);
        noClasses().should().callMethodWhere(target(owner(assignableTo(Element.class))).and(target(nameMatching("text|html")))
                .and(target(rawParameterTypes(String.class)))).check(CLASSES);
    }

    /** Nothing in a guide or an answers file can create Java objects. */
    @Test
    void javaSerializationIsNotUsed() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInput.class).check(CLASSES);
        noClasses().should().dependOnClassesThat().areAssignableTo(ObjectOutput.class).check(CLASSES);
        noClasses().should().dependOnClassesThat().resideInAPackage("java.beans..").check(CLASSES);
    }

    /** Code that needs no adapter belongs to the package of its subject. */
    @Test
    void everyClassInTheAdapterUsesJBake() {
        classes().that().resideInAPackage("org.workleaf.jbake").and().areTopLevelClasses().and().doNotHaveSimpleName("package-info")
                .should().dependOnClassesThat().resideInAPackage("org.jbake..").check(CLASSES);
    }

    @Test
    void everyPackageAndEveryPublicTypeIsDocumented() throws IOException {
        Pattern undocumented = Pattern.compile("(?m)(?:^package [^;]+;|^import [^;]+;|^)\\s*\\n(?:@[^\\n]+\\n)*"
                + "public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|interface|enum) (\\w+)");
        Map<Path, String> sources = sources();
        assertEquals(List.of(), sources.entrySet().stream().filter(source -> undocumented.matcher(source.getValue()).find())
                .map(source -> source.getKey().toString()).toList());
        assertEquals(List.of(), DEPENDENCY_ORDER.stream().filter(name -> !sources.containsKey(MAIN.resolve(name).resolve("package-info.java"))).toList());
    }

    @Test
    void noPackageIsTooLargeToTakeIn() throws IOException {
        Map<String, Long> sizes = sources().keySet().stream()
                .collect(Collectors.groupingBy(file -> MAIN.relativize(file).getName(0).toString(), TreeMap::new, Collectors.counting()));
        assertEquals(Map.of(), sizes.entrySet().stream().filter(size -> size.getValue() > MOST_FILES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static final int MOST_FILES = 41;

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }
}
