import { useOwnId } from '@once';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../api/problem';
import { Button } from '../ui/Button';
import { readDraft } from '../ui/drafts';
import { Lozenge } from '../ui/marks';
import { ProblemMessage } from '../ui/ProblemMessage';
import { AnswerForm, CanvasForm, isCanvas } from './AnswerForm';
import { AnswerView, WaiverView } from './AnswerView';
import type { AnswerBody, AnswerValue, Criterion } from './criterion';
import { ICONS, TONES, valueName } from './names';
import { WaiveForm } from './WaiveForm';

const VALUES: readonly AnswerValue[] = ['yes', 'no', 'unknown'];

/** What a row asks the panel to do; each promise ends when it is stored, and throws a Problem when it is refused. */
export type RowActions = {
    answer: (criterion: Criterion, body: Omit<AnswerBody, 'seen'>) => Promise<void>;
    waive: (criterion: Criterion, reason: string) => Promise<void>;
};

type Props = { deal: string; criterion: Criterion; today: string; actions: RowActions };
type Open = { kind: 'answer'; value: AnswerValue } | { kind: 'waive' } | undefined;

/** One criterion in one line: state, title, and the answers in place. Evidence and everything else is shown on demand. */
export function CriterionRow({ deal, criterion, today, actions }: Props) {
    const drafts = draftsOf(deal, criterion);
    const [open, setOpen] = useState<Open>(() => openWithDraft(criterion, drafts));
    const [details, setDetails] = useState(false);
    const [problem, setProblem] = useState<Problem>();
    const [saving, setSaving] = useState<AnswerValue>();
    const row = useFormFocus(open);
    const id = useOwnId('criterion');

    const close = (focus: string) => {
        setOpen(undefined);
        row.current?.querySelector<HTMLElement>(focus)?.focus();
    };
    const save = async (body: Omit<AnswerBody, 'seen'>) => {
        await actions.answer(criterion, body);
        setOpen(undefined);
    };
    const choose = async (value: AnswerValue) => {
        setProblem(undefined);
        if (value === 'yes' || isCanvas(criterion) || open !== undefined) {
            setOpen({ kind: 'answer', value });
            return;
        }
        setSaving(value);
        await save({ value, when: null, parts: {} }).catch((cause: unknown) => setProblem(problemOf(cause)));
        setSaving(undefined);
    };

    return (
        <li ref={row} class={`pipewright-criterion is-${criterion.state}`} data-criterion={criterion.id} tabIndex={-1}>
            <div class="pipewright-criterion-line">
                <StateMark criterion={criterion} />
                <Title criterion={criterion} />
                {criterion.mayAnswer && (
                    <Answers criterion={criterion} open={open} saving={saving} choose={(value) => void choose(value)} />
                )}
                <Button
                    look="link"
                    class="pipewright-details-button"
                    aria-expanded={details ? 'true' : 'false'}
                    aria-controls={id}
                    aria-label={AJS.I18n.getText('pipewright.exit.panel.details.of', criterion.title)}
                    onClick={() => setDetails(!details)}
                >
                    {AJS.I18n.getText('pipewright.exit.panel.details')}
                </Button>
            </div>
            {problem && <ProblemMessage problem={problem} />}
            {open === undefined && !details && <WhatToDo criterion={criterion} />}
            {open?.kind === 'answer' && isCanvas(criterion) && (
                <CanvasForm criterion={criterion} draft={drafts.answer} save={save} onCancel={() => close('[data-answer]')} />
            )}
            {open?.kind === 'answer' && !isCanvas(criterion) && (
                <AnswerForm
                    key={open.value}
                    criterion={criterion}
                    value={open.value}
                    today={today}
                    draft={drafts.answer}
                    save={save}
                    onCancel={() => close(`[data-answer="${open.value}"]`)}
                />
            )}
            <div id={id} class="pipewright-criterion-details" hidden={!details}>
                {details && <Details criterion={criterion} open={(next) => setOpen(next)} waiving={open?.kind === 'waive'} />}
            </div>
            {open?.kind === 'waive' && (
                <WaiveForm
                    criterion={criterion}
                    draft={drafts.waive}
                    save={async (reason) => {
                        await actions.waive(criterion, reason);
                        setOpen(undefined);
                    }}
                    onCancel={() => close('.pipewright-waive')}
                />
            )}
        </li>
    );
}

type Drafts = { answer: string; waive: string };

function draftsOf(deal: string, criterion: Criterion): Drafts {
    return { answer: `exit-${deal}-${criterion.id}`, waive: `waive-${deal}-${criterion.id}` };
}

/** What was typed and not saved is open again when Jira has drawn the panel anew. */
function openWithDraft(criterion: Criterion, drafts: Drafts): Open {
    const typed = readDraft(drafts.answer);
    if (criterion.mayAnswer && typed) {
        return { kind: 'answer', value: VALUES.find((value) => value === typed['value']) ?? 'yes' };
    }
    return criterion.mayWaive && readDraft(drafts.waive) ? { kind: 'waive' } : undefined;
}

/** Who opens a form goes on in its first field. A form that was open from the start takes no focus. */
function useFormFocus(open: Open) {
    const row = useRef<HTMLLIElement>(null);
    const first = useRef(true);
    const key = open === undefined ? '' : open.kind === 'answer' ? open.value : open.kind;
    useLayoutEffect(() => {
        if (!first.current && key !== '') {
            row.current?.querySelector<HTMLElement>('form input:not([type="hidden"]), form textarea')?.focus();
        }
        first.current = false;
    }, [key]);
    return row;
}

/** How a criterion stands, for the eye and in a word. */
export function StateMark({ criterion }: { criterion: Criterion }) {
    return (
        <span class={`pipewright-state is-${criterion.state}`}>
            <span class="pipewright-state-icon" aria-hidden="true">
                {ICONS[criterion.state]}
            </span>{' '}
            <Lozenge tone={TONES[criterion.state]}>{criterion.stateName}</Lozenge>{' '}
        </span>
    );
}

function Title({ criterion }: { criterion: Criterion }) {
    return (
        <span class="pipewright-criterion-title">
            <span class="pipewright-criterion-name">{criterion.title}</span>
            {'\u00a0'}
            {criterion.required && (
                <span class="pipewright-required-mark">
                    <span aria-hidden="true">*</span>
                    <span class="pipewright-hidden">{AJS.I18n.getText('pipewright.exit.panel.required')}</span>
                </span>
            )}{' '}
        </span>
    );
}

type AnswersProps = { criterion: Criterion; open: Open; saving: AnswerValue | undefined; choose: (value: AnswerValue) => void };

function Answers({ criterion, open, saving, choose }: AnswersProps) {
    const label = AJS.I18n.getText('pipewright.exit.panel.answer.form', criterion.title);
    if (isCanvas(criterion)) {
        return (
            <Button data-answer="boxes" aria-label={label} onClick={() => choose('unknown')}>
                {criterion.answer
                    ? AJS.I18n.getText('pipewright.exit.panel.canvas.edit')
                    : AJS.I18n.getText('pipewright.exit.panel.canvas.fill')}
            </Button>
        );
    }
    const chosen = open?.kind === 'answer' ? open.value : criterion.answer?.value;
    return (
        <div class="aui-buttons pipewright-answers" role="group" aria-label={label}>
            {VALUES.map((value) => (
                <Button
                    key={value}
                    data-answer={value}
                    aria-pressed={chosen === value ? 'true' : 'false'}
                    busy={saving !== undefined}
                    onClick={() => choose(value)}
                >
                    {valueName(value)}
                </Button>
            ))}
        </div>
    );
}

/** The reason of what nobody answers here: the data of the deal decide, so the line says what to change. */
function WhatToDo({ criterion }: { criterion: Criterion }) {
    const said = criterion.mayAnswer ? [] : criterion.reasons;
    return (
        <>
            {said.map((reason) => (
                <p key={reason} class="pipewright-what-to-do">
                    {reason}
                </p>
            ))}
            {criterion.note && <p class="pipewright-muted">{criterion.note}</p>}
        </>
    );
}

type DetailsProps = { criterion: Criterion; open: (next: Open) => void; waiving: boolean };

function Details({ criterion, open, waiving }: DetailsProps) {
    return (
        <>
            <CriterionFacts criterion={criterion} />
            <div class="pipewright-buttons">
                {criterion.mayAnswer && criterion.answer && !isCanvas(criterion) && (
                    <Button onClick={() => open({ kind: 'answer', value: criterion.answer!.value })}>
                        {AJS.I18n.getText('pipewright.exit.panel.answer.again')}
                    </Button>
                )}
                {criterion.mayWaive && !waiving && (
                    <Button
                        class="pipewright-waive"
                        aria-label={AJS.I18n.getText('pipewright.exit.panel.waive.form', criterion.title)}
                        onClick={() => open({ kind: 'waive' })}
                    >
                        {AJS.I18n.getText('pipewright.exit.panel.waive')}
                    </Button>
                )}
            </div>
        </>
    );
}

/** Everything that is known about a criterion but its history. */
export function CriterionFacts({ criterion }: { criterion: Criterion }) {
    return (
        <>
            {criterion.asks && <p class="pipewright-muted">{criterion.asks}</p>}
            {criterion.help && <p class="pipewright-criterion-help">{criterion.help}</p>}
            {criterion.note && <p>{criterion.note}</p>}
            {criterion.reasons.length > 0 && (
                <ul class="pipewright-reasons">
                    {criterion.reasons.map((reason) => (
                        <li key={reason}>{reason}</li>
                    ))}
                </ul>
            )}
            {criterion.answer && <AnswerView answer={criterion.answer} kind={criterion.kind} />}
            {criterion.waiver && <WaiverView waiver={criterion.waiver} />}
        </>
    );
}
