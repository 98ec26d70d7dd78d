package org.workleaf.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.workleaf.markdown.LargeStackThread;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;

/** Measures parsing a Markdown file with flexmark alone, and reading it into a {@link Page}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {

    private static final int PAGES_PER_CALL = 100;

    private final PageReader reader = new PageReader();
    private final MarkdownParser parser = new MarkdownParser();
    private SourceFile proseFile;
    private SourceFile worksheetFile;

    @Setup
    public void setUp() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        proseFile = new SourceReader(root).read(root.resolve("content/20-why-it-matters.md"), new ArrayList<>());
        worksheetFile = new SourceReader(root).read(root.resolve("content/30-practices/10-be-open.md"), new ArrayList<>());
    }

    @Benchmark
    public Object parsePageWithWorksheets() {
        return parser.parse(worksheetFile.text(), 0, worksheetFile.text().length());
    }

    @Benchmark
    @OperationsPerInvocation(PAGES_PER_CALL)
    public Object readPageOfProse() {
        return readRepeatedly(proseFile);
    }

    @Benchmark
    @OperationsPerInvocation(PAGES_PER_CALL)
    public Object readPageWithWorksheets() {
        return readRepeatedly(worksheetFile);
    }

    /** Reads the file many times in one thread with a large stack, as a build does for all pages. Starting the thread takes time too. */
    private Object readRepeatedly(SourceFile file) {
        return LargeStackThread.call(() -> IntStream.range(0, PAGES_PER_CALL).mapToObj(i -> reader.read(file, new ArrayList<>())).toList());
    }
}
