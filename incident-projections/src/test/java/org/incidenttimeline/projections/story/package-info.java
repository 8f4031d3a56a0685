/**
 * Facts with positions, built as short stories for the tests of the views. Test sources of any room
 * may enter.
 */
@NullMarked
package org.incidenttimeline.projections.story;

import org.jspecify.annotations.NullMarked;
