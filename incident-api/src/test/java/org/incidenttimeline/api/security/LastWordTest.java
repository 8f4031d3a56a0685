package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A29: without a chain that decides on everything, nothing is served. */
class LastWordTest {

    private static final RequestMatcher ALL = AnyRequestMatcher.INSTANCE;
    private static final Filter DECIDES =
            new AuthorizationFilter(SingleResultAuthorizationManager.denyAll());

    private static SecurityFilterChain chain(RequestMatcher which, Filter... filters) {
        return new DefaultSecurityFilterChain(which, filters);
    }

    @Test
    void letsAProgramStartWhoseLastChainDecidesOnEverything() {
        SecurityFilterChain open = chain(PathPatternRequestMatcher.pathPattern("/open"));

        assertThatCode(() -> new LastWord(List.of(open, chain(ALL, DECIDES))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOneWithoutChainsOrWithAGapOrWithoutADecision() {
        RequestMatcher some = PathPatternRequestMatcher.pathPattern("/internal/**");

        for (List<SecurityFilterChain> chains :
                List.of(
                        List.<SecurityFilterChain>of(),
                        List.of(chain(some, DECIDES)),
                        List.of(chain(ALL)),
                        List.of(chain(ALL, DECIDES), chain(some, DECIDES)),
                        List.of(mock(SecurityFilterChain.class)))) {
            assertThatThrownBy(() -> new LastWord(chains))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
