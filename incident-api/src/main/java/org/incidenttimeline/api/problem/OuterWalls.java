package org.incidenttimeline.api.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Puts the {@link OuterWall} around the doors and, named in META-INF, around the operators' port. */
@ManagementContextConfiguration(proxyBeanMethods = false)
class OuterWalls {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> outerWall() {
        return factory ->
                factory.addContextCustomizers(
                        context ->
                                ((StandardHost) context.getParent())
                                        .setErrorReportValveClass(OuterWall.class.getName()));
    }
}
