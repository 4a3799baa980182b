import type { Ahead as AheadStage } from './exit-api';

/** What is still missing in the stages ahead, folded. */
export function Ahead({ stages }: { stages: readonly AheadStage[] }) {
    return stages.length === 0 ? null : (
        <details class="pipewright-ahead">
            <summary>{AJS.I18n.getText('pipewright.exit.panel.ahead')}</summary>
            <ul>
                {stages.map((stage) => (
                    <li key={stage.stage} data-stage={stage.stage}>
                        <span>{AJS.I18n.getText('pipewright.exit.panel.ahead.stage', stage.name, stage.met, stage.total)}</span>
                        <ul>
                            {stage.open.map((open) => (
                                <li key={open.id}>
                                    {open.title} <span class="pipewright-muted">{open.stateName}</span>
                                </li>
                            ))}
                        </ul>
                    </li>
                ))}
            </ul>
        </details>
    );
}
