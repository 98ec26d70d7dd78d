package org.workleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What runs on GitHub can't be run here: this reads it, and holds it to what makes it safe on a fork. */
class WorkflowsTest {

    private static final Path GITHUB = Path.of(".github");
    private static final Pattern PINNED = Pattern.compile("uses: actions/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(GITHUB.resolve("workflows"))) {
            return files.sorted().toList();
        }
    }

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(GITHUB.resolve("ISSUE_TEMPLATE"))) {
            return files.filter(file -> !file.endsWith("config.yml")).sorted().toList();
        }
    }

    private static Map<?, ?> read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    }

    private static List<Map<?, ?>> jobs(Path file) throws IOException {
        List<Map<?, ?>> jobs = new ArrayList<>();
        ((Map<?, ?>) read(file).get("jobs")).values().forEach(job -> jobs.add((Map<?, ?>) job));
        return jobs;
    }

    private static List<Map<?, ?>> steps(Path file) throws IOException {
        List<Map<?, ?>> steps = new ArrayList<>();
        for (Map<?, ?> job : jobs(file)) {
            ((List<?>) job.get("steps")).forEach(step -> steps.add((Map<?, ?>) step));
        }
        return steps;
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsOfGitHubAndPinnedToACommitWithItsVersion(Path file) throws IOException {
        List<String> uses = Files.readString(file).lines().map(String::strip).map(line -> line.replaceFirst("^- ", ""))
                .filter(line -> line.startsWith("uses:")).toList();
        assertFalse(uses.isEmpty());
        assertEquals(List.of(), uses.stream().filter(line -> !PINNED.matcher(line).matches()).toList());
    }

    @Test
    void anActionHasOneVersionEverywhere() throws IOException {
        List<String> uses = new ArrayList<>();
        for (Path file : workflows()) {
            steps(file).forEach(step -> uses.add(String.valueOf(step.get("uses"))));
        }
        List<String> distinct = uses.stream().distinct().filter(use -> !use.equals("null")).toList();
        assertEquals(distinct.stream().map(use -> use.replaceFirst("@.*", "")).distinct().count(), distinct.size(), distinct.toString());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingNeedsASecretOrRunsForeignCodeWithRights(Path file) throws IOException {
        String text = Files.readString(file);
        assertFalse(text.contains("secrets."), "a fork has none");
        assertFalse(text.contains("pull_request_target") || text.contains("workflow_run"), "both run with rights beside foreign code");
        assertEquals(Map.of("contents", "read"), read(file).get("permissions"));
        for (Map<?, ?> job : jobs(file)) {
            boolean writes = job.get("permissions") instanceof Map<?, ?> rights && rights.containsValue("write");
            boolean checksOut = ((List<?>) job.get("steps")).stream().anyMatch(step -> step.toString().contains("actions/checkout@"));
            assertFalse(writes && checksOut, job.get("name") + " may write and runs what was checked out");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noScriptHasWordsOfAStrangerPutIntoIt(Path file) throws IOException {
        for (Map<?, ?> step : steps(file)) {
            if (step.get("run") instanceof String run) {
                assertFalse(run.contains("${{"), "values come in through env: " + run);
            }
            if (String.valueOf(step.get("uses")).startsWith("actions/checkout@")) {
                assertEquals(false, ((Map<?, ?>) step.get("with")).get("persist-credentials"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobEndsByItself(Path file) throws IOException {
        jobs(file).forEach(job -> assertTrue(job.get("timeout-minutes") instanceof Integer, String.valueOf(job.get("name"))));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyProgramThatIsRunIsThere(Path file) throws IOException {
        for (Map<?, ?> step : steps(file)) {
            if (step.get("run") instanceof String run) {
                Pattern.compile("\\./([a-z]+)").matcher(run).results()
                        .forEach(program -> assertTrue(Files.isExecutable(Path.of(program.group(1))), program.group()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormForAnIssueHasWhatGitHubAsksOfOne(Path file) throws IOException {
        Map<?, ?> form = read(file);
        for (String key : List.of("name", "description", "body")) {
            assertTrue(form.get(key) != null, key);
        }
        List<Object> ids = new ArrayList<>();
        for (Object part : (List<?>) form.get("body")) {
            Map<?, ?> field = (Map<?, ?>) part;
            Map<?, ?> attributes = (Map<?, ?>) field.get("attributes");
            assertTrue(List.of("markdown", "input", "textarea", "dropdown", "checkboxes").contains(field.get("type")));
            assertTrue(attributes.get(field.get("type").equals("markdown") ? "value" : "label") instanceof String);
            ids.add(field.get("id"));
        }
        assertEquals(ids.stream().distinct().count(), ids.size());
    }
}
