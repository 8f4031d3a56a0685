package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Requests to a node that is killed while it answers them, at a moment picked by chance. */
final class Load {

    private static final int IN_FLIGHT = 16;
    private static final int LONGEST_START_MILLIS = 4000;
    private static final int LONGEST_MILLIS = 1500;

    private final Diary diary = new Diary();
    private final Random chance;

    Load(Random chance) {
        this.chance = chance;
    }

    Diary diary() {
        return diary;
    }

    /** Lives of a node that may end before it has begun. */
    void untilKilled(ChildNode child) throws IOException {
        if (chance.nextInt(4) == 0) {
            child.killAfter(millis(LONGEST_START_MILLIS));
        }
        whileItLives(child, millis(LONGEST_MILLIS));
    }

    /** Sends from when it is ready until it is killed, this long after its first answer. */
    void whileItLives(ChildNode child, Duration time) throws IOException {
        boolean begun = false;
        for (String line = child.nextLine(); line != null; line = child.nextLine()) {
            if (line.equals(AnsweringNode.READY)) {
                for (int each = 0; each < IN_FLIGHT; each++) {
                    send(child);
                }
            } else if (isAnswer(line)) {
                if (!begun) {
                    child.killAfter(time);
                    begun = true;
                }
                send(child);
            }
        }
    }

    private void send(ChildNode child) {
        String mark = UUID.randomUUID().toString();
        diary.sent(mark);
        child.ask(mark);
    }

    /** Whether the line is whole: the last one may have been cut off. */
    private boolean isAnswer(String line) {
        String[] parts = line.split(" ", -1);
        List<String> events = parts.length == 2 ? List.of(parts[1].split(",", -1)) : List.of();
        boolean whole = !events.isEmpty() && events.stream().allMatch(it -> it.length() == 36);
        if (whole) {
            diary.acknowledged(parts[0], events);
        }
        return whole;
    }

    /** What nobody knows of is sent again, and acknowledged now. */
    void sendAgain(Node node) {
        Commands commands = node.get(Commands.class);
        diary.unknown()
                .forEach(mark -> diary.acknowledged(mark, AnsweringNode.done(commands, mark, 1)));
    }

    private Duration millis(int most) {
        return Duration.ofMillis(chance.nextInt(most));
    }
}
