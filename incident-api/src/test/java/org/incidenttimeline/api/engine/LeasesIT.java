package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Store.class)
class LeasesIT {

    private final JdbcClient jdbc;
    private final String job = "job-" + UUID.randomUUID();

    LeasesIT(Store store) {
        jdbc = Node.shared(store).get(JdbcClient.class);
    }

    @Test
    void letsOneOfManyNodesDoAJob() throws Exception {
        List<Leases> nodes =
                Stream.generate(() -> new Leases(jdbc, Leases.LENGTH)).limit(6).toList();

        List<Boolean> begun = Together.all(6, number -> () -> nodes.get(number).holds(job));

        assertThat(begun).containsOnlyOnce(true);
        for (int number = 0; number < 6; number++) {
            assertThat(nodes.get(number).holds(job)).isEqualTo(begun.get(number));
        }
    }

    @Test
    void keepsAJobWithWhoRenewsIt() {
        Leases holder = new Leases(jdbc, Duration.ofSeconds(10));
        Leases other = new Leases(jdbc, Duration.ofSeconds(10));
        assertThat(holder.holds(job)).isTrue();

        await().during(Duration.ofSeconds(12))
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> holder.holds(job) && !other.holds(job));
    }

    @Test
    void givesAJobAwayOnceItsHolderNoLongerRenewsIt() {
        Leases dead = new Leases(jdbc, Duration.ofSeconds(1));
        Leases other = new Leases(jdbc, Leases.LENGTH);
        assertThat(dead.holds(job)).isTrue();

        await().atMost(Duration.ofSeconds(30)).until(() -> other.holds(job));

        assertThat(dead.holds(job)).isFalse();
    }

    @Test
    void givesAJobAwayAtOnceWhenItsHolderEndsInOrder() {
        Leases holder = new Leases(jdbc, Leases.LENGTH);
        Leases other = new Leases(jdbc, Leases.LENGTH);
        assertThat(holder.holds(job)).isTrue();
        assertThat(other.holds(job)).isFalse();

        holder.destroy();

        assertThat(other.holds(job)).isTrue();
    }

    @Test
    void keepsJobsApart() {
        Leases holder = new Leases(jdbc, Leases.LENGTH);
        Leases other = new Leases(jdbc, Leases.LENGTH);

        assertThat(holder.holds(job)).isTrue();
        assertThat(other.holds(job + "-2")).isTrue();
        assertThat(other.holds(job)).isFalse();
    }
}
