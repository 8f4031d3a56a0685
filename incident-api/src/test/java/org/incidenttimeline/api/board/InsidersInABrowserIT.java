package org.incidenttimeline.api.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every internal page of the story that a role finds by its links, signed in by the form. */
class InsidersInABrowserIT {

    private static final Program PROGRAM = Story.shared().program();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMMS_APPROVER", "COMMS_AUTHOR"})
    void readEveryPageOnAPhoneAndOnADesk(Role role) {
        Story.Account account = Story.shared().account(role);
        try (Window window = Chromium.open(Screen.wide(1440))) {
            window.signIn(PROGRAM, account.name(), account.password());
            Walk walk =
                    Walk.from(
                            window,
                            PROGRAM.at("/internal/incidents"),
                            it -> it.startsWith("/internal/incidents"));
            assertThat(walk.pages()).hasSizeGreaterThan(5);
            assertThat(walk.dead()).isEmpty();

            Map<URI, List<String>> wrong = new TreeMap<>();
            for (URI page : walk.pages()) {
                window.open(page);
                List<String> here = measured(window, role + named(page));
                if (!here.isEmpty()) {
                    wrong.put(page, here);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void findTheFormWhereTheySignIn() {
        try (Window window = Chromium.open(Screen.wide(1440))) {
            window.open(PROGRAM.at("/login"));

            assertThat(measured(window, "sign-in")).isEmpty();
        }
    }

    private static List<String> measured(Window window, String name) {
        List<String> wrong = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {320, 1440}) {
                window.become(width, dark);
                window.screenshot(name);
                wrong.addAll(window.axe());
                wrong.addAll(window.sidewaysScroll());
            }
        }
        wrong.addAll(window.requestsToOtherHosts());
        return wrong;
    }

    private static String named(URI page) {
        return page.getPath().replaceAll("[^a-zA-Z0-9]+", "-");
    }
}
