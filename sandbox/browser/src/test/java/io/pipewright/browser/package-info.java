/** Sales days in a real browser, told in the words of those who live them. Start at {@link io.pipewright.browser.SalesDayTest}. */
package io.pipewright.browser;
