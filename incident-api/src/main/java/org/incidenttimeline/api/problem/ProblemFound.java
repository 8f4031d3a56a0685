package org.incidenttimeline.api.problem;

/** Lets a door answer with a problem that no aggregate refused, such as an unknown address. */
public final class ProblemFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemFound(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** There is nothing at this address, or nothing for this reader. */
    public static ProblemFound nothingHere() {
        return new ProblemFound(Faults.NOTHING_HERE);
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
