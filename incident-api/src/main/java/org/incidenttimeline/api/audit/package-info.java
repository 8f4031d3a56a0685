/**
 * The audit log: who did what that matters for safety, by ids alone, chained and never changed.
 * Whoever does such a thing tells it here; administrators' doors read it, and it knows no room.
 */
@NullMarked
package org.incidenttimeline.api.audit;

import org.jspecify.annotations.NullMarked;
