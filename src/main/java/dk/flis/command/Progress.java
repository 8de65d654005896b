// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long piece of work has come, on stderr. */
final class Progress implements AutoCloseable {

    private final ProgressBar bar;

    Progress(String work, long steps) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(work)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(500)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    /** May be called from any thread. */
    void step(long steps) {
        bar.stepBy(steps);
    }

    @Override
    public void close() {
        bar.close();
    }

    /** One clear line beside the bars. */
    static void say(String line) {
        System.err.println(line);
    }
}
