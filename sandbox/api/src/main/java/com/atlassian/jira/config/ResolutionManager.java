package com.atlassian.jira.config;

import com.atlassian.jira.issue.resolution.Resolution;
import java.util.List;

/** Manages resolutions. */
public interface ResolutionManager {

    Resolution createResolution(String name, String description);

    List<Resolution> getResolutions();

    Resolution getResolution(String id);
}
