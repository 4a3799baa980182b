import { Button } from '../../shared/ui/Button';
import { Lozenge, type Tone } from '../../shared/ui/marks';
import { Message } from '../../shared/ui/Message';
import { Table } from '../../shared/ui/Table';
import { Heading } from './Heading';
import type { Action, Preview } from './setup-api';

type Props = { preview: Preview; run: () => void; back: () => void };

/** What touches things that exist stands first, what only finds things last. */
const ORDER: readonly Action[] = ['refuse', 'change', 'create', 'reuse'];
const TONES: Readonly<Record<Action, Tone>> = { refuse: 'bad', change: 'warning', create: 'good', reuse: 'neutral' };

/** What a run would do: in numbers, and step by step with the changes first. */
export function PreviewView({ preview, run, back }: Props) {
    const steps = [...preview.steps].sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
    const reuses = steps.some((step) => step.action === 'reuse');
    return (
        <>
            <Heading>{AJS.I18n.getText('pipewright.setup.page.preview-title')}</Heading>
            {preview.refused && (
                <Message kind="error">
                    <p>{preview.refused}</p>
                </Message>
            )}
            <p class="pipewright-setup-summary">{summary(preview)}</p>
            {reuses && <p>{AJS.I18n.getText('pipewright.setup.page.names-help')}</p>}
            <BackAndRun runText={preview.refused ? null : AJS.I18n.getText('pipewright.setup.page.run')} run={run} back={back} />
            <Table
                caption={AJS.I18n.getText('pipewright.setup.page.preview-title')}
                rows={steps}
                rowKey={(step) => step.title}
                rowClass={(step) => `pipewright-setup-${step.action}`}
                columns={[
                    {
                        key: 'action',
                        title: AJS.I18n.getText('pipewright.setup.page.column-action'),
                        cell: (step) => <Lozenge tone={TONES[step.action]}>{nameOf(step.action)}</Lozenge>
                    },
                    { key: 'step', title: AJS.I18n.getText('pipewright.setup.page.column-step'), cell: (step) => step.title, names: true }
                ]}
            />
        </>
    );
}

/** The way on, where there is one, and the way back to the choices. */
export function BackAndRun({ runText, run, back }: { runText: string | null; run: () => void; back: () => void }) {
    return (
        <div class="pipewright-buttons">
            {runText && (
                <Button look="primary" onClick={run}>
                    {runText}
                </Button>
            )}
            <Button onClick={back}>{AJS.I18n.getText('pipewright.setup.page.back')}</Button>
        </div>
    );
}

function summary({ steps }: Preview): string {
    const count = (action: Action) => steps.filter((step) => step.action === action).length;
    return count('reuse') === steps.length
        ? AJS.I18n.getText('pipewright.setup.page.summary-nothing')
        : AJS.I18n.getText('pipewright.setup.page.summary', count('create'), count('change'), count('reuse'));
}

function nameOf(action: Action): string {
    switch (action) {
        case 'create':
            return AJS.I18n.getText('pipewright.setup.action.create');
        case 'change':
            return AJS.I18n.getText('pipewright.setup.action.change');
        case 'refuse':
            return AJS.I18n.getText('pipewright.setup.action.refuse');
        case 'reuse':
            return AJS.I18n.getText('pipewright.setup.action.reuse');
    }
}
