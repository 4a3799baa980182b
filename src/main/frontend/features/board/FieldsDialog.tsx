import { pageUrl } from '../../shared/api/api';
import { understand as understandNumber, type Understand } from '../../shared/api/numbers';
import { particles } from '../../shared/format/particles';
import { Dialog } from '../../shared/ui/Dialog';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, Select, TextArea, TextInput } from '../../shared/ui/inputs';
import { NumberInput } from '../../shared/ui/NumberInput';
import type { BoardApi } from './board-api';
import type { Outcome, Wish } from './carry-out';
import { type ScreenField, sentValue, shownValue } from './screen-fields';

type Asks = Extract<Outcome, { kind: 'asks' }>;
type FieldsProps = {
    api: BoardApi;
    wish: Wish;
    asks: Asks;
    moved: () => void;
    cancel: () => void;
    understand?: Understand;
};

/** What the screen of a step asks for. What only Jira's own screen can ask is left to it. */
export function FieldsDialog({ api, wish: { card, to }, asks, moved, cancel, understand = understandNumber }: FieldsProps) {
    const { fields, beyond } = asks.screen;
    const save = async (values: Values) => {
        await api.move(card.key, asks.transition.id, await typedValues(fields, values, understand));
        moved();
    };
    return (
        <Dialog title={particles(AJS.I18n.getText('pipewright.board.dialog.fields', card.summary, to.name))} onClose={cancel}>
            {beyond.length > 0 && (
                <p>
                    {AJS.I18n.getText('pipewright.board.dialog.beyond', beyond.join(', '))}{' '}
                    <a href={pageUrl(`/secure/CommentAssignIssue!default.jspa?id=${card.id}&action=${asks.transition.id}`)}>
                        {AJS.I18n.getText('pipewright.board.dialog.screen')}
                    </a>
                </p>
            )}
            <Form submit={asks.transition.name} save={save} onCancel={cancel} draft={`board-${card.key}-${asks.transition.id}`}>
                {fields.map((field) => (
                    <FieldOf key={field.id} field={field} value={shownValue(asks.values[field.id])} understand={understand} />
                ))}
            </Form>
        </Dialog>
    );
}

async function typedValues(fields: readonly ScreenField[], values: Values, understand: Understand) {
    const sent: Record<string, unknown> = {};
    for (const { id, kind } of fields) {
        const typed = values[id]?.trim() ?? '';
        if (typed !== '') {
            sent[id] = sentValue(kind, kind === 'number' ? await plainNumber(typed, understand) : typed);
        }
    }
    return sent;
}

async function plainNumber(text: string, understand: Understand): Promise<string> {
    return (await understand({ kind: 'number', text }, new AbortController().signal)).number;
}

function FieldOf({ field, value, understand }: { field: ScreenField; value: string; understand: Understand }) {
    const shared = { name: field.id, label: field.name, required: field.required, value };
    switch (field.kind) {
        case 'day':
            return <DateInput {...shared} />;
        case 'long-text':
            return <TextArea {...shared} />;
        case 'number':
            return <NumberInput {...shared} kind="number" understand={understand} />;
        case 'choice':
            return (
                <Select
                    {...shared}
                    choices={[{ value: '', label: AJS.I18n.getText('pipewright.board.dialog.choose') }, ...field.choices]}
                />
            );
        default:
            return <TextInput {...shared} wide />;
    }
}
