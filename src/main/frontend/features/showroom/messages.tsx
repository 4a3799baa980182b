import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button';
import { Confirm } from '../../shared/ui/Confirm';
import { Empty } from '../../shared/ui/Empty';
import { Flag } from '../../shared/ui/Flag';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Message } from '../../shared/ui/Message';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import { HOSTILE, refused, sessionEnded } from './samples';

export function MessageStates() {
    const [asking, setAsking] = useState(false);
    return (
        <>
            {(['info', 'success', 'warning', 'error'] as const).map((kind) => (
                <Message key={kind} kind={kind}>
                    <p>{HOSTILE}</p>
                </Message>
            ))}
            <ProblemMessage problem={sessionEnded()} />
            <Flag sentence={AJS.I18n.getText('pipewright.money.rates.added')} seconds={600} />
            <Button onClick={() => setAsking(true)}>Confirm</Button>
            {asking && (
                <Confirm
                    question={AJS.I18n.getText('pipewright.common.discard.question')}
                    yes={AJS.I18n.getText('pipewright.common.discard')}
                    onYes={() => setAsking(false)}
                    onNo={() => setAsking(false)}
                />
            )}
            <Empty sentence={AJS.I18n.getText('pipewright.money.rates.empty')}>
                <Button look="primary">{AJS.I18n.getText('pipewright.money.rates.add')}</Button>
            </Empty>
        </>
    );
}

export function ViewStates() {
    const nothing = () => undefined;
    return (
        <>
            <LoadedView loaded={{ state: 'loading', value: undefined }} retry={nothing}>
                {nothing}
            </LoadedView>
            <LoadedView loaded={{ state: 'failed', value: HOSTILE, problem: refused() }} retry={nothing}>
                {(value) => <p>{value}</p>}
            </LoadedView>
            <LoadedView loaded={{ state: 'ready', value: HOSTILE }} retry={nothing}>
                {(value) => <p>{value}</p>}
            </LoadedView>
        </>
    );
}
