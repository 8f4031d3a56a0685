/**
 * What administrators do: keep the channel catalogue, people, tokens and parked sequences, make
 * backups, read the audit log. Forms in, commands out; only the doors' own rooms enter.
 */
@NullMarked
package org.incidenttimeline.api.admin;

import org.jspecify.annotations.NullMarked;
