import type { Stage } from './exit-api';

type Props = { path: readonly Stage[]; shown: string | undefined; show: (stage: string | undefined) => void };

/** The stages on the way to an order. Each opens all that is known about it. */
export function Path({ path, shown, show }: Props) {
    return (
        <ol class="pipewright-path" aria-label={AJS.I18n.getText('pipewright.stage.panel.path')}>
            {path.map((stage) => (
                <li
                    key={stage.key}
                    class={`pipewright-path-step is-${placeOf(stage)}`}
                    data-stage={stage.key}
                    {...(stage.current ? { 'aria-current': 'step' as const } : {})}
                >
                    <button
                        type="button"
                        aria-expanded={shown === stage.key}
                        onClick={() => show(shown === stage.key ? undefined : stage.key)}
                    >
                        <Name stage={stage} />
                    </button>
                </li>
            ))}
        </ol>
    );
}

function Name({ stage }: { stage: Stage }) {
    return (
        <>
            <span class="pipewright-path-name">{stage.name}</span>
            <span class="pipewright-hidden"> ({standing(stage)})</span>
        </>
    );
}

function placeOf(stage: Stage): string {
    if (stage.current) {
        return 'current';
    }
    if (stage.reached) {
        return 'reached';
    }
    return stage.passed ? 'passed' : stage.next ? 'next' : 'ahead';
}

function standing(stage: Stage): string {
    if (stage.current) {
        return AJS.I18n.getText('pipewright.stage.panel.path.current');
    }
    if (stage.reached) {
        return AJS.I18n.getText('pipewright.deal.end.path.reached');
    }
    if (stage.passed) {
        return AJS.I18n.getText('pipewright.stage.panel.path.passed');
    }
    return stage.next ? AJS.I18n.getText('pipewright.stage.panel.path.next') : AJS.I18n.getText('pipewright.stage.panel.path.ahead');
}
