/** Exact money: amounts, rates of exchange and conversions. Start at {@link io.pipewright.money.Amount}. */
package io.pipewright.money;
