package io.pipewright.jira.money;

/**
 * What was understood of a typed number.
 *
 * @param number in plain digits
 * @param shown as the reader's language writes it, with its currency or percent sign
 */
public record NumberJson(String number, String shown) {

    /**
     * A number as it is being typed.
     *
     * @param kind {@code amount}, {@code percent} or {@code number}
     * @param currency of an amount: an ISO code; left out where the option says it, or the reporting currency is meant
     * @param option of an amount: the id of the choice in a deal's currency field
     */
    public record NumberRequest(String kind, String text, String currency, String option) {}
}
