package org.incidenttimeline.api.engine;

import java.time.Clock;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.api.signing.KeysRefused;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The public chain and the keys it is signed with. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    PublicChain publicChain(JdbcTemplate jdbc) {
        return new PublicChain(jdbc);
    }

    /** A store that is refused must not be given a key. */
    @Bean
    @DependsOn("startChecks")
    SigningKeys signingKeys(
            EngineSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            AuditLog audit) {
        try {
            return SigningKeys.open(
                    settings.keys(),
                    jdbc,
                    new TransactionTemplate(transactions),
                    clock,
                    kid -> audit.add(Deed.of(Act.SIGNING_KEY_TAKEN_OVER).withCode("kid", kid)));
        } catch (KeysRefused refused) {
            throw StartRefused.because(refused);
        }
    }
}
