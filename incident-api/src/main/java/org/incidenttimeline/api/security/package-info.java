/**
 * Who stands at the door and which routes they may use: people, service accounts, tokens, sign-in
 * and the table of routes. Every room of doors may ask it; it knows no view.
 */
@NullMarked
package org.incidenttimeline.api.security;

import org.jspecify.annotations.NullMarked;
