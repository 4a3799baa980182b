package io.pipewright.closeplan;

/**
 * One step of a delivered plan. {@code key} names its title in the message files; {@code day} is the calendar day counted from the
 * contract: negative before it, 0 the contract itself, positive after it.
 */
public record TemplateStep(String key, Side side, int day) {

    public boolean afterContract() {
        return day > 0;
    }

    /** The key of the title in the message files. */
    public String titleKey() {
        return "pipewright.closeplan.template.step." + key;
    }
}
