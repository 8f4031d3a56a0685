package org.incidenttimeline.api.engine;

import org.incidenttimeline.api.engine.halfway.V99__Halfway;

/** A node of a later version in a process of its own, which never gets through its migration. */
final class MigratingNode {

    private MigratingNode() {}

    public static void main(String[] store) {
        Node.started(
                store,
                "--spring.flyway.locations=classpath:db/migration/{vendor},classpath:"
                        + V99__Halfway.class.getPackageName().replace('.', '/'));
    }
}
