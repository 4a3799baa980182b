package io.pipewright.history.columns;

import java.util.Arrays;

/** Numbers the places that deals have been in: a project and a status, by their codes. Code 0 stands for none; places are only added. */
final class Places {

    private static final int STATUS_BITS = 31;

    private int[] projects = new int[16];
    private int[] statuses = new int[16];
    private final LongIndex codes = new LongIndex(place -> key(projects[place], statuses[place]));
    private int size = 1;

    int code(int project, int status) {
        int known = codes.get(key(project, status));
        return known >= 0 ? known : add(project, status);
    }

    private static long key(int project, int status) {
        return (long) project << STATUS_BITS | status;
    }

    private int add(int project, int status) {
        if (size == projects.length) {
            projects = Arrays.copyOf(projects, 2 * size);
            statuses = Arrays.copyOf(statuses, 2 * size);
        }
        projects[size] = project;
        statuses[size] = status;
        codes.put(Dictionary.within(size, PackedVersions.MOST_PLACES));
        return size++;
    }

    /** The places up to now. */
    View published() {
        return new View(projects, statuses, size);
    }

    /** Places as a reader sees them. */
    static final class View {

        private final int[] projects;
        private final int[] statuses;
        private final int size;

        private View(int[] projects, int[] statuses, int size) {
            this.projects = projects;
            this.statuses = statuses;
            this.size = size;
        }

        int project(int place) {
            return projects[place];
        }

        int status(int place) {
            return statuses[place];
        }

        int size() {
            return size;
        }
    }
}
