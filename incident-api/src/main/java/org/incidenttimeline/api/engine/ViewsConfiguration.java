package org.incidenttimeline.api.engine;

import org.incidenttimeline.projections.replay.Moments;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The views, over the store's own database. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    @Bean
    Moments moments(JdbcTemplate jdbc) {
        return new Moments(jdbc);
    }

    @Bean
    PublicChanges publicChanges(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PublicChanges(jdbc, new TransactionTemplate(transactions));
    }
}
