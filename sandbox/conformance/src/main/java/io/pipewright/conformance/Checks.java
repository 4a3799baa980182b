package io.pipewright.conformance;

import java.util.List;

/** Some checks around one part of Jira. */
interface Checks {

    List<Check> all();
}
