/**
 * The channel catalogue as the views join it at read: one definition, kept once for anyone and once
 * for insiders. Knows only the rows; every other view room may enter.
 */
@NullMarked
package org.incidenttimeline.projections.catalogue;

import org.jspecify.annotations.NullMarked;
