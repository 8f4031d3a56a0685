package org.incidenttimeline.api.problem;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.incidenttimeline.api.engine.Envelope;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: what holds for every door is said once, at its head. */
@Configuration(proxyBeanMethods = false)
class DoorsDescribed {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Envelope.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Incident Timeline")
                                .version("v1")
                                .description(
                                        """
                                        Commands answer `version` (also as `ETag`), `position` and \
                                        the ids of the events recorded. Any of them takes \
                                        `If-Match: "<version>"` and `Idempotency-Key`. Faults are \
                                        RFC 9457 problem bodies whose `type` leads to a page.\
                                        """));
    }
}
