package dev.caretaker.judging.live;

import dev.caretaker.judging.SnapshotFormat;
import dev.caretaker.model.digest.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files from which judges go on after a restart, one for each. A file names what it was made under, standards and site; one
 * that was made under others, or is damaged, is put aside, and the stored readings tell where all stands.
 */
public final class Checkpoints {
    /** None are written and none read. */
    public static final Checkpoints NONE = new Checkpoints(null, "");

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int MAGIC = 0x43544a31;
    private static final int FORMAT = 2;
    private static final int BUFFER = 1 << 16;

    private final @Nullable Path directory;
    private final String site;
    private final SnapshotFormat format = new SnapshotFormat();

    private Checkpoints(@Nullable Path directory, String site) {
        this.directory = directory;
        this.site = site;
    }

    /**
     * Checkpoints in a directory, which need not exist.
     *
     * @param site the site and all that judging depends on beside the standards, as text of which a hash is kept
     */
    public static Checkpoints in(Path directory, String site) {
        return new Checkpoints(directory, site);
    }

    boolean areKept() {
        return directory != null;
    }

    /** What another judge of the same number remembered under the same versions of the same site. */
    Optional<Checkpoint> read(int number, String versions) {
        if (directory == null || !Files.exists(file(directory, number))) {
            return Optional.empty();
        }
        Path file = file(directory, number);
        try {
            Optional<Checkpoint> checkpoint = read(file, versions);
            if (checkpoint.isEmpty()) {
                aside(file, "other");
            }
            return checkpoint;
        } catch (IOException | RuntimeException e) {
            LOG.debug("The checkpoint {} cannot be read", file, e);
            aside(file, "damaged");
            return Optional.empty();
        }
    }

    private Optional<Checkpoint> read(Path file, String versions) throws IOException {
        check(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            boolean mine = in.readInt() == MAGIC
                    && in.readInt() == FORMAT
                    && in.readUTF().equals(hash(versions));
            return mine ? Optional.of(new Checkpoint(in.readLong(), format.read(in))) : Optional.empty();
        }
    }

    /** Takes nothing from a file before all of it is known to be whole. */
    private static void check(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(raw, BUFFER), new CRC32());
            long left = Files.size(file) - Long.BYTES;
            byte[] piece = new byte[BUFFER];
            while (left > 0) {
                int read = checked.read(piece, 0, (int) Math.min(left, piece.length));
                if (read < 0) {
                    throw new EOFException();
                }
                left -= read;
            }
            long sum = checked.getChecksum().getValue();
            if (new DataInputStream(checked).readLong() != sum) {
                throw new IOException("The checksum of " + file + " does not match its content");
            }
        }
    }

    /** The SHA-256 of all that a checkpoint was made under. */
    private String hash(String versions) {
        return Sha256.hex(site + "\n" + versions);
    }

    /** Writes what a judge remembers in the place of what it remembered before: all of it or nothing. */
    void write(int number, String versions, Checkpoint checkpoint) {
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path file = file(directory, number);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
                DataOutputStream data = new DataOutputStream(checked);
                data.writeInt(MAGIC);
                data.writeInt(FORMAT);
                data.writeUTF(hash(versions));
                data.writeLong(checkpoint.offset());
                format.write(checkpoint.snapshot(), data);
                data.writeLong(checked.getChecksum().getValue());
                data.flush();
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aside(Path file, String why) {
        Path aside = file.resolveSibling(file.getFileName() + "." + why);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn(
                    "The checkpoint {} is {} and is not used; it was renamed to {}. The current verdicts are"
                            + " worked out from the stored readings, which takes longer. / "
                            + "检查点 {} {},不予使用,已改名为 {}。将根据存储的读数重新判定当前状态,启动会稍慢。",
                    file,
                    why.equals("other") ? "made under other standards or for another site" : "damaged",
                    aside.getFileName(),
                    file,
                    why.equals("other") ? "对应其他标准或站点" : "已损坏",
                    aside.getFileName());
        } catch (IOException e) {
            LOG.warn(
                    "The checkpoint {} cannot be used and cannot be renamed; check the permissions of its"
                            + " directory / 检查点 {} 无法使用,也无法改名;请检查其目录的权限",
                    file,
                    file,
                    e);
        }
    }

    private static Path file(Path directory, int number) {
        return directory.resolve("judge-" + number + ".checkpoint");
    }
}
