package org.incidenttimeline.core.vocabulary;

/**
 * The words of a statement in one language.
 *
 * @param headline one line
 * @param body Markdown
 */
public record StatementText(String headline, String body) {}
