// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.nio.file.Path;

/** Where everything is that the program keeps. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Originals as received, encrypted. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** The Iceberg warehouse. */
    public Path facts() {
        return root.resolve("facts");
    }

    public Path marts() {
        return root.resolve("marts");
    }

    /** Extracts and SFTP areas, a folder a municipality. */
    public Path files() {
        return root.resolve("files");
    }

    /** What comes in over HTTP piece by piece. */
    public Path uploads() {
        return root.resolve("uploads");
    }

    /** The embedded database. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** What processes are working on; swept when its process is gone. */
    public Path scratch() {
        return root.resolve("scratch");
    }

    public Path configuration() {
        return root.resolve("flis.yaml");
    }
}
