import { useState } from 'preact/hooks';
import { problemOf } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/checks';
import { readDraft } from '../../shared/ui/drafts';
import { Form, type Values } from '../../shared/ui/Form';
import { Select, TextArea, TextInput } from '../../shared/ui/inputs';
import { useQuestion } from '../../shared/ui/use-question';
import type { CriteriaApi, Criterion, CriterionBody, Pipeline } from './criteria-api';
import { bodyOf } from './criterion-values';
import { FieldCondition } from './FieldCondition';

const CONFLICT = 409;
const LONGEST_TITLE = 255;
const LONGEST_HELP = 2000;
const LONGEST_QUERY = 4000;
const DEFAULT_DAYS = '180';

type Props = {
    label: string;
    draft: string;
    pipeline: Pipeline;
    api: CriteriaApi;
    stage: string;
    /** The criterion to change; none for a new one, whose kind can be chosen. */
    start?: Criterion;
    save: (body: CriterionBody, confirmed: boolean) => Promise<Pipeline>;
    /** Loads what somebody else made of it. */
    reload?: () => Promise<void>;
    saved: (fresh: Pipeline) => void;
    close: () => void;
};

/** The form of a criterion. After a conflict it keeps what was typed and offers the way on. */
export function CriterionForm({ label, draft, pipeline, api, stage, start, save, reload, saved, close }: Props) {
    const { choices } = pipeline;
    const kept = readDraft(draft);
    const [kind, setKind] = useState(start?.kind ?? kept?.['kind'] ?? choices.kinds[0]!.code);
    const [conflict, setConflict] = useState(false);
    const [question, confirmed] = useQuestion({
        question: AJS.I18n.getText('pipewright.exit.page.add-twice'),
        yes: AJS.I18n.getText('pipewright.exit.page.add-anyway')
    });

    const send = async (values: Values) => {
        setConflict(false);
        const body = bodyOf(values, stage, kind, start?.revision ?? null);
        try {
            saved(await confirmed((sure) => save(body, sure)));
        } catch (cause) {
            setConflict(problemOf(cause).status === CONFLICT);
            throw cause;
        }
    };
    const load = () => void reload?.().then(() => setConflict(false));
    return (
        <Form
            submit={AJS.I18n.getText('pipewright.exit.page.save')}
            label={label}
            class="pipewright-criteria-form"
            draft={draft}
            save={send}
            onCancel={close}
            {...(conflict && reload
                ? { actions: <Button onClick={load}>{AJS.I18n.getText('pipewright.exit.page.reload')}</Button> }
                : {})}
        >
            {!start && (
                <Select
                    name="kind"
                    label={AJS.I18n.getText('pipewright.exit.page.kind')}
                    help={choices.kinds.find(({ code }) => code === kind)?.meaning}
                    value={kind}
                    choices={choices.kinds.map(({ code, name }) => ({ value: code, label: name }))}
                    onChoose={setKind}
                />
            )}
            {start && <p class="pipewright-muted">{choices.kinds.find(({ code }) => code === kind)?.meaning}</p>}
            <TextInput
                name="title"
                label={AJS.I18n.getText('pipewright.exit.page.criterion-title')}
                help={AJS.I18n.getText('pipewright.exit.page.criterion-title-help')}
                value={start?.title ?? ''}
                maxLength={LONGEST_TITLE}
                required
                wide
            />
            <TextArea
                name="help"
                label={AJS.I18n.getText('pipewright.exit.page.help')}
                value={start?.help ?? ''}
                maxLength={LONGEST_HELP}
            />
            <Checkbox
                name="required"
                label={AJS.I18n.getText('pipewright.exit.page.is-required')}
                checked={start?.required ?? true}
            />
            <KindFields kind={kind} start={start} kept={kept} pipeline={pipeline} api={api} />
            {question}
        </Form>
    );
}

type KindProps = { kind: string; start: Criterion | undefined; kept: Values | undefined; pipeline: Pipeline; api: CriteriaApi };

function KindFields({ kind, start, kept, pipeline, api }: KindProps) {
    const parameters = start?.parameters ?? {};
    switch (kind) {
        case 'field':
            return <FieldCondition start={start} kept={kept} pipeline={pipeline} api={api} />;
        case 'close-plan-tasks-done':
            return (
                <Select
                    name="scope"
                    label={AJS.I18n.getText('pipewright.exit.page.scope')}
                    value={parameters['scope'] ?? pipeline.choices.scopes[0]!.code}
                    choices={pipeline.choices.scopes.map(({ code, name }) => ({ value: code, label: name }))}
                />
            );
        case 'decision-within':
            return (
                <TextInput
                    name="fallbackDays"
                    label={AJS.I18n.getText('pipewright.exit.page.fallback-days')}
                    help={AJS.I18n.getText('pipewright.exit.page.fallback-days-help')}
                    value={parameters['fallbackDays'] ?? DEFAULT_DAYS}
                    inputMode="numeric"
                    required
                />
            );
        case 'jql':
            return (
                <TextArea
                    name="jql"
                    label={AJS.I18n.getText('pipewright.exit.page.jql')}
                    help={AJS.I18n.getText('pipewright.exit.page.jql-help')}
                    value={parameters['jql'] ?? ''}
                    maxLength={LONGEST_QUERY}
                    required
                />
            );
        default:
            return null;
    }
}
