package org.incidenttimeline.api.problem;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * How the container is set up, for the doors and, named in META-INF, for the operators' port: the
 * {@link OuterWall} stands around it, and each request has a thread of its own, so that those who
 * send or take slowly hold up nobody else.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
class OuterWalls {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> outerWall() {
        return factory -> {
            factory.addContextCustomizers(
                    context ->
                            ((StandardHost) context.getParent())
                                    .setErrorReportValveClass(OuterWall.class.getName()));
            factory.addProtocolHandlerCustomizers(
                    protocol -> protocol.setExecutor(new VirtualThreadExecutor("request-")));
        };
    }
}
