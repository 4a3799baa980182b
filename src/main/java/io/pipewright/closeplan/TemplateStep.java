package io.pipewright.closeplan;

import java.util.Set;

/**
 * One step of a delivered plan. {@code key} names its title in the message files; {@code day} is the calendar day counted from the
 * contract: negative before it, 0 the contract itself, positive after it.
 *
 * @param workDays how many working days it takes after the steps that it waits for
 * @param waitsFor the keys of those steps
 */
public record TemplateStep(String key, Side side, int day, int workDays, Set<String> waitsFor) {

    public TemplateStep {
        waitsFor = Set.copyOf(waitsFor);
    }

    public boolean afterContract() {
        return day > 0;
    }

    /** The key of the title in the message files. */
    public String titleKey() {
        return "pipewright.closeplan.template.step." + key;
    }
}
