package dev.caretaker.readinglog.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process that died left at the end of the log: what it had not finished writing is cut off. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    /** The offset behind the last whole batch of a segment, which ends there from now on. */
    static long end(Segment segment) throws IOException {
        Optional<FileChannel> open = segment.open();
        if (open.isEmpty()) {
            cut(segment.path(), 0, "its head is not whole");
            return segment.first();
        }
        long end = segment.first();
        try (SegmentScanner scanner = new SegmentScanner(open.get(), new Frames())) {
            Optional<String> damage = Optional.empty();
            try {
                Optional<Frames.Frame> frame = scanner.next();
                while (frame.isPresent()) {
                    end = frame.get().next();
                    frame = scanner.next();
                }
            } catch (DamagedFrameException e) {
                damage = Optional.of(e.toString());
            }
            if (scanner.behind() < Files.size(segment.path())) {
                cut(segment.path(), scanner.behind(), damage.orElse("the last batch is not whole"));
            }
        }
        return end;
    }

    private static void cut(Path file, long at, String why) throws IOException {
        long size = Files.size(file);
        Path aside = file.resolveSibling(file.getFileName() + ".cut");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            keep(channel, at, aside);
            channel.truncate(at).force(true);
        }
        LOG.warn(
                "The file {} of the reading log ended within a batch, as it does when the process is killed ({}); {} bytes"
                        + " were cut off and moved to {}. Their messages were not acknowledged, so the MQTT broker sends"
                        + " them again.",
                file,
                why,
                size - at,
                aside.getFileName());
    }

    /** What is cut off was promised to nobody, but whoever looks for a fault of the disk wants it. */
    private static void keep(FileChannel file, long from, Path aside) {
        try (FileChannel kept = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long unused = file.transferTo(from, file.size() - from, kept);
        } catch (IOException e) {
            LOG.debug("The end of the reading log could not be kept in {}", aside, e);
        }
    }
}
