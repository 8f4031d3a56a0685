/**
 * What anyone may read of one incident, entry by entry: the definition, its rows, its query and its
 * answer. Stores no word that is not public; knows only the rows and the catalogue.
 */
@NullMarked
package org.incidenttimeline.projections.publictimeline;

import org.jspecify.annotations.NullMarked;
