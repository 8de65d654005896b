// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** A zip file that is written as it goes, encrypted by AES-256 (WinZip's AE-2, which 7-Zip opens) when there is a password. */
final class WriteZip implements AutoCloseable {

    private final Path target;
    private final MessageDigest whole = sha256();
    private final ZipOutputStream zip;
    private final boolean encrypted;
    private final Instant moment;

    /** @param moment what its files say that they are from */
    WriteZip(Path target, Optional<String> password, Instant moment) throws IOException {
        this.target = target;
        this.encrypted = password.isPresent();
        this.moment = moment;
        var bytes = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16), whole);
        this.zip = password.isPresent()
                ? new ZipOutputStream(bytes, password.get().toCharArray(), UTF_8)
                : new ZipOutputStream(bytes, UTF_8);
    }

    /** What was put in, before it was packed. */
    record Entry(String name, long bytes, String sha256) {}

    Entry add(String name, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return add(name, bytes, Files.size(file));
        }
    }

    Entry add(String name, byte[] content) throws IOException {
        return add(name, new ByteArrayInputStream(content), content.length);
    }

    private Entry add(String name, InputStream bytes, long size) throws IOException {
        var digest = sha256();
        zip.putNextEntry(parameters(name, size));
        var copied = new DigestInputStream(bytes, digest).transferTo(zip);
        zip.closeEntry();
        return new Entry(name, copied, HexFormat.of().formatHex(digest.digest()));
    }

    private ZipParameters parameters(String name, long size) {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        // Said beforehand, so that one above 4 GB gets the header that it needs.
        parameters.setEntrySize(size);
        parameters.setCompressionLevel(CompressionLevel.FAST);
        parameters.setLastModifiedFileTime(moment.toEpochMilli());
        if (encrypted) {
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(EncryptionMethod.AES);
            parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        }
        return parameters;
    }

    Path target() {
        return target;
    }

    /** Of the file as a whole, once it is closed. */
    String sha256Of() {
        return HexFormat.of().formatHex(whole.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
