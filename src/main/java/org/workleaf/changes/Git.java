package org.workleaf.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.UserError;

/** The command {@code git}, run in one folder. */
final class Git {

    /** What it left behind. */
    record Ran(int exit, byte[] out, String err) {

        boolean isFine() {
            return exit == 0;
        }

        String line() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }

        List<String> lines() {
            return new String(out, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /** @throws NoRevision if there is no git on this machine */
    Ran run(String... words) throws IOException, UserError {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Path errors = Files.createTempFile("workleaf-git", ".txt");
        try {
            ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            git.environment().put("LC_ALL", "C");
            Process process;
            try {
                process = git.start();
            } catch (IOException e) {
                throw new UserError("Changes are found with git, and there is no git here. "
                        + "Install it (https://git-scm.com), and run this again.");
            }
            process.getOutputStream().close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InputStream in = process.getInputStream()) {
                in.transferTo(out);
            }
            return new Ran(process.waitFor(), out.toByteArray(), Files.readString(errors).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
