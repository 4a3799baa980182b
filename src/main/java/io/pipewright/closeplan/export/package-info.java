/** The close plan as a calendar and as a table. Start at {@link io.pipewright.closeplan.export.PlanCalendar}. */
package io.pipewright.closeplan.export;
