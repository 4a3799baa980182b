package io.pipewright.sandbox.dashboard;

/** An item on a dashboard: which module draws it and where it stands; columns and places count from 0. */
public record DashboardItem(long id, long dashboardId, String moduleKey, int column, int place) {}
