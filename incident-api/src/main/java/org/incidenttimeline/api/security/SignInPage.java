package org.incidenttimeline.api.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in with. */
@Controller
class SignInPage {

    private final Optional<Providers> providers;

    SignInPage(Optional<Providers> providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String unknown,
            @RequestParam(required = false) @Nullable String unconfirmed,
            @RequestParam(required = false) @Nullable String changed,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("unknown", unknown != null);
        model.addAttribute("unconfirmed", unconfirmed != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute("providers", providers.map(Providers::all).orElse(List.of()));
        return "security/login";
    }
}
