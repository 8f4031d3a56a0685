package org.incidenttimeline.api.analysts;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the doors of this room take a {@link Question}. */
@Configuration
class QuestionsSettings implements WebMvcConfigurer {

    private final Questions questions;

    QuestionsSettings(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(questions);
    }
}
