import type { Warning } from './plan-api';

/** What endangers the plan, or one of its tasks, each with what to do about it. */
export function PlanWarnings({ warnings }: { warnings: readonly Warning[] }) {
    if (warnings.length === 0) {
        return null;
    }
    return (
        <ul class="pipewright-warnings">
            {warnings.map((warning) => (
                <li key={`${warning.kind} ${warning.text}`} class="pipewright-warning" data-warning={warning.kind}>
                    <span class="pipewright-state-icon" aria-hidden="true">
                        ⚠
                    </span>
                    <span>
                        {warning.text}
                        {warning.suggestion && <span class="pipewright-suggestion"> {warning.suggestion}</span>}
                    </span>
                </li>
            ))}
        </ul>
    );
}
