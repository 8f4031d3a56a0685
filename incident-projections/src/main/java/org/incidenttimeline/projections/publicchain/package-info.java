/**
 * What was published, as it was published: the signed document of every statement to the public, in
 * a chain that nothing rewrites. Stores no word that is not public; knows no view, and any door may
 * read it.
 */
@NullMarked
package org.incidenttimeline.projections.publicchain;

import org.jspecify.annotations.NullMarked;
