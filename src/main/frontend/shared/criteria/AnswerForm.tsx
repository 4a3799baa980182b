import { useState } from 'preact/hooks';
import { DateInput, TextArea, TextInput } from '../ui/inputs';
import { Form, type Values, valuesOf } from '../ui/Form';
import type { Answer, AnswerBody, AnswerValue, Criterion } from './criterion';
import { BOXES, boxHelp, CANVAS, partName, PERSON } from './names';

export type Saved = (body: Omit<AnswerBody, 'seen'>) => Promise<void>;
type Props = { criterion: Criterion; value: AnswerValue; today: string; draft: string; save: Saved; onCancel: () => void };

/** The evidence of an answer: who at the customer said it, when, and where it is written. The date begins with today. */
export function AnswerForm({ criterion, value, today, draft, save, onCancel }: Props) {
    const before = criterion.answer;
    const needed = value === 'yes';
    return (
        <Form
            class="pipewright-answer-form"
            label={AJS.I18n.getText('pipewright.exit.panel.answer.form', criterion.title)}
            submit={AJS.I18n.getText('pipewright.exit.panel.answer.save')}
            draft={draft}
            save={(values) => save({ value, when: values['when'] || null, parts: partsOf(values) })}
            onCancel={onCancel}
        >
            <input type="hidden" name="value" value={value} />
            {criterion.kind === PERSON && <PersonFields before={before} needed={needed} />}
            {criterion.kind !== PERSON && <ContactField before={before} needed={needed} />}
            <DateInput
                name="when"
                label={AJS.I18n.getText('pipewright.exit.evidence.when')}
                value={before ? (before.when ?? '') : today}
                max={today}
            />
            <TextInput name="where" label={partName('where')} value={before?.parts['where'] ?? ''} maxLength={2000} wide />
            <TextArea name="note" label={partName('note')} value={before?.parts['note'] ?? ''} maxLength={10000} rows={2} />
        </Form>
    );
}

type Who = { before: Answer | null; needed: boolean };

function ContactField({ before, needed }: Who) {
    return <TextInput name="who" label={partName('who')} value={before?.parts['who'] ?? ''} maxLength={255} required={needed} />;
}

function PersonFields({ before, needed }: Who) {
    const why = before?.parts['why-influential'] ?? '';
    return (
        <>
            <TextInput
                name="who"
                label={AJS.I18n.getText('pipewright.exit.panel.answer.person')}
                value={before?.parts['who'] ?? ''}
                maxLength={255}
                required={needed}
            />
            <TextInput name="title" label={partName('title')} value={before?.parts['title'] ?? ''} maxLength={255} />
            <TextArea name="why-influential" label={partName('why-influential')} value={why} maxLength={2000} rows={2} />
        </>
    );
}

/** The five boxes of the value canvas; it notices when only the product is spoken of. */
export function CanvasForm({ criterion, draft, save, onCancel }: Omit<Props, 'value' | 'today'>) {
    const [weak, setWeak] = useState(false);
    const parts = criterion.answer?.parts ?? {};
    return (
        <Form
            class="pipewright-answer-form pipewright-canvas-form"
            label={AJS.I18n.getText('pipewright.exit.panel.answer.form', criterion.title)}
            submit={AJS.I18n.getText('pipewright.exit.panel.answer.save')}
            draft={draft}
            save={(values) => save({ value: 'unknown', when: null, parts: partsOf(values) })}
            onCancel={onCancel}
        >
            <div
                onInput={(event) => {
                    const form = (event.target as HTMLTextAreaElement).form;
                    setWeak(form !== null && speaksOnlyOfTheProduct(valuesOf(form)));
                }}
            >
                {BOXES.map((box) => (
                    <TextArea
                        key={box}
                        name={box}
                        label={partName(box)}
                        help={boxHelp(box)}
                        value={parts[box] ?? ''}
                        maxLength={10000}
                        rows={2}
                    />
                ))}
            </div>
            <div class="pipewright-canvas-warning" role="status">
                {weak && <p>{AJS.I18n.getText('pipewright.exit.panel.canvas.no-issue')}</p>}
            </div>
        </Form>
    );
}

/** The weak canvas: what we sell stands there, why the customer's management should care does not. */
function speaksOnlyOfTheProduct(values: Values): boolean {
    const filled = BOXES.filter((box) => values[box]?.trim());
    return filled.length > 0 && !filled.includes('business-issue');
}

function partsOf(values: Values): Record<string, string> {
    return Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'when' && name !== 'value'));
}

export function isCanvas(criterion: Criterion): boolean {
    return criterion.kind === CANVAS;
}
