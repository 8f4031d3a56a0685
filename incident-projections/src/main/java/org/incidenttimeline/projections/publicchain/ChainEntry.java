package org.incidenttimeline.projections.publicchain;

import org.incidenttimeline.core.vocabulary.PublicId;

/**
 * One published statement in the chain, as it is kept for ever.
 *
 * @param number its place, from 1, without gaps
 * @param body the document that was signed; its UTF-8 are the exact bytes
 * @param jws the detached signature over the body ({@code header..signature}, RFC 7515 appendix F)
 * @param hash the chain up to here, as 64 hexadecimal digits; see {@link ChainLink}
 * @param checkpoint the signed note that says so
 */
public record ChainEntry(
        long number,
        PublicId statement,
        PublicId incident,
        CheckCode checkCode,
        String body,
        String jws,
        String hash,
        String checkpoint) {}
