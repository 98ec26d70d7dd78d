package org.workleaf.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two people who write, leave, come back, lock, copy and open tabs in random order, next to a model of what must still be there.
 * Each step is taken once before any is taken again.
 * {@code -Dwalk.steps=1000} takes a longer walk, {@code -Dwalk.seed=…} repeats one, and {@code -Dwalk.engines=FIREFOX} takes it only there.
 */
class RandomWalkInEachEngineTest extends ReaderTest {

    private static final int STEPS = Integer.getInteger("walk.steps", 40);
    private static final long SEED = Long.getLong("walk.seed", 20261130L);
    private static final String ENGINES = System.getProperty("walk.engines", "");
    private static final List<String> FIELDS = List.of(GuideVersions.FIRST, "happened", "monday", "who");

    private enum Step { WRITE, WRITE_AND_FOLLOW_A_LINK, WRITE_AND_RELOAD, WRITE_AND_GO_BACK_AND_FORWARD, WRITE_AND_LEAVE_QUICKLY, WRITE_AND_CLOSE_THE_TAB,
        WRITE_IN_ANOTHER_TAB, WRITE_ON_A_FULL_DISK, WRITE_AND_SWITCH_PERSON, ERASE_A_FIELD, SET_A_PASSPHRASE, LOCK_AND_UNLOCK, REMOVE_THE_PASSPHRASE, SWITCH_PERSON,
        SAVE_A_COPY, LOAD_THE_COPY, LOAD_WHAT_THE_COPY_HAS_MORE, GO_OFFLINE, GO_ONLINE, PUBLISH_A_NEW_VERSION }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void nothingThatWasWrittenIsLost(Engine engine) throws IOException {
        assumeTrue(ENGINES.isEmpty() || List.of(ENGINES.split(",")).contains(engine.name()), "left out by -Dwalk.engines");
        start(engine, folder);
        Random random = new Random(SEED);
        StringBuilder walk = new StringBuilder("seed " + SEED);
        System.out.println(engine + ": " + STEPS + " steps, " + walk);
        List<Step> next = new ArrayList<>();
        for (int n = 0; n < STEPS; n++) {
            if (next.isEmpty()) {
                next.addAll(List.of(Step.values()));
                Collections.shuffle(next, random);
            }
            Step step = next.remove(0);
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            walk.append('\n').append(n).append(' ').append(step).append(' ').append(field);
            try {
                take(step, field);
                expectAll(FIELDS);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(walk + "\nexpected " + kept() + "\nshown " + shown(FIELDS), e);
            }
        }
    }

    private void take(Step step, String field) throws IOException {
        switch (step) {
            case WRITE -> write(field, "");
            case WRITE_AND_FOLLOW_A_LINK -> {
                write(field, LEAVE_BY_LINK);
                expectLeft();
                browser.script("location.href = '" + SHEET + "'");
            }
            case WRITE_AND_RELOAD -> {
                write(field, "window.isOld = true; location.reload()");
                browser.waitFor("!window.isOld");
            }
            case WRITE_AND_GO_BACK_AND_FORWARD -> {
                open("");
                browser.script("location.href = '" + SHEET + "'");
                expectAll(FIELDS);
                write(field, "history.back()");
                expectLeft();
                browser.forward();
            }
            case WRITE_AND_LEAVE_QUICKLY -> leaveQuickly(() -> write(field, ""));
            case WRITE_AND_CLOSE_THE_TAB -> inAnotherTab(() -> write(field, ""));
            case WRITE_IN_ANOTHER_TAB -> inAnotherTab(() -> {
                write(field, "");
                expectSaved();
            });
            case WRITE_ON_A_FULL_DISK -> onAFullDisk(() -> write(field, ""));
            case WRITE_AND_SWITCH_PERSON -> {
                write(field, "");
                switchPersonOnSheet();
            }
            case ERASE_A_FIELD -> erase(field);
            case SET_A_PASSPHRASE -> setPassphrase();
            case LOCK_AND_UNLOCK -> lockAndUnlock();
            case REMOVE_THE_PASSPHRASE -> removePassphrase();
            case SWITCH_PERSON -> switchPerson();
            case SAVE_A_COPY -> saveCopy();
            case LOAD_THE_COPY -> loadCopy(true);
            case LOAD_WHAT_THE_COPY_HAS_MORE -> loadCopy(false);
            case GO_OFFLINE -> goOffline();
            case GO_ONLINE -> host.setReachable(true);
            case PUBLISH_A_NEW_VERSION -> publishNewVersion();
            default -> throw new IllegalArgumentException(step.name());
        }
    }
}
