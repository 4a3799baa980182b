package com.atlassian.sal.api.timezone;

import java.util.TimeZone;

/** The time zones of users and of the system. */
public interface TimeZoneManager {

    TimeZone getUserTimeZone();

    TimeZone getDefaultTimeZone();
}
