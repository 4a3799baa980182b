/**
 * Exact money: amounts in the decimals of their currency, rates of exchange and conversions. Start at {@link
 * io.pipewright.money.Amount}.
 */
package io.pipewright.money;
