// SPDX-License-Identifier: EUPL-1.2
package dk.flis.trino;

import io.trino.plugin.iceberg.IcebergPlugin;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.TestingSession;

/** A coordinator and two workers; says its port on a line of its own and ends when its input does. */
public final class Cluster {

    private static final int WORKERS = 2;

    private Cluster() {}

    public static void main(String[] arguments) throws Exception {
        // Trino's log takes over the standard output.
        var output = System.out;
        var session = TestingSession.testSessionBuilder().build();
        try (var runner =
                DistributedQueryRunner.builder(session).setWorkerCount(WORKERS).build()) {
            runner.installPlugin(new IcebergPlugin());
            output.println("port " + runner.getCoordinator().getBaseUrl().getPort());
            var _ = System.in.read();
        }
        System.exit(0);
    }
}
