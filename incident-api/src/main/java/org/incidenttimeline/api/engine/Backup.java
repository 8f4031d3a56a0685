package org.incidenttimeline.api.engine;

import java.time.Instant;

/**
 * A finished copy of the record.
 *
 * @param file its name in the directory of backups; its checksum lies beside it
 * @param position the last position of the log that is in it; every earlier one is too
 * @param recordedAt when that was recorded
 * @param sha256 of the file, in hexadecimal
 */
public record Backup(String file, long position, Instant recordedAt, String sha256) {}
