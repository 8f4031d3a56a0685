package org.incidenttimeline.api.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.api.demo.Story;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Walk;
import org.incidenttimeline.api.door.Window;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** Every internal page of the story that they find by its links, signed in by the form. */
class InsidersInABrowserIT {

    private static final Program PROGRAM = Story.shared().program();
    private static final String DESK =
            Story.shared().incident().replace("/api/v1", "/internal") + "/desk";

    @Test
    void readEveryPageOnAPhoneAndOnADesk() {
        assertThat(wrong(Role.COMMS_APPROVER, "/internal/incidents")).isEmpty();
    }

    @Test
    void writeOnAPhoneAndOnADesk() {
        assertThat(wrong(Role.COMMS_AUTHOR, DESK)).isEmpty();
    }

    @Test
    void findTheFormWhereTheySignIn() {
        try (Window window = Chromium.open(Screen.wide(1440))) {
            window.open(PROGRAM.at("/login"));

            assertThat(window.wrongOnAnyScreen("sign-in")).isEmpty();
        }
    }

    private static Map<URI, List<String>> wrong(Role role, String start) {
        Story.Account account = Story.shared().account(role);
        try (Window window = Chromium.open(Screen.wide(1440))) {
            window.signIn(PROGRAM, account.name(), account.password());
            Walk walk = Walk.from(window, PROGRAM.at(start), it -> it.startsWith(start));
            assertThat(walk.dead()).isEmpty();
            assertThat(walk.pages()).hasSizeGreaterThan(1);

            Map<URI, List<String>> wrong = new TreeMap<>();
            for (URI page : walk.pages()) {
                window.open(page);
                List<String> here = window.wrongOnAnyScreen("inside" + named(page));
                assertThat(window.requestsToOtherHosts()).isEmpty();
                if (!here.isEmpty()) {
                    wrong.put(page, here);
                }
            }
            return wrong;
        }
    }

    private static String named(URI page) {
        return page.getPath().replaceAll("[^a-zA-Z0-9]+", "-");
    }
}
