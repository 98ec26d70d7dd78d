package org.workleaf.site;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.workleaf.guide.PublishedFileTypes;
import org.workleaf.source.GuideFiles;

/** The folder that a site is written into, one file at a time; several threads may write. */
public final class SiteOutput {

    private final Path folder;
    private final boolean overwrites;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final SortedMap<String, String> checksums = new ConcurrentSkipListMap<>();

    private SiteOutput(Path folder, boolean overwrites) {
        this.folder = folder;
        this.overwrites = overwrites;
    }

    /** An empty folder, in which no file may be written twice with different content. */
    public static SiteOutput fresh(Path folder) {
        return new SiteOutput(folder, false);
    }

    /** A folder with the files of earlier builds, and of stock JBake. */
    public static SiteOutput overwriting(Path folder) {
        return new SiteOutput(folder, true);
    }

    /**
     * Writes a whole file.
     *
     * @param path relative to the site's folder, separated by {@code /}
     * @throws FileAlreadyExistsException if another source was written to the same path
     */
    public void write(String path, byte[] content) throws IOException {
        if (!written.add(path) && !overwrites) {
            if (!Arrays.equals(Files.readAllBytes(folder.resolve(path)), content)) {
                throw collision(path);
            }
            return;
        }
        Files.write(withFolder(path), content);
    }

    /** Copies the files next to pages. They keep their paths, so that links to them work on GitHub and on the site. */
    public void copyPublishedFiles(Path content) throws IOException {
        for (Path file : GuideFiles.below(content).files()) {
            String path = content.relativize(file).toString().replace('\\', '/');
            if (PublishedFileTypes.isPublished(path)) {
                write(path, Files.readAllBytes(file));
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** Opens a file that is too large for memory. */
    public Writer writer(String path) throws IOException {
        register(path);
        return Files.newBufferedWriter(withFolder(path));
    }

    /** Opens a page. */
    public PageWriter page(String path) throws IOException {
        register(path);
        return new PageWriter(Files.newOutputStream(withFolder(path)));
    }

    private void register(String path) throws FileAlreadyExistsException {
        if (!written.add(path) && !overwrites) {
            throw collision(path);
        }
    }

    private Path withFolder(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static FileAlreadyExistsException collision(String path) {
        return new FileAlreadyExistsException(path, null, "two sources would be published as this file");
    }

    public String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Records a page's {@linkplain Checksum checksum} for the list of files that are available offline. */
    public void addChecksum(String path, String checksum) {
        checksums.put(path, checksum);
    }

    /** The checksum of each page, by path. */
    public SortedMap<String, String> checksums() {
        return checksums;
    }
}
