package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.stream.Streams;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A29, A39: readers of streams come, go and are turned away by the hundred, and nobody logs it. */
@ExtendWith(OutputCaptureExtension.class)
class StreamsStayQuietIT {

    private static final Program PROGRAM = Program.shared();

    @Test
    void whileReadersComeAndGo(CapturedOutput console) throws IOException {
        Statement written = Statement.inANewIncident(PROGRAM);
        String inside = "/api/v1/incidents/" + written.incident() + "/stream";
        String token = PROGRAM.token(Role.DASHBOARD);
        int before = PROGRAM.get(Streams.class).count();
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            readers.add(reader("/api/v1/public/stream", ""));
            if (i % 10 == 0) {
                readers.add(reader(inside, "Authorization: Bearer " + token + "\r\n"));
                readers.add(reader(inside, ""));
            }
            if (i % 3 == 0) {
                readers.removeFirst().close();
            }
        }
        written.said("Meanwhile");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> PROGRAM.get(Streams.class).count() > before + 300);
        for (Socket reader : readers) {
            reader.setSoLinger(true, 0);
            reader.close();
        }
        written.said("Afterwards");

        await().atMost(Duration.ofSeconds(40))
                .until(() -> PROGRAM.get(Streams.class).count() <= before);
        assertThat(console.getAll()).doesNotContain("Exception", "\tat ", "committed");
    }

    private static Socket reader(String path, String who) throws IOException {
        Socket socket = new Socket("localhost", PROGRAM.at("/").getPort());
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\n%sAccept: text/event-stream\r\n\r\n"
                        .formatted(path, who);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void andWhoAsksForAnotherFormIsToldWhichThereIs() {
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            Wire.Reply reply = wire.ask("GET", "/api/v1/public/stream", "Accept: application/json");

            assertThat(reply.status()).isEqualTo(406);
            assertThat(reply.body()).contains("Ask for text/event-stream or */*.");
        }
    }
}
