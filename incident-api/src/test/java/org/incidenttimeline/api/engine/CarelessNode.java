package org.incidenttimeline.api.engine;

import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An {@link AnsweringNode} whose embedded database writes commits when it likes, as by default. */
final class CarelessNode {

    private CarelessNode() {}

    public static void main(String[] store) throws IOException {
        Node node = Node.started(store);
        node.get(JdbcClient.class).sql("SET WRITE_DELAY 500").update();
        AnsweringNode.serve(node);
    }
}
