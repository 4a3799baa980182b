/** What the contract tests of the ports share. A port's contract stands beside the port, named {@code *Contract}. */
package io.pipewright.contract;
