package org.incidenttimeline.api.engine;

import org.incidenttimeline.core.vocabulary.IncidentId;

/** A node in a process of its own that publishes one statement after the other. */
final class PublishingNode {

    private PublishingNode() {}

    public static void main(String[] store) {
        Node node = Node.started(store);
        Statements statements = new Statements(node.get(Commands.class), node.get(EventLog.class));
        while (true) {
            IncidentId incident = statements.declared();
            statements.published(incident, Statements.draft("Words"));
            ChildNode.tell(incident);
        }
    }
}
