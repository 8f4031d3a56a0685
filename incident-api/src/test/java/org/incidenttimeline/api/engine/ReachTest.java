package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ReachTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://status.example.com",
                "HTTP://10.0.0.7:8080",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com"
            })
    void refusesToServeANetworkWithoutHttps(String address) {
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("without HTTPS")
                .extracting(it -> ((StartRefused) it).remedy())
                .asString()
                .contains("SERVER_ADDRESS", "INCIDENT_ALLOW_INSECURE_HTTP=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.7", "::"})
    void refusesItOnAnyAddressThatOthersReach(String bound) {
        environment.setProperty("server.address", bound);

        assertThatThrownBy(() -> check("http://status.example.com"))
                .isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void servesThisMachineWithoutHttps(String bound) {
        environment.setProperty("server.address", bound);

        assertThatCode(() -> check("http://status.example.com")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://status.example.com",
                "HTTPS://10.0.0.7",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void servesAnyoneWithHttpsAndItself(String address) {
        assertThatCode(() -> check(address)).doesNotThrowAnyException();
    }

    @Test
    void servesANetworkWithoutHttpsWhereThatIsSaidToBeMeant() {
        environment.setProperty("incident.allow-insecure-http", "true");

        assertThatCode(() -> check("http://status.example.com")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoWebAddress() {
        assertThatThrownBy(() -> check("ftp://status.example.com"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("INCIDENT_PUBLIC_BASE_URL");
    }

    private void check(String address) {
        Reach.of(environment)
                .check(
                        new EngineSettings(
                                Path.of("data"),
                                null,
                                null,
                                Duration.ZERO,
                                List.of("en"),
                                1,
                                ZoneOffset.UTC,
                                250,
                                URI.create(address),
                                "incident_dashboard",
                                false,
                                null,
                                false));
    }
}
