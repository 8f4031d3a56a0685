/**
 * What a customer reads in ten seconds, over all incidents: the definition, its rows, its query and
 * its answer in three forms. Stores no word that is not public; knows only the rows and the
 * catalogue.
 */
@NullMarked
package org.incidenttimeline.projections.customernotice;

import org.jspecify.annotations.NullMarked;
