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

/** Runs {@code git} in a folder. */
final class Git {

    /** The result of a command. */
    record Result(int exit, byte[] out, String err) {

        boolean succeeded() {
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

    /** @throws UserError if git is not installed */
    Result run(String... arguments) throws IOException, UserError {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("workleaf-git", ".txt");
        try {
            ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            git.environment().put("LC_ALL", "C");
            Process process;
            try {
                process = git.start();
            } catch (IOException e) {
                throw new UserError("This command needs git, which is not installed. "
                        + "Install it (https://git-scm.com), and run the command again.");
            }
            process.getOutputStream().close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InputStream in = process.getInputStream()) {
                in.transferTo(out);
            }
            return new Result(process.waitFor(), out.toByteArray(), Files.readString(errors).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
