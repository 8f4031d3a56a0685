package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Lets processes stand still and go on. */
final class Signals {

    private Signals() {}

    /**
     * Sends one signal, {@code -STOP} or {@code -CONT}, to a process and to all it has begun, those
     * that begin meanwhile included.
     */
    static void send(String which, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(sent(which, process)).as("the process is there").isTrue();
        for (int twice = 0; twice < 2; twice++) {
            for (ProcessHandle child : process.descendants().toList()) {
                // It may have ended.
                sent(which, child);
            }
        }
    }

    private static boolean sent(String which, ProcessHandle process)
            throws IOException, InterruptedException {
        return new ProcessBuilder("kill", which, Long.toString(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
