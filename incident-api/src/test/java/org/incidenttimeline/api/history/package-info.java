/**
 * Changes that happened to others are given to this program as its people would have given them.
 * Test sources only; nothing enters.
 */
@NullMarked
package org.incidenttimeline.api.history;

import org.jspecify.annotations.NullMarked;
