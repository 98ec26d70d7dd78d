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

/** From a file's text to a page: by flexmark alone, and with everything that is read from it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {

    private static final int MANY = 100;

    private final PageReader reader = new PageReader();
    private final MarkdownParser parser = new MarkdownParser();
    private SourceFile prose;
    private SourceFile sheets;

    @Setup
    public void read() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        prose = new SourceReader(root).read(root.resolve("content/20-why-it-matters.md"), new ArrayList<>());
        sheets = new SourceReader(root).read(root.resolve("content/30-practices/10-be-open.md"), new ArrayList<>());
    }

    @Benchmark
    public Object syntaxTreeOfAPageWithWorksheets() {
        return parser.parse(sheets.text(), 0, sheets.text().length());
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public Object pageOfProse() {
        return many(prose);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public Object pageWithWorksheets() {
        return many(sheets);
    }

    /** As a guide is read: a thread with much room is begun once, and not for each page. */
    private Object many(SourceFile file) {
        return LargeStackThread.call(() -> IntStream.range(0, MANY).mapToObj(i -> reader.read(file, new ArrayList<>())).toList());
    }
}
