/** What a criterion can ask for, and the facts that decide it. Start at {@link io.pipewright.exit.condition.Condition}. */
package io.pipewright.exit.condition;
