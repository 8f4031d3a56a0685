package org.incidenttimeline.core.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored for ever, whatever becomes of its class. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {

    /** The stored name, for instance {@code incident.channel-paused}. */
    String value();

    /** The revision of its shape; raised with an upcaster when the shape changes. */
    String revision() default "1";
}
