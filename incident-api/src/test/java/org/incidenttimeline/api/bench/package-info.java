/**
 * What the program is measured against, each figure beside something else in the same run. Printed
 * as one table by {@code mvn -Pbench verify}, never asserted; nobody enters from outside.
 */
@NullMarked
package org.incidenttimeline.api.bench;

import org.jspecify.annotations.NullMarked;
