import { useState } from 'preact/hooks';
import { type Problem, problemOf } from '../../shared/api/problem';
import { number } from '../../shared/format/number';
import { Button } from '../../shared/ui/Button';
import { Lozenge } from '../../shared/ui/marks';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { Exit } from './exit-api';

type Field = 'probability' | 'category';
type Props = { exit: Exit; reset: (value: Field) => Promise<void> };

/** Probability and forecast category, and whether they follow the stage. */
export function StageValues({ exit, reset }: Props) {
    const [problem, setProblem] = useState<Problem>();
    const [busy, setBusy] = useState<Field>();
    const asked = async (field: Field) => {
        setBusy(field);
        setProblem(undefined);
        await reset(field).catch((cause: unknown) => setProblem(problemOf(cause)));
        setBusy(undefined);
    };
    const changeable = exit.mayEdit && exit.stage !== null;
    return (
        <>
            <dl class="pipewright-values">
                <Value
                    code="probability"
                    name={AJS.I18n.getText('pipewright.exit.field.probability')}
                    shown={percent(exit.probability.value)}
                    own={exit.probability.own}
                    ofStage={percent(exit.probability.stageDefault)}
                    resetLabel={AJS.I18n.getText('pipewright.stage.panel.value.reset-probability')}
                    reset={changeable ? () => void asked('probability') : undefined}
                    busy={busy === 'probability'}
                />
                <Value
                    code="category"
                    name={AJS.I18n.getText('pipewright.exit.field.category')}
                    shown={exit.category.name}
                    own={exit.category.own}
                    ofStage={exit.category.stageDefaultName}
                    resetLabel={AJS.I18n.getText('pipewright.stage.panel.value.reset-category')}
                    reset={changeable ? () => void asked('category') : undefined}
                    busy={busy === 'category'}
                />
            </dl>
            {problem && <ProblemMessage problem={problem} />}
        </>
    );
}

type ValueProps = {
    code: Field;
    name: string;
    shown: string | null;
    own: boolean;
    ofStage: string | null;
    resetLabel: string;
    reset: (() => void) | undefined;
    busy: boolean;
};

function Value({ code, name, shown, own, ofStage, resetLabel, reset, busy }: ValueProps) {
    return (
        <div class="pipewright-value" data-value={code} tabIndex={-1}>
            <dt>{name}</dt>
            <dd>
                <span class="pipewright-value-text">{shown ?? AJS.I18n.getText('pipewright.stage.panel.value.none')}</span>{' '}
                {own && (
                    <span class="pipewright-own">
                        <Lozenge>{AJS.I18n.getText('pipewright.stage.panel.value.own')}</Lozenge>{' '}
                    </span>
                )}
                {!own && ofStage && <span class="pipewright-muted">{AJS.I18n.getText('pipewright.stage.panel.value.follows')}</span>}
                {own && ofStage && (
                    <span class="pipewright-muted">{AJS.I18n.getText('pipewright.stage.panel.value.stage', ofStage)}</span>
                )}{' '}
                {own && reset && (
                    <Button look="link" aria-label={resetLabel} busy={busy} onClick={reset}>
                        {AJS.I18n.getText('pipewright.stage.panel.value.reset')}
                    </Button>
                )}
            </dd>
        </div>
    );
}

function percent(text: string | null): string | null {
    return text === null ? null : `${number(text)} %`;
}
