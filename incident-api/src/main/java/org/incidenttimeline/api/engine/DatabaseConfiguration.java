package org.incidenttimeline.api.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Chooses the database and tells the migrations who will use it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineSettings.class, BackupSettings.class})
class DatabaseConfiguration {

    /** Before anything is opened, so that who is refused has changed nothing. */
    @Bean
    Database database(
            EngineSettings settings,
            BackupSettings backups,
            Environment environment,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:#{null}}") @Nullable String user,
            @Value("${spring.datasource.password:#{null}}") @Nullable String secret) {
        Reach.of(environment).check(settings);
        backups.check(settings.keys());
        if (!StringUtils.hasText(url)) {
            DataDirectory.check(settings.dataDir());
        }
        return chosen(settings, url, user, secret);
    }

    static Database chosen(
            EngineSettings settings, String url, @Nullable String user, @Nullable String secret) {
        return StringUtils.hasText(url)
                ? Database.named(url, user, secret, settings)
                : Database.embedded(settings);
    }

    /**
     * The grants after each migration name the roles of the application and of dashboards. A
     * migration may take its time, however large the tables have become. Where its scripts lie is
     * said here, for to be asked which database this is the pool would open it.
     */
    @Bean
    FlywayConfigurationCustomizer granted(
            Database database,
            EngineSettings settings,
            @Value("${spring.flyway.user:#{null}}") @Nullable String owner,
            @Value("${spring.flyway.password:#{null}}") @Nullable String ownersSecret) {
        String role = database.user() == null ? "" : database.user();
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("applicationRole", role);
            placeholders.put("dashboardRole", settings.dashboardRole());
            flyway.placeholders(placeholders);
            flyway.locations(database.migrations());
            flyway.dataSource(
                    database.patientUrl(),
                    owner == null ? database.user() : owner,
                    owner == null ? database.secret() : ownersSecret);
        };
    }
}
