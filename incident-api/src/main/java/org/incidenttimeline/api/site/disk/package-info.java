/**
 * The public site once more as files, for any web server to serve without this program: written by
 * one node at each public change, a whole generation at a time. Nobody enters; it knows no page and
 * no format, only paths and finished bytes.
 */
@NullMarked
package org.incidenttimeline.api.site.disk;

import org.jspecify.annotations.NullMarked;
